import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Button } from "client/ui/components/button";
import { PriceLabel } from "client/ui/components/price-label";
import { placeAt, Rect } from "client/ui/rect";
import { HEX } from "client/ui/theme";
import { WareView } from "../ware-view";

export interface BuyButtonProps {
	readonly view: WareView;
	readonly quantity: number;
	readonly rect: Rect;
	readonly onBuy: () => void;
}

/** Buys a ware. It says what that costs, or why there is nothing to pay. */
export function BuyButton({ view, quantity, rect, onBuy }: BuyButtonProps) {
	const translate = useTranslate();
	const { price, obstacle } = view;
	const isDisabled = obstacle !== undefined;
	const amount = "coins" in price ? price.coins * quantity : price.state === "known" ? price.robux : undefined;
	const word =
		obstacle === "owned"
			? translate("shop.owned")
			: obstacle === "pending"
				? translate("shop.pending")
				: quantity > 1
					? translate("shop.buy.many", { quantity })
					: translate("shop.buy");
	const hasPrice = amount !== undefined && obstacle !== "owned" && obstacle !== "pending";

	return (
		<Button text={hasPrice ? "" : word} tone="primary" disabled={isDisabled} {...placeAt(rect)} onPress={onBuy}>
			{hasPrice && (
				<PriceLabel
					key="Price"
					before={word}
					currency={"coins" in price ? "coin" : "robux"}
					amount={amount}
					ink={HEX.onBrass}
					surface={HEX.brass}
					align="Center"
					transparency={isDisabled ? 0.5 : 0}
				/>
			)}
		</Button>
	);
}
