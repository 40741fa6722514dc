import React, { memo } from "@rbxts/react";
import { DashedBorder } from "client/ui/components/dashed-border";
import { Label } from "client/ui/components/label";
import { pointInLayer } from "client/ui/components/layer-origin";
import { Pane, Stroke } from "client/ui/components/pane";
import { RarityGradient } from "client/ui/components/rarity-gradient";
import { StackCount } from "client/ui/components/stack-count";
import { usePress } from "client/ui/hooks/use-press";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { COLORS, CORNER, LINE_WIDTH, RARITY_STYLES, TEXT, WHITE } from "client/ui/theme";
import { useTooltips } from "client/ui/tooltip/tooltip-provider";
import { Item } from "shared/items";
import { Wait } from "../cooldowns";
import { Point } from "../dragging/drag";
import { useItemTooltip } from "../use-item-tooltip";
import { CooldownCover } from "./cooldown-cover";

export interface HotbarKeyProps {
	/** From 1. */
	readonly number: number;
	readonly item?: Item;
	readonly quantity: number;
	readonly equipped?: boolean;
	/** Its item can not be used yet. */
	readonly wait?: Wait;
	readonly position: UDim2;
	/** Pixels. */
	readonly side: number;
	/** Its item hangs on the pointer. */
	readonly lifted?: boolean;
	/** What is held would land here. */
	readonly target?: boolean;
	/** A press puts the chosen stack here. */
	readonly choosable?: boolean;
	readonly onPress: (key: number) => void;
	readonly onInput?: (key: number, input: InputObject) => void;
	/** Asked for the menu at a point, relative to the layer. */
	readonly onMenu?: (key: number, at: Point) => void;
}

const EMPTY_LINE = COLORS.line.Lerp(COLORS.ink, 0.35);

function HotbarKeyView(props: HotbarKeyProps) {
	const { number, item, quantity, equipped = false, wait, position, side: outer, onPress, onInput, onMenu } = props;
	const { lifted = false, target = false, choosable = false } = props;
	const rem = useRem();
	const { hovered, pressed, events } = usePress();
	const { show, hide } = useTooltips();
	const describe = useItemTooltip(item, equipped, false);
	const style = item && RARITY_STYLES[item.rarity];
	const line = rem(LINE_WIDTH);
	const side = outer - 2 * line;
	const rest = equipped || choosable ? COLORS.brass : style ? COLORS.line.Lerp(style.color, 0.55) : EMPTY_LINE;

	return (
		<textbutton
			Active
			AutoButtonColor={false}
			BackgroundColor3={style ? WHITE : COLORS.ink}
			BorderSizePixel={0}
			Position={position.add(UDim2.fromOffset(line, line))}
			Selectable
			SelectionOrder={number}
			Size={UDim2.fromOffset(side, side)}
			Text=""
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
				Activated: () => onPress(number),
				InputBegan: (rbx, input) => {
					events.InputBegan(rbx, input);
					onInput?.(number, input);

					if (input.UserInputType === Enum.UserInputType.MouseButton2) {
						onMenu?.(number, pointInLayer(rbx, input));
					}

					if (input.UserInputType !== Enum.UserInputType.MouseMovement) {
						hide();
					}
				},
			}}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.button))} />
			{style && <RarityGradient key="Gradient" color={style.color} />}
			{!target && <Stroke key="Stroke" color={hovered ? rest.Lerp(WHITE, 0.35) : rest} />}
			{item && (
				<Icon
					key="Icon"
					drawing={drawItem(item)}
					size={math.round(outer * (pressed ? 0.54 : 0.6))}
					anchor={new Vector2(0.5, 0.5)}
					position={UDim2.fromScale(0.5, 0.53)}
				/>
			)}
			<Label
				key="Number"
				text={tostring(number)}
				font="bold"
				color={COLORS.muted}
				textSize={TEXT.pip}
				outlined={item !== undefined}
				position={UDim2.fromOffset(rem(6), rem(3))}
				size={UDim2.fromOffset(rem(14), rem(15))}
				zIndex={2}
			/>
			{item && <StackCount key="Count" quantity={quantity} side={side} />}
			{lifted && <Pane key="Dim" color={COLORS.ink} corner={CORNER.button} transparency={0.25} zIndex={3} />}
			{wait && <CooldownCover key="Cooldown" wait={wait} />}
			{target && <DashedBorder key="Target" side={side} zIndex={4} />}
		</textbutton>
	);
}

/** One key of the hotbar: what lies on it, how many there are, and how long it still has to wait. */
export const HotbarKey = memo(HotbarKeyView);
