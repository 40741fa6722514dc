import React from "@rbxts/react";
import { DashedBorder } from "client/ui/components/dashed-border";
import { pointInLayer } from "client/ui/components/layer-origin";
import { Pane, Stroke } from "client/ui/components/pane";
import { RarityGradient } from "client/ui/components/rarity-gradient";
import { Press } from "client/ui/hooks/use-press";
import { useRem } from "client/ui/hooks/use-screen";
import { COLORS, LINE_WIDTH, RARITY_STYLES, WHITE } from "client/ui/theme";
import { useTooltips } from "client/ui/tooltip/tooltip-provider";
import { Item } from "shared/items";
import { Point } from "../dragging/drag";
import { useItemTooltip } from "../use-item-tooltip";

export interface StackButtonProps extends React.PropsWithChildren {
	/** Without it there is nothing in it. */
	readonly item?: Item;
	readonly equipped: boolean;
	readonly locked: boolean;
	/** Of the upper left corner of its line. */
	readonly position: UDim2;
	/** Side with its line, in pixels. */
	readonly side: number;
	/** Rem. */
	readonly corner: number;
	/** Its line; in the colour of the item's rarity unless given. */
	readonly line?: Color3;
	/** Among the other ones, for keys and gamepads. */
	readonly order: number;
	readonly zIndex?: number;
	/** What is held would land here. */
	readonly target: boolean;
	/** How much still shows of what is dimmed, from 0 to 1. */
	readonly dim?: number;
	readonly press: Press;
	readonly onActivate: () => void;
	readonly onInput: (input: InputObject) => void;
	/** Asked for the menu at a point, relative to the layer. */
	readonly onMenu: (at: Point) => void;
	/** Keys or a gamepad selected it, which shows its tooltip too, or left it again. */
	readonly onFocus?: (focused: boolean) => void;
}

const EMPTY_LINE = COLORS.line.Lerp(COLORS.ink, 0.35);

/** A place for a stack: its ground tells the rarity, and it can be pressed, dragged, asked for words and for a menu. */
export function StackButton(props: StackButtonProps) {
	const { item, position, side: outer, corner, order, zIndex = 1, target, dim, press, children } = props;
	const { onActivate, onInput, onMenu, onFocus } = props;
	const rem = useRem();
	const { show, hide } = useTooltips();
	const describe = useItemTooltip(item, props.equipped, props.locked);
	const color = item && RARITY_STYLES[item.rarity].color;
	const inset = rem(LINE_WIDTH);
	const side = outer - 2 * inset;
	const line = props.line ?? (color ? COLORS.line.Lerp(color, 0.55) : EMPTY_LINE);

	return (
		<textbutton
			Active
			AutoButtonColor={false}
			BackgroundColor3={color ? WHITE : COLORS.ink}
			BorderSizePixel={0}
			Position={position.add(UDim2.fromOffset(inset, inset))}
			Selectable
			SelectionOrder={order}
			Size={UDim2.fromOffset(side, side)}
			Text=""
			ZIndex={zIndex}
			Event={{
				...press.events,
				MouseEnter: (rbx) => {
					press.events.MouseEnter();
					show(rbx, describe);
				},
				MouseLeave: () => {
					press.events.MouseLeave();
					hide();
				},
				SelectionGained:
					onFocus &&
					((rbx) => {
						onFocus(true);
						show(rbx, describe, true);
					}),
				SelectionLost:
					onFocus &&
					(() => {
						onFocus(false);
						hide();
					}),
				Activated: onActivate,
				InputBegan: (rbx, input) => {
					press.events.InputBegan(rbx, input);
					onInput(input);

					if (input.UserInputType === Enum.UserInputType.MouseButton2) {
						onMenu(pointInLayer(rbx, input));
					}

					if (input.UserInputType !== Enum.UserInputType.MouseMovement) {
						hide();
					}
				},
			}}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(corner))} />
			{color && <RarityGradient key="Gradient" color={color} />}
			{!target && <Stroke key="Stroke" color={press.hovered ? line.Lerp(WHITE, 0.35) : line} />}
			{dim !== undefined && <Pane key="Dim" color={COLORS.ink} corner={corner} transparency={dim} zIndex={3} />}
			{target && <DashedBorder key="Target" side={side} zIndex={4} />}
			{children}
		</textbutton>
	);
}
