import React, { memo } from "@rbxts/react";
import { DashedBorder } from "client/ui/components/dashed-border";
import { pointInLayer } from "client/ui/components/layer-origin";
import { Pane, Stroke } from "client/ui/components/pane";
import { RarityGradient } from "client/ui/components/rarity-gradient";
import { SelectionRing } from "client/ui/components/selection-ring";
import { usePress } from "client/ui/hooks/use-press";
import { useRem } from "client/ui/hooks/use-screen";
import { COLORS, CORNER, LINE_WIDTH, RARITY_STYLES, WHITE } from "client/ui/theme";
import { useTooltips } from "client/ui/tooltip/tooltip-provider";
import { Item } from "shared/items";
import { Point } from "../dragging/drag";
import { useItemTooltip } from "../use-item-tooltip";
import { SlotContent } from "./slot-content";

/** What the cells of a grid report. */
export interface SlotHandlers {
	readonly onActivate: (slot: number) => void;
	readonly onPress: (slot: number, input: InputObject) => void;
	/** Asked for the menu at a point, relative to the layer. */
	readonly onMenu: (slot: number, at: Point) => void;
	/** Keys or a gamepad selected it, or left it again. */
	readonly onFocus: (slot: number, focused: boolean) => void;
}

export interface SlotProps extends SlotHandlers {
	readonly slot: number;
	readonly item?: Item;
	readonly quantity: number;
	readonly equipped: boolean;
	readonly locked: boolean;
	/** Pixels from the top left of the grid's canvas. */
	readonly x: number;
	readonly y: number;
	/** Side in pixels. */
	readonly cell: number;
	readonly selected: boolean;
	/** Waiting for the server. */
	readonly pending: boolean;
	/** Its item hangs on the pointer. */
	readonly lifted: boolean;
	/** What is held would land here. */
	readonly target: boolean;
	/** A press on it would put what is being moved here. */
	readonly receives: boolean;
}

const EMPTY_LINE = COLORS.line.Lerp(COLORS.ink, 0.35);

function SlotView(props: SlotProps) {
	const { slot, item, quantity, x, y, cell, selected, pending, lifted, onActivate, onPress, onMenu, onFocus } = props;
	const rem = useRem();
	const { hovered, events } = usePress();
	const { show, hide } = useTooltips();
	const describe = useItemTooltip(item, props.equipped, props.locked);
	const style = item && RARITY_STYLES[item.rarity];
	const line = rem(LINE_WIDTH);
	const side = cell - 2 * line;
	const rest = style ? COLORS.line.Lerp(style.color, 0.55) : EMPTY_LINE;
	const isTarget = (props.target || (props.receives && hovered)) && !lifted;

	return (
		<textbutton
			Active
			AutoButtonColor={false}
			BackgroundColor3={style ? WHITE : COLORS.ink}
			BorderSizePixel={0}
			Position={UDim2.fromOffset(x + line, y + line)}
			Selectable
			SelectionOrder={slot}
			Size={UDim2.fromOffset(side, side)}
			Text=""
			ZIndex={selected || isTarget ? 2 : 1}
			Event={{
				...events,
				MouseEnter: (rbx) => {
					events.MouseEnter();
					show(rbx, describe);
				},
				MouseLeave: () => {
					events.MouseLeave();
					hide();
				},
				SelectionGained: (rbx) => {
					onFocus(slot, true);
					show(rbx, describe, true);
				},
				SelectionLost: () => {
					onFocus(slot, false);
					hide();
				},
				Activated: () => onActivate(slot),
				InputBegan: (rbx, input) => {
					events.InputBegan(rbx, input);
					onPress(slot, input);

					if (input.UserInputType === Enum.UserInputType.MouseButton2) {
						onMenu(slot, pointInLayer(rbx, input));
					}

					if (input.UserInputType !== Enum.UserInputType.MouseMovement) {
						hide();
					}
				},
			}}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.cell))} />
			{style && <RarityGradient key="Gradient" color={style.color} />}
			{!isTarget && <Stroke key="Stroke" color={hovered ? rest.Lerp(WHITE, 0.35) : rest} />}
			{item && (
				<SlotContent
					item={item}
					quantity={quantity}
					equipped={props.equipped}
					locked={props.locked}
					cell={cell}
					side={side}
				/>
			)}
			{(pending || lifted) && (
				<Pane
					key="Dim"
					color={COLORS.ink}
					corner={CORNER.cell}
					transparency={lifted ? 0.25 : 0.45}
					zIndex={3}
				/>
			)}
			{isTarget && <DashedBorder key="Target" side={side} zIndex={4} />}
			{selected && <SelectionRing key="Ring" width={cell} height={cell} zIndex={4} />}
		</textbutton>
	);
}

/** One cell of the grid. */
export const Slot = memo(SlotView);
