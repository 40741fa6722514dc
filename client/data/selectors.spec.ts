import { describe, expect, it } from "@rbxts/jest-globals";
import { createClientStore } from "client/store";
import { DataStatus } from "shared/data";
import { selectPurchases } from "./selectors";

const HEALTHY: DataStatus = { saves: 1, readOnly: false };

function obstacleOf(status: DataStatus | undefined): string | undefined {
	const store = createClientStore(7);

	if (status) {
		store.setDataStatus("7", status);
	}

	const permission = store.getState(selectPurchases);

	return permission.allowed ? undefined : permission.reason;
}

describe("selectPurchases", () => {
	it("should refuse with the reason that matters most", () => {
		expect(obstacleOf(undefined)).toBe("loading");
		expect(obstacleOf({ ...HEALTHY, loadError: "DataStoreError" })).toBe("errored");
		expect(obstacleOf({ ...HEALTHY, loadError: "SessionLocked", readOnly: true })).toBe("locked");
		expect(obstacleOf({ ...HEALTHY, readOnly: true })).toBe("read_only");
		expect(obstacleOf({ ...HEALTHY, saveError: "DataStoreError" })).toBe("read_only");
	});

	it("should allow when data is loaded and can be saved", () => {
		expect(obstacleOf(HEALTHY)).toBe(undefined);
	});

	it("should stay the same value while only saves are counted", () => {
		const store = createClientStore(7);
		store.setDataStatus("7", HEALTHY);
		const before = store.getState(selectPurchases);
		store.setDataStatus("7", { ...HEALTHY, saves: 2 });

		expect(store.getState(selectPurchases)).toBe(before);
	});
});
