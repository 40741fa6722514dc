import React from "@rbxts/react";
import { Translate, useTranslate } from "client/localization";
import { layoutRows } from "client/ui/action-rows";
import { Button } from "client/ui/components/button";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { PriceLabel } from "client/ui/components/price-label";
import { Stepper } from "client/ui/components/stepper";
import { TextPanel } from "client/ui/components/text-panel";
import { formatCount } from "client/ui/format";
import { useRem } from "client/ui/hooks/use-screen";
import { placeAt, Rect } from "client/ui/rect";
import { COLORS, HEX, TEXT } from "client/ui/theme";
import { countAffordable } from "shared/shop";
import { BuyObstacle, countMissing, WareView } from "../ware-view";
import { Ware } from "../wares";

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
	const note = obstacle === undefined ? noteFor(ware, translate) : undefined;

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

/** What a player should know of what they get for Robux. */
function noteFor({ kind, section }: Ware, translate: Translate): string | undefined {
	if (kind === "offer") {
		return undefined;
	}

	return translate(
		section === "bundles" ? "shop.note.bundle" : section === "upgrades" ? "shop.note.upgrade" : "shop.note.coins",
	);
}

interface BuyButtonProps {
	readonly view: WareView;
	readonly quantity: number;
	readonly rect: Rect;
	readonly onBuy: () => void;
}

function BuyButton({ view, quantity, rect, onBuy }: BuyButtonProps) {
	const translate = useTranslate();
	const { price, obstacle } = view;
	const separator = translate("number.thousands");
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
					text={formatCount(amount, separator)}
					ink={HEX.onBrass}
					surface={HEX.brass}
					align="Center"
					transparency={isDisabled ? 0.5 : 0}
				/>
			)}
		</Button>
	);
}

interface BalanceProps {
	readonly rect: Rect;
	readonly coins: number;
	/** Coins that one costs more. */
	readonly missing: number;
}

/** What the player has to spend, or how much they lack. */
function Balance({ rect, coins, missing }: BalanceProps) {
	const rem = useRem();
	const translate = useTranslate();
	const separator = translate("number.thousands");
	const height = rem(24);

	return (
		<Pane
			position={UDim2.fromOffset(rect.x, rect.y + rect.height - height)}
			size={UDim2.fromOffset(rect.width, height)}
		>
			<Label
				key="Term"
				text={
					missing > 0
						? translate("shop.short", { coins: formatCount(missing, separator) })
						: translate("shop.have")
				}
				color={missing > 0 ? COLORS.coral : COLORS.muted}
				textSize={TEXT.small}
			/>
			<PriceLabel
				key="Coins"
				currency="coin"
				text={formatCount(coins, separator)}
				ink={HEX.brass}
				surface={HEX.raised}
				align="Right"
				textSize={TEXT.small}
			/>
		</Pane>
	);
}

/** Why something can not be bought, in the player's words; nothing where the button itself says it. */
export function explainObstacle(obstacle: BuyObstacle, translate: Translate): string | undefined {
	switch (obstacle) {
		case "loading":
		case "errored":
		case "locked":
		case "read_only":
			return translate(`shop.why.${obstacle}`);
		case "price_loading":
			return translate("shop.price.loading");
		case "price_failed":
			return translate("shop.price.failed");
		case "unavailable":
			return translate("shop.price.unavailable");
		case "unaffordable":
		case "owned":
		case "pending":
			return undefined;
	}
}
