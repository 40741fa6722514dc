import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

interface Listing {
	readonly id: number;
	readonly name: string;
	readonly price: number;
}

function readJson<T>(path: string): T {
	return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as T;
}

const catalogue = readJson<{ readonly products: Listing[]; readonly gamePasses: Listing[] }>("catalogue.json");
const local = readJson<{ readonly products: Record<string, number>; readonly passes: Record<string, number> }>(
	"../shared/environments/local.json",
);

function sorted(ids: readonly number[]): number[] {
	return [...ids].sort((a, b) => a - b);
}

test("should sell in the page exactly what the game asks for by its local ids, each once", () => {
	for (const [listings, ids] of [
		[catalogue.products, Object.values(local.products)],
		[catalogue.gamePasses, Object.values(local.passes)],
	] as const) {
		assert.deepEqual(sorted(listings.map(({ id }) => id)), sorted(ids));
		assert.equal(new Set(ids).size, ids.length);
	}
});

test("should have a name and a price for everything in the page's catalogue", () => {
	for (const { name, price } of [...catalogue.products, ...catalogue.gamePasses]) {
		assert.notEqual(name, "");
		assert.ok(Number.isInteger(price) && price > 0);
	}
});
