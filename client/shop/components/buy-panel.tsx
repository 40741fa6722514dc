import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { layoutRows } from "client/ui/action-rows";
import { Button } from "client/ui/components/button";
import { Label } from "client/ui/components/label";
import { Stepper } from "client/ui/components/stepper";
import { TextPanel } from "client/ui/components/text-panel";
import { useRem } from "client/ui/hooks/use-screen";
import { placeAt, Rect } from "client/ui/rect";
import { COLORS, TEXT } from "client/ui/theme";
import { countAffordable } from "shared/shop";
import { describeNote, explainObstacle } from "../buy-words";
import { countMissing, WareView } from "../ware-view";
import { Balance } from "./balance";
import { BuyButton } from "./buy-button";

export interface BuyPanelProps {
	readonly view: WareView;
	/** Nothing until it is loaded. */
	readonly coins?: number;
	/** How often to buy an offer. */
	readonly quantity: number;
	/** Where the buttons go, at its bottom. */
	readonly area: Rect;
	/** There is no room to spare. */
	readonly dense: boolean;
	readonly onQuantity: (quantity: number) => void;
	readonly onBuy: () => void;
	readonly onRetry: () => void;
	readonly onGetCoins: () => void;
}

/** How many rows of buttons and words the panel needs. */
export function countRows({ view, dense }: Pick<BuyPanelProps, "view" | "dense">): number {
	if (view.ware.kind === "offer") {
		return dense ? 2 : 3;
	}

	return view.obstacle === "owned" || view.obstacle === "pending" ? 1 : 2;
}

/** What the player has, how many to buy, and the button that does it; or why it can not be bought. */
export function BuyPanel(props: BuyPanelProps) {
	const { view, coins, quantity, area, dense, onQuantity, onBuy, onRetry, onGetCoins } = props;
	const rem = useRem();
	const translate = useTranslate();
	const { place } = layoutRows(rem, area);
	const { ware, obstacle } = view;
	const why = obstacle && explainObstacle(obstacle, translate);
	const most = ware.kind === "offer" ? countAffordable(coins ?? 0, ware.offer) : 1;
	const middle = place(1, 0, 1);
	const isShort = obstacle === "unaffordable";
	const note = obstacle === undefined ? describeNote(ware, translate) : undefined;

	return (
		<>
			{!dense && ware.kind === "offer" && coins !== undefined && (
				<Balance
					key="Balance"
					rect={place(2, 0, 1)}
					coins={coins}
					missing={isShort ? countMissing(ware, 1, coins) : 0}
				/>
			)}
			{isShort ? (
				<Button key="GetCoins" text={translate("shop.getCoins")} {...placeAt(middle)} onPress={onGetCoins} />
			) : why !== undefined ? (
				<TextPanel key="Why" text={why} area={middle} textSize={TEXT.pip} />
			) : note !== undefined ? (
				<Label key="Note" text={note} color={COLORS.muted} textSize={TEXT.small} wrapped {...placeAt(middle)} />
			) : (
				most > 1 && (
					<Stepper
						key="Quantity"
						value={quantity}
						max={most}
						position={UDim2.fromOffset(middle.x, middle.y)}
						width={middle.width}
						height={middle.height}
						onChange={onQuantity}
					/>
				)
			)}
			{obstacle === "price_failed" ? (
				<Button
					key="Retry"
					text={translate("shop.price.retry")}
					{...placeAt(place(0, 0, 1))}
					onPress={onRetry}
				/>
			) : (
				<BuyButton key="Buy" view={view} quantity={quantity} rect={place(0, 0, 1)} onBuy={onBuy} />
			)}
		</>
	);
}
