import { describe, expect, it } from "@rbxts/jest-globals";
import { Environment } from "./environment";
import { environments, findPlace } from "./find-place";

const { products, passes } = environments.test;
const empty: Environment = { universeId: 0, places: { start: 0, arena: 0 }, products, passes };
const filled: Environment = { universeId: 77, places: { start: 771, arena: 772 }, products, passes };

describe("findPlace", () => {
	it("should find nothing when the place was never published, filled in or not", () => {
		expect(findPlace(0, 0, { empty, filled })).toBeUndefined();
		expect(findPlace(0, 0, environments)).toBeUndefined();
	});

	it("should find nothing when the experience is somebody else's", () => {
		expect(findPlace(78, 771, { empty, filled })).toBeUndefined();
	});

	it("should know the experience but not the place when its id is filled in nowhere", () => {
		expect(findPlace(77, 999, { empty, filled })).toEqual({ environment: filled, place: undefined });
		const half: Environment = { ...filled, places: { start: 771, arena: 0 } };
		expect(findPlace(77, 0, { half })).toEqual({ environment: half, place: undefined });
	});

	it("should name the place when its ids are filled in", () => {
		expect(findPlace(77, 772, { empty, filled })).toEqual({ environment: filled, place: "arena" });
		expect(findPlace(77, 771, { empty, filled })).toEqual({ environment: filled, place: "start" });
	});
});
