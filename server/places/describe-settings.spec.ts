import { describe, expect, it } from "@rbxts/jest-globals";
import { Environment } from "shared/environments";
import { describeSettings } from "./describe-settings";

const filled: Environment = { universeId: 77, places: { start: 771, arena: 772 }, products: {}, passes: {} };

/** An environment that sells something, whatever this game sells. */
function selling(products: Record<string, number>, passes: Record<string, number>): Environment {
	return { ...filled, products, passes };
}

describe("describeSettings", () => {
	it("should say that nothing is kept when the place is not published", () => {
		const lines = describeSettings({ gameId: 0, placeId: 0 }, { filled });
		expect(lines.size()).toBe(1);
		expect(lines[0]).toMatch("not published");
	});

	it("should name the universe when no environment has it", () => {
		const lines = describeSettings({ gameId: 78, placeId: 771 }, { filled });
		expect(lines.size()).toBe(1);
		expect(lines[0]).toMatch("universe 78 is in no file");
	});

	it("should name places that are not filled in, and the one that it runs in", () => {
		const half: Environment = { ...filled, places: { start: 771, arena: 0 } };
		expect(describeSettings({ gameId: 77, placeId: 771 }, { half })[0]).toMatch("place arena is not filled in");
		expect(describeSettings({ gameId: 77, placeId: 999 }, { half })[0]).toMatch("place 999 has no name");
	});

	it("should name what cannot be bought, in one order", () => {
		const shop = selling({ gems: 0, coins: 0, keys: 5 }, { vip: 0 });
		expect(describeSettings({ gameId: 77, placeId: 772 }, { shop })).toEqual([
			"The ids of these products are not filled in, so nobody can buy them here: coins, gems.",
			"The ids of these passes are not filled in, so nobody can buy them here: vip.",
		]);
	});

	it("should say nothing when everything is filled in", () => {
		expect(describeSettings({ gameId: 77, placeId: 772 }, { filled })).toEqual([]);
		expect(describeSettings({ gameId: 77, placeId: 772 }, { shop: selling({ gems: 5 }, { vip: 6 }) })).toEqual([]);
	});
});
