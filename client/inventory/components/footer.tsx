import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Label } from "client/ui/components/label";
import { Meter } from "client/ui/components/meter";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { placeAt, Rect } from "client/ui/rect";
import { COLORS, TEXT } from "client/ui/theme";
import { InventoryStats } from "shared/inventory";

export interface FooterProps {
	readonly stats: InventoryStats;
	readonly area: Rect;
}

/** Shares of the weight limit from which the meter warns. */
const HEAVY = 0.75;
const FULL = 0.95;

function toColor(load: number): Color3 {
	return load >= FULL ? COLORS.coral : load >= HEAVY ? COLORS.brass : COLORS.mint;
}

/** How many slots are used and how much is carried, in words and as a bar. */
export function Footer({ stats, area }: FooterProps) {
	const rem = useRem();
	const { translate, formatWeight } = useLocalizer();
	const { usedSlots, maxSlots, totalWeight, maxWeight } = stats;
	const slotsWidth = rem(92);
	const weightWidth = rem(112);
	const height = rem(10);
	const weight = formatWeight(math.round(totalWeight * 10) / 10);

	return (
		<Pane {...placeAt(area)}>
			<Label
				key="Slots"
				text={
					maxSlots > 0
						? translate("inventory.slots.limited", { used: usedSlots, max: maxSlots })
						: translate("inventory.slots", { used: usedSlots })
				}
				color={usedSlots === maxSlots && maxSlots > 0 ? COLORS.coral : COLORS.muted}
				textSize={TEXT.small}
				size={new UDim2(0, slotsWidth, 1, 0)}
			/>
			{maxWeight > 0 && (
				<Meter
					key="Weight"
					value={totalWeight / maxWeight}
					color={toColor(totalWeight / maxWeight)}
					position={UDim2.fromOffset(slotsWidth, math.floor((area.height - height) / 2))}
					size={UDim2.fromOffset(area.width - slotsWidth - weightWidth, height)}
				/>
			)}
			<Label
				key="WeightText"
				text={
					maxWeight > 0
						? translate("inventory.weight.limited", { weight, max: formatWeight(maxWeight) })
						: translate("inventory.weight", { weight })
				}
				color={COLORS.muted}
				align="Right"
				textSize={TEXT.small}
				position={new UDim2(1, -weightWidth, 0, 0)}
				size={new UDim2(0, weightWidth, 1, 0)}
			/>
		</Pane>
	);
}
