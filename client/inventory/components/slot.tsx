import React, { memo } from "@rbxts/react";
import { DashedBorder } from "client/ui/components/dashed-border";
import { Label } from "client/ui/components/label";
import { Pane, Stroke } from "client/ui/components/pane";
import { usePress } from "client/ui/hooks/use-press";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { COLORS, CORNER, LINE_WIDTH, RARITY_STYLES, TEXT } from "client/ui/theme";
import { Item } from "shared/items";
import { StackCount } from "./stack-count";

export interface SlotProps {
	readonly slot: number;
	readonly item?: Item;
	readonly quantity: number;
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
	readonly onActivate: (slot: number) => void;
	readonly onPress: (slot: number, input: InputObject) => void;
}

const EMPTY_LINE = COLORS.line.Lerp(COLORS.ink, 0.35);
const WHITE = Color3.fromRGB(255, 255, 255);

function SlotView(props: SlotProps) {
	const { slot, item, quantity, x, y, cell, selected, pending, lifted, onActivate, onPress } = props;
	const rem = useRem();
	const { hovered, events } = usePress();
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
				Activated: () => onActivate(slot),
				InputBegan: (rbx, input) => {
					events.InputBegan(rbx, input);
					onPress(slot, input);
				},
			}}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.cell))} />
			{style && <RarityGradient key="Gradient" color={style.color} />}
			{!isTarget && <Stroke key="Stroke" color={hovered ? rest.Lerp(WHITE, 0.35) : rest} />}
			{item && style && (
				<>
					<Icon
						key="Icon"
						drawing={drawItem(item)}
						size={math.round(cell * 0.6)}
						anchor={new Vector2(0.5, 0.5)}
						position={UDim2.fromScale(0.5, 0.5)}
					/>
					<Label
						key="Pip"
						text={style.pip}
						color={style.color}
						textSize={TEXT.pip}
						position={UDim2.fromOffset(rem(6), rem(3))}
						size={UDim2.fromOffset(rem(18), rem(18))}
						zIndex={2}
					/>
					<StackCount key="Count" quantity={quantity} side={side} />
				</>
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
			{selected && (
				<Pane
					key="Ring"
					anchor={new Vector2(0.5, 0.5)}
					position={UDim2.fromScale(0.5, 0.5)}
					size={UDim2.fromOffset(cell + rem(4), cell + rem(4))}
					corner={CORNER.cell + 4}
					zIndex={4}
				>
					<Stroke key="Stroke" color={COLORS.brass} width={3} />
				</Pane>
			)}
		</textbutton>
	);
}

/** One cell of the grid. */
export const Slot = memo(SlotView);

/** Tints a white surface in the colour of a rarity, brightest at the top left. */
export function RarityGradient({ color }: { readonly color: Color3 }) {
	return (
		<uigradient
			Color={new ColorSequence(COLORS.panel.Lerp(color, 0.3), COLORS.panel.Lerp(COLORS.ink, 0.55))}
			Rotation={58}
			Transparency={new NumberSequence(0)}
		/>
	);
}
