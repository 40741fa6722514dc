import { describe, expect, it } from "@rbxts/jest-globals";
import { Environment, environments } from "shared/environments";
import { describeSettings } from "./describe-settings";

const { products, passes } = environments.test;

/** Ids for all names. */
function fill<Ids extends Readonly<Record<string, number>>>(ids: Ids, id: number): Ids {
	const filled = { ...ids };

	for (const [name] of pairs(ids)) {
		rawset(filled, name, id);
	}

	return filled;
}

function namesOf(ids: object): string {
	const names = new Array<string>();

	for (const [name] of pairs(ids as Readonly<Record<string, unknown>>)) {
		names.push(name);
	}

	return names.sort().join(", ");
}

const filled: Environment = {
	universeId: 77,
	places: { start: 771, arena: 772 },
	products: fill(products, 5),
	passes: fill(passes, 6),
};

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
		const shop: Environment = { ...filled, products: fill(products, 0), passes: fill(passes, 0) };
		expect(describeSettings({ gameId: 77, placeId: 772 }, { shop })).toEqual([
			`The ids of these products are not filled in, so nobody can buy them here: ${namesOf(products)}.`,
			`The ids of these passes are not filled in, so nobody can buy them here: ${namesOf(passes)}.`,
		]);
	});

	it("should say nothing when everything is filled in", () => {
		expect(describeSettings({ gameId: 77, placeId: 772 }, { filled })).toEqual([]);
	});
});
