import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { COLORS, TEXT } from "client/ui/theme";
import { Item } from "shared/items";
import { compareStats } from "../compare";

export interface FactsProps {
	readonly item: Item;
	readonly quantity: number;
	/** What it is compared with. */
	readonly rival?: Item;
	readonly position: UDim2;
	/** Pixels. */
	readonly width: number;
}

/** Weight and stats, and what would be won or lost against what is worn now: by sign and colour. */
export function Facts({ item, quantity, rival, position, width }: FactsProps) {
	const rem = useRem();
	const { translate, statNameOf, formatStat, formatWeight } = useLocalizer();
	const row = rem(21);
	const each = formatWeight(item.weight);
	const weight =
		quantity > 1
			? translate("detail.weight.many", { each, quantity, all: formatWeight(item.weight * quantity) })
			: translate("detail.weight.one", { each });
	const stats = compareStats(item, rival);
	const gainWidth = stats.some(({ gain }) => gain !== undefined) ? rem(58) : 0;
	const facts = [
		...stats.map(({ name, value, gain }) => ({ name: statNameOf(name), value: formatStat(value), gain })),
		{ name: translate("detail.weight"), value: weight, gain: undefined },
	];

	return (
		<Pane position={position} size={UDim2.fromOffset(width, facts.size() * row)}>
			{facts.map(({ name, value, gain }, index) => (
				<Pane key={name} position={UDim2.fromOffset(0, index * row)} size={UDim2.fromOffset(width, row)}>
					<Label key="Term" text={name} color={COLORS.muted} textSize={TEXT.small} />
					<Label
						key="Value"
						text={value}
						font="bold"
						align="Right"
						textSize={TEXT.small}
						size={new UDim2(1, -gainWidth, 1, 0)}
					/>
					{gain !== undefined && (
						<Label
							key="Gain"
							text={`${gain > 0 ? "▲" : "▼"} ${formatStat(math.abs(gain))}`}
							font="bold"
							align="Right"
							color={gain > 0 ? COLORS.mint : COLORS.coral}
							textSize={TEXT.small}
						/>
					)}
				</Pane>
			))}
		</Pane>
	);
}
