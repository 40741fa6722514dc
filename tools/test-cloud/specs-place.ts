import { readFileSync } from "node:fs";
import { Trouble } from "../launch/trouble.mjs";
import type { SpecsPlace } from "./test-cloud";

/**
 * Reads where specs run on Roblox from the file of an environment; ids are 0 where they are not filled in.
 * @throws Trouble if the file makes no sense, or if it names a place that players are in
 */
export function readSpecsPlace(file: string): SpecsPlace {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		throw new Trouble(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
	}
	const table = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
	const readId = (name: string): number => {
		const id = table[name] ?? 0;
		if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 0) {
			throw new Trouble(`${name} in ${file} must be a whole number, and is ${JSON.stringify(id)}.`);
		}
		return id;
	};
	const placeId = readId("specsPlaceId");
	for (const [name, id] of Object.entries(table.places ?? {})) {
		if (placeId !== 0 && id === placeId) {
			throw new Trouble(`specsPlaceId in ${file} is the place ${name}: specs need a place of their own.`);
		}
	}
	return { universeId: readId("universeId"), placeId, file };
}
