import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { RarityGradient } from "client/ui/components/rarity-gradient";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { Rect } from "client/ui/rect";
import { COLORS, CORNER, RARITY_STYLES, TEXT } from "client/ui/theme";
import { rowsHeight } from "./action-rows";
import { DetailActions } from "./detail-actions";
import { DetailContent } from "./detail-content";
import { DetailQuestion } from "./detail-question";
import { Facts } from "./facts";

export interface DetailProps {
	readonly content: DetailContent;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** Picture beside the name instead of above it. */
	readonly dense: boolean;
	/** Pixels at the right of the name that something else covers. */
	readonly reserved?: number;
}

const SOFT_TEXT = COLORS.text.Lerp(COLORS.muted, 0.45);

/** Everything about one item, and what can be done with it. */
export function Detail({ content, width, height, dense, reserved = 0 }: DetailProps) {
	const rem = useRem();
	const { translate, nameOf, descriptionOf } = useLocalizer();
	const { item, quantity } = content.cell;
	const style = RARITY_STYLES[item.rarity];
	const pad = rem(dense ? 16 : 22);
	const inner = width - 2 * pad;
	const hero: Rect = dense
		? { x: pad, y: pad, width: rem(84), height: rem(84) }
		: { x: pad, y: pad, width: inner, height: rem(128) };

	const textX = dense ? hero.x + hero.width + rem(14) : pad;
	const textWidth = width - pad - textX - reserved;
	const nameY = dense ? pad - rem(2) : hero.y + hero.height + rem(12);
	const isRoomy = !dense || textWidth > rem(180);
	const textY = isRoomy ? nameY + rem(52) : hero.y + hero.height + rem(8);
	const textHeight = rem(dense ? 40 : 58);
	const afterText = isRoomy && dense ? hero.y + hero.height + rem(10) : textY + textHeight + rem(8);
	const rows = dense ? 2 : 3;
	const actionsHeight = rowsHeight(rem, rows);
	const actions: Rect = { x: pad, y: height - pad - actionsHeight, width: inner, height: actionsHeight };
	const place = item.equipSlot ? translate(`equipSlot.${item.equipSlot}`) : translate(`kind.${item.kind}`);

	return (
		<>
			<Pane
				key="Picture"
				color={Color3.fromRGB(255, 255, 255)}
				corner={CORNER.hero}
				position={UDim2.fromOffset(hero.x, hero.y)}
				size={UDim2.fromOffset(hero.width, hero.height)}
			>
				<RarityGradient key="Gradient" color={style.color} />
				<Icon
					key="Icon"
					drawing={drawItem(item)}
					size={rem(dense ? 58 : 92)}
					anchor={new Vector2(0.5, 0.5)}
					position={UDim2.fromScale(0.5, 0.5)}
				/>
			</Pane>
			<Label
				key="Name"
				text={nameOf(item)}
				font="heavy"
				textSize={TEXT.heading}
				position={UDim2.fromOffset(textX, nameY)}
				size={UDim2.fromOffset(textWidth, rem(28))}
			/>
			<Label
				key="Rarity"
				text={`${style.pip} ${translate(`rarity.${item.rarity}`)} · ${place}`}
				font="bold"
				color={style.color}
				textSize={TEXT.small}
				position={UDim2.fromOffset(textX, nameY + rem(28))}
				size={UDim2.fromOffset(textWidth, rem(20))}
			/>
			<Label
				key="Description"
				text={descriptionOf(item)}
				color={SOFT_TEXT}
				textSize={TEXT.small}
				wrapped
				verticalAlign="Top"
				position={UDim2.fromOffset(isRoomy ? textX : pad, textY)}
				size={UDim2.fromOffset(isRoomy ? textWidth : inner, textHeight)}
			/>
			<Facts
				key="Facts"
				item={item}
				quantity={quantity}
				rival={content.rival}
				position={UDim2.fromOffset(pad, afterText)}
				width={inner}
			/>
			{content.mode.kind === "browse" ? (
				<DetailActions content={content} area={actions} rows={rows} />
			) : (
				<DetailQuestion content={content} area={actions} rows={rows} />
			)}
		</>
	);
}
