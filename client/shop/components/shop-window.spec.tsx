import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { DESKTOP, PHONE } from "client/testing/screens";
import { RESTRICTED } from "shared/policies";
import { layoutShop } from "../layout-shop";
import { Price } from "../price-book";
import { ShopperState } from "../ware-view";
import { listWares } from "../wares";
import { ShopWindow, ShopWindowProps } from "./shop-window";

const KNOWN: Price = { state: "known", robux: 25 };
const WARES = listWares({ paidRandomItems: true, paidItemTrading: true });

const mount = mountFixture();
const { find, readText, isDisabled } = mount.within("Shop", "Window");

interface Shown extends Partial<Omit<ShopWindowProps, "shopper">> {
	readonly shopper?: Partial<ShopperState>;
	/** The coins are not known yet. */
	readonly coinless?: boolean;
}

function show(props: Shown = {}) {
	const coins = props.coinless ? undefined : 100;
	const state = { coins, passes: {}, pending: new Set<string>(), findPrice: () => KNOWN, ...props.shopper };

	mount.show(
		<ShopWindow
			layout={layoutShop(DESKTOP, state.obstacle !== undefined)}
			open
			wares={WARES}
			onBuy={() => {}}
			onRetry={() => {}}
			onClose={() => {}}
			{...props}
			shopper={state}
		/>,
	);
}

describe("ShopWindow", () => {
	it("should say why nothing can be bought while that is so, and offer no way to buy", () => {
		for (const [obstacle, words, short] of [
			["loading", "as soon as your items are open", "not open yet"],
			["errored", "your own items are not open", "own items are not open"],
			["locked", "on another server", "on another server"],
			["read_only", "can not be saved", "can not be saved"],
		] as const) {
			show({ shopper: { obstacle } });

			expect(readText("Notice", "Body", "Words")).toMatch(words);
			expect(readText("Detail", "Why", "Words")).toMatch(short);
			expect(isDisabled("Detail", "Buy")).toBe(true);
			expect(find("Detail", "Quantity")).toBeUndefined();
		}

		show();
		expect(find("Notice")).toBeUndefined();
	});

	it("should say what is missing, and where coins are, when not even one can be paid", () => {
		show({ shopper: { coins: 4 } });

		expect(readText("Detail", "Balance", "Term")).toBe("6 coins short");
		expect(find("Detail", "GetCoins")).toBeDefined();
		expect(find("Detail", "Quantity")).toBeUndefined();
		expect(isDisabled("Detail", "Buy")).toBe(true);
	});

	it("should say of each price what is known of it", () => {
		const findPrice = (price: Price) => ({ shopper: { findPrice: () => price } });
		const { readText: read } = mount.within("Shop", "Window", "Shelves", "product_coins_small", "Footer");

		show(findPrice({ state: "loading" }));
		expect(read("State")).toBe("…");
		show(findPrice({ state: "failed" }));
		expect(read("State")).toBe("No price");
		show(findPrice({ state: "unavailable" }));
		expect(read("State")).toBe("Not available here");
		show(findPrice({ state: "known", robux: 1250 }));
		expect(read("Price", "Amount")).toBe("1,250");
	});

	it("should mark what is owned and what waits", () => {
		show({ shopper: { passes: { roomy_bag: true }, pending: new Set(["product_coins_small"]) } });

		expect(readText("Shelves", "pass_roomy_bag", "Footer", "State")).toBe("✔ Owned");
		expect(readText("Shelves", "product_coins_small", "Footer", "State")).toBe("Waiting…");
		expect(find("Shelves", "product_coins_small", "Dim")).toBeDefined();
		expect(find("Shelves", "pass_strong_back", "Dim")).toBeUndefined();
	});

	it("should not have on its shelves what a player's policy forbids", () => {
		show({ wares: listWares(RESTRICTED) });

		expect(find("Shelves", "offer_wooden_crate")).toBeUndefined();
		expect(find("Shelves", "product_crate_bundle")).toBeUndefined();
		expect(find("Shelves", "offer_apple")).toBeDefined();
	});

	it("should say so when there is nothing for sale", () => {
		show({ wares: [] });

		expect(readText("Empty", "Title")).toBe("Nothing on the shelves");
		expect(find("Detail", "NothingSelected")).toBeDefined();
	});

	it("should show the first ware beside the shelves, and no sheet on a phone before one is chosen", () => {
		show();
		expect(readText("Detail", "Name")).toBe("Apple");
		expect(readText("Detail", "Buy", "Price", "Amount")).toBe("10");

		show({ layout: layoutShop(PHONE, false) });
		expect(find("Detail")).toBeUndefined();
	});

	it("should not claim that there are no coins before it is known", () => {
		show({ coinless: true });
		expect(find("Balance")).toBeUndefined();
		expect(find("Detail", "Balance")).toBeUndefined();

		show({ shopper: { coins: 12_400 } });
		expect(readText("Balance", "Amount")).toBe("12,400");
	});
});
