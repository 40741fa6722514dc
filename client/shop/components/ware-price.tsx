import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Label } from "client/ui/components/label";
import { PriceLabel, PriceLabelProps } from "client/ui/components/price-label";
import { COLORS, HEX, TEXT } from "client/ui/theme";
import { WareView } from "../ware-view";

export interface WarePriceProps {
	readonly view: WareView;
	readonly position: UDim2;
	readonly size: UDim2;
	readonly zIndex?: number;
}

/** What a ware costs, or why there is nothing to pay: in one line of a card. */
export function WarePrice({ view, position, size, zIndex }: WarePriceProps) {
	const translate = useTranslate();
	const { price, obstacle } = view;
	const place = { position, size, zIndex };

	const say = (text: string, color: Color3) => (
		<Label key="State" {...place} text={text} color={color} font="bold" align="Center" textSize={TEXT.pip} />
	);

	const tell = (currency: PriceLabelProps["currency"], amount: number, ink: string) => (
		<PriceLabel
			key="Price"
			{...place}
			currency={currency}
			amount={amount}
			ink={ink}
			surface={HEX.panel}
			align="Center"
		/>
	);

	if (obstacle === "owned") {
		return say(`✔ ${translate("shop.owned")}`, COLORS.mint);
	}

	if (obstacle === "pending") {
		return say(translate("shop.pending"), COLORS.brass);
	}

	if ("coins" in price) {
		return tell("coin", price.coins, obstacle === "unaffordable" ? HEX.coral : HEX.brass);
	}

	switch (price.state) {
		case "known":
			return tell("robux", price.robux, HEX.text);
		case "loading":
			return say("…", COLORS.muted);
		case "failed":
			return say(translate("shop.price.none"), COLORS.coral);
		case "unavailable":
			return say(translate("shop.price.unavailable"), COLORS.muted);
	}
}
