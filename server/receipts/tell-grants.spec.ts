import { describe, expect, it } from "@rbxts/jest-globals";
import { createServerStore } from "server/store";
import { Signal } from "shared/signal";
import { Receipt } from "./read-receipt";
import { tellGrants } from "./tell-grants";

describe("tellGrants", () => {
	it("should count grants by player and product, and tell no ids of purchases", () => {
		const store = createServerStore();
		const granted = new Signal<[receipt: Receipt]>();
		tellGrants({ granted, store });
		store.setData("7", "coins", 12);

		granted.fire({ purchaseId: "a", userId: 7, product: "coins_small" });
		granted.fire({ purchaseId: "b", userId: 7, product: "coins_small" });
		granted.fire({ purchaseId: "c", userId: 7, product: "extra_slots" });
		granted.fire({ purchaseId: "d", userId: 8, product: "extra_slots" });

		expect(store.getState().data["7"]).toEqual({ coins: 12, granted: { coins_small: 2, extra_slots: 1 } });
		expect(store.getState().data["8"]).toEqual({ granted: { extra_slots: 1 } });
	});
});
