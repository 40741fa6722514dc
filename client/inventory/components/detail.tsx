import React from "@rbxts/react";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { Rect } from "client/ui/rect";
import { COLORS, CORNER, KIND_WORDS, RARITY_STYLES, TEXT } from "client/ui/theme";
import { EquipSlot, Item } from "shared/items";
import { formatStat, formatWeight } from "../format";
import { actionsHeight, DetailActions, DetailContent } from "./detail-actions";
import { RarityGradient } from "./slot";

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

const EQUIP_SLOT_WORDS: Readonly<Record<EquipSlot, string>> = { hand: "Hand", offhand: "Off hand", feet: "Feet" };

const SOFT_TEXT = COLORS.text.Lerp(COLORS.muted, 0.45);

/** Everything about one item, and what can be done with it. */
export function Detail({ content, width, height, dense, reserved = 0 }: DetailProps) {
	const rem = useRem();
	const { item, quantity } = content;
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
	const bottom = height - pad;

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
				text={item.name}
				font="heavy"
				textSize={TEXT.heading}
				position={UDim2.fromOffset(textX, nameY)}
				size={UDim2.fromOffset(textWidth, rem(28))}
			/>
			<Label
				key="Rarity"
				text={`${style.pip} ${style.word} · ${item.equipSlot ? EQUIP_SLOT_WORDS[item.equipSlot] : KIND_WORDS[item.kind]}`}
				font="bold"
				color={style.color}
				textSize={TEXT.small}
				position={UDim2.fromOffset(textX, nameY + rem(28))}
				size={UDim2.fromOffset(textWidth, rem(20))}
			/>
			<Label
				key="Description"
				text={item.description}
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
				position={UDim2.fromOffset(pad, afterText)}
				width={inner}
			/>
			<DetailActions
				content={content}
				area={{ x: pad, y: bottom - actionsHeight(rem), width: inner, height: actionsHeight(rem) }}
			/>
		</>
	);
}

interface FactsProps {
	readonly item: Item;
	readonly quantity: number;
	readonly position: UDim2;
	/** Pixels. */
	readonly width: number;
}

function Facts({ item, quantity, position, width }: FactsProps) {
	const rem = useRem();
	const row = rem(21);
	const each = `${formatWeight(item.weight)} kg`;
	const weight = quantity > 1 ? `${each} × ${quantity} = ${formatWeight(item.weight * quantity)} kg` : each;
	const facts = [
		...(item.stats ?? []).map(({ name, value }) => ({ name, value: formatStat(value) })),
		{ name: "Weight", value: weight },
	];

	return (
		<Pane position={position} size={UDim2.fromOffset(width, facts.size() * row)}>
			{facts.map(({ name, value }, index) => (
				<Pane key={name} position={UDim2.fromOffset(0, index * row)} size={UDim2.fromOffset(width, row)}>
					<Label key="Term" text={name} color={COLORS.muted} textSize={TEXT.small} />
					<Label key="Value" text={value} font="bold" align="Right" textSize={TEXT.small} />
				</Pane>
			))}
		</Pane>
	);
}
