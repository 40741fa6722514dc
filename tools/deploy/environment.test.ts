import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it, type TestContext } from "node:test";
import { publishedPlaces } from "../build/paths";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { environmentNames, ENVIRONMENTS_FOLDER, readEnvironment } from "./environment";

const FILLED = { universeId: 5, places: { start: 51, arena: 52 }, products: { gems: 53, coins: 0 }, passes: {} };

function folderWith(test: TestContext, testFile: unknown, liveFile: unknown = { universeId: 6 }): string {
	const folder = temporaryFolder(test);
	const write = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
	writeFiles(folder, { "test.json": write(testFile), "live.json": write(liveFile) });
	return folder;
}

describe("readEnvironment", () => {
	it("should say that the file cannot be read when it is missing or no JSON", (test) => {
		assert.throws(() => readEnvironment("test", temporaryFolder(test)), /test\.json cannot be read: ENOENT/);
		assert.throws(() => readEnvironment("test", folderWith(test, "{")), /test\.json cannot be read/);
	});

	it("should list every id that is not filled in", (test) => {
		const empty = { universeId: 0, places: { start: 0, arena: 0 }, products: {}, passes: {} };
		assert.throws(
			() => readEnvironment("test", folderWith(test, empty)),
			/universeId is 0: not filled in.*Copy Universe ID[\s\S]*places\.start is 0[\s\S]*places\.arena is 0/,
		);
	});

	for (const [id, shown] of [
		["5", '"5"'],
		[1.5, "1.5"],
		[-1, "-1"],
		[undefined, "missing"],
		[2 ** 60, String(2 ** 60)],
	] as const) {
		it(`should refuse an id that is ${shown}`, (test) => {
			const folder = folderWith(test, { ...FILLED, universeId: id });
			assert.throws(
				() => readEnvironment("test", folder),
				new RegExp(`universeId must be a whole number, and is ${shown}`),
			);
		});
	}

	it("should refuse the same id twice, and a place that nobody builds", (test) => {
		const folder = folderWith(test, { ...FILLED, places: { start: 51, arena: 51, tower: 9 } });
		assert.throws(
			() => readEnvironment("test", folder),
			/places\.arena and places\.start have the same id, 51[\s\S]*places\.tower: there is no such place/,
		);
	});

	it("should refuse a universe that test and live share", (test) => {
		assert.throws(() => readEnvironment("test", folderWith(test, FILLED, { universeId: 5 })), /that of live too/);
	});

	it("should give the ids, and note what cannot be bought, when they are filled in", (test) => {
		const environment = readEnvironment("test", folderWith(test, FILLED));
		assert.equal(environment.universeId, 5);
		assert.deepEqual(environment.places, { start: 51, arena: 52 });
		assert.deepEqual(environment.notes, ["products.coins is not filled in: nobody can buy it there"]);
	});

	it("should find a file for every environment, with an id for every place that is built", () => {
		const files = readdirSync(ENVIRONMENTS_FOLDER).filter((file) => file.endsWith(".json"));
		// The ids of the playtest page, which nothing is published to.
		const names = [...environmentNames, "local"];
		assert.deepEqual(files.sort(), names.map((name) => `${name}.json`).sort());
		for (const file of files) {
			const value = JSON.parse(readFileSync(`${ENVIRONMENTS_FOLDER}/${file}`, "utf8")) as typeof FILLED;
			assert.deepEqual(Object.keys(value.places), [...publishedPlaces], file);
		}
	});
});
