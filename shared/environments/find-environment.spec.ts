import { describe, expect, it } from "@rbxts/jest-globals";
import { Environment } from "./environment";
import { findEnvironment, LOCAL_ENVIRONMENT } from "./find-environment";

const filled: Environment = { ...LOCAL_ENVIRONMENT, universeId: 77, places: { start: 771, arena: 772 } };

describe("findEnvironment", () => {
	it("should find nothing in Studio before the place is published, and in somebody's copy", () => {
		expect(findEnvironment({ gameId: 0, placeId: 0, isStudio: true }, { filled })).toBeUndefined();
		expect(findEnvironment({ gameId: 78, placeId: 771, isStudio: false }, { filled })).toBeUndefined();
	});

	it("should find the experience that is published, in Studio too", () => {
		expect(findEnvironment({ gameId: 77, placeId: 771, isStudio: false }, { filled })).toBe(filled);
		expect(findEnvironment({ gameId: 77, placeId: 999, isStudio: true }, { filled })).toBe(filled);
	});

	it("should find the simulator's own ids in its universe, and there alone", () => {
		const simulated = { gameId: 2001, placeId: 1001, isStudio: false };
		expect(findEnvironment(simulated)).toBe(LOCAL_ENVIRONMENT);
		expect(findEnvironment(simulated, { filled })).toBeUndefined();
		expect(findEnvironment({ ...simulated, gameId: 2002 })).toBeUndefined();
	});

	it("should find ids that a simulator's catalogue knows, each once, outside of Roblox", () => {
		const environment = findEnvironment({ gameId: 0, placeId: 0, isStudio: false }, { filled });
		assert(environment, "there is one");
		const ids = new Set<number>();
		let count = 0;

		for (const list of [environment.products, environment.passes]) {
			for (const [, id] of pairs(list as Readonly<Record<string, number>>)) {
				expect(id).toBeGreaterThan(0);
				ids.add(id);
				count += 1;
			}
		}

		expect(ids.size()).toBe(count);
	});
});
