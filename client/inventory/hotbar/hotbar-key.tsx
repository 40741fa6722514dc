import React, { memo } from "@rbxts/react";
import { Label } from "client/ui/components/label";
import { StackCount } from "client/ui/components/stack-count";
import { usePress } from "client/ui/hooks/use-press";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { COLORS, CORNER, LINE_WIDTH, TEXT } from "client/ui/theme";
import { Item } from "shared/items";
import { StackButton } from "../components/stack-button";
import { Wait } from "../cooldowns";
import { Point } from "../dragging/drag";
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

function HotbarKeyView(props: HotbarKeyProps) {
	const { number, item, quantity, equipped = false, wait, position, side, onPress, onInput, onMenu } = props;
	const { lifted = false, target = false, choosable = false } = props;
	const rem = useRem();
	const press = usePress();

	return (
		<StackButton
			item={item}
			equipped={equipped}
			locked={false}
			position={position}
			side={side}
			corner={CORNER.button}
			line={equipped || choosable ? COLORS.brass : undefined}
			order={number}
			target={target}
			dim={lifted ? 0.25 : undefined}
			press={press}
			onActivate={() => onPress(number)}
			onInput={(input) => onInput?.(number, input)}
			onMenu={(at) => onMenu?.(number, at)}
		>
			{item && (
				<Icon
					key="Icon"
					drawing={drawItem(item)}
					size={math.round(side * (press.pressed ? 0.54 : 0.6))}
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
			{item && <StackCount key="Count" quantity={quantity} side={side - 2 * rem(LINE_WIDTH)} />}
			{wait && <CooldownCover key="Cooldown" wait={wait} />}
		</StackButton>
	);
}

/** One key of the hotbar: what lies on it, how many there are, and how long it still has to wait. */
export const HotbarKey = memo(HotbarKeyView);
