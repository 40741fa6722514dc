import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { createPlayerData, PlayerDocuments } from "server/players";
import { PRODUCTS } from "shared/products";
import { Signal } from "shared/signal";
import { CoinFlow, Economy } from "./economy";
import { Granted, reportProducts } from "./report-products";

describe("reportProducts", () => {
	it("should report coins that were bought, with what the player has then, and nothing else", () => {
		const world = new VirtualTime();
		const flows = new Array<CoinFlow>();
		const documents = new PlayerDocuments();
		const granted = new Signal<[receipt: Granted]>();
		const economy = new Economy({
			send: (flow) => flows.push(flow),
			countPlayers: () => 1,
			timing: new VirtualServerTime(world, 1),
		});
		reportProducts({ granted, documents, economy });
		documents.open(1, { ...createPlayerData(), coins: 130 });

		granted.fire({ userId: 1, product: "adventurer_kit" });
		granted.fire({ userId: 1, product: "extra_slots" });
		granted.fire({ userId: 1, product: "coins_small" });
		world.advance(60);

		const { amount } = PRODUCTS.coins_small.grant;
		expect(flows).toEqual([
			{ userId: 1, flow: "source", amount, balance: 130, transaction: "IAP", sku: "coins_small" },
		]);
	});
});
