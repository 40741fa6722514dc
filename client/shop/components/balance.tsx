import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { PriceLabel } from "client/ui/components/price-label";
import { useRem } from "client/ui/hooks/use-screen";
import { Rect } from "client/ui/rect";
import { COLORS, HEX, TEXT } from "client/ui/theme";

export interface BalanceProps {
	readonly rect: Rect;
	readonly coins: number;
	/** Coins that one costs more. */
	readonly missing: number;
}

/** What the player has to spend, or how much they lack. */
export function Balance({ rect, coins, missing }: BalanceProps) {
	const rem = useRem();
	const { translate, formatCount } = useLocalizer();
	const height = rem(24);

	return (
		<Pane
			position={UDim2.fromOffset(rect.x, rect.y + rect.height - height)}
			size={UDim2.fromOffset(rect.width, height)}
		>
			<Label
				key="Term"
				text={missing > 0 ? translate("shop.short", { coins: formatCount(missing) }) : translate("shop.have")}
				color={missing > 0 ? COLORS.coral : COLORS.muted}
				textSize={TEXT.small}
			/>
			<PriceLabel
				key="Coins"
				currency="coin"
				amount={coins}
				ink={HEX.brass}
				surface={HEX.raised}
				align="Right"
				textSize={TEXT.small}
			/>
		</Pane>
	);
}
