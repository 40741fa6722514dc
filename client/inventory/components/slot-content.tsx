import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { GlyphTile } from "client/ui/components/glyph-tile";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { StackCount } from "client/ui/components/stack-count";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { CENTERED } from "client/ui/rect";
import { COLORS, RARITY_STYLES, TEXT } from "client/ui/theme";
import { Item } from "shared/items";

interface SlotContentProps {
	readonly item: Item;
	readonly quantity: number;
	readonly equipped: boolean;
	readonly locked: boolean;
	/** Side of the cell in pixels, with its line and without. */
	readonly cell: number;
	readonly side: number;
}

/** What a cell shows of its stack: picture, rarity, count, and the marks for worn and locked. */
export function SlotContent({ item, quantity, equipped, locked, cell, side }: SlotContentProps) {
	const rem = useRem();
	const style = RARITY_STYLES[item.rarity];

	return (
		<>
			<Icon key="Icon" drawing={drawItem(item)} size={math.round(cell * 0.6)} {...CENTERED} />
			<Label
				key="Pip"
				text={style.pip}
				color={style.color}
				textSize={TEXT.pip}
				position={UDim2.fromOffset(rem(6), rem(3))}
				size={UDim2.fromOffset(rem(18), rem(18))}
				zIndex={2}
			/>
			{equipped && <EquippedTag key="Equipped" />}
			{locked && (
				<GlyphTile
					key="Locked"
					glyph="lock"
					ink="brass"
					surface="ink"
					corner={6}
					anchor={new Vector2(0, 1)}
					position={new UDim2(0, rem(5), 1, -rem(5))}
					side={rem(20)}
					glyphSide={rem(14)}
					transparency={0.2}
					zIndex={2}
				/>
			)}
			<StackCount key="Count" quantity={quantity} side={side} />
		</>
	);
}

/** Says that a stack is worn or held. */
function EquippedTag() {
	const rem = useRem();
	const translate = useTranslate();

	return (
		<Pane
			color={COLORS.brass}
			corner={4}
			anchor={new Vector2(1, 0)}
			position={new UDim2(1, -rem(5), 0, rem(6))}
			size={UDim2.fromOffset(rem(27), rem(14))}
			zIndex={2}
		>
			<Label
				key="Text"
				text={translate("cell.equipped")}
				font="heavy"
				align="Center"
				color={COLORS.onBrass}
				textSize={TEXT.hint}
			/>
		</Pane>
	);
}
