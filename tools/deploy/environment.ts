import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPlaces } from "../build/paths";
import { Trouble } from "../launch/trouble.mjs";

/** The experiences that one may deploy to; each has a file of that name. */
export const environmentNames = ["test", "live"] as const;
export type EnvironmentName = (typeof environmentNames)[number];
export type PublishedPlace = (typeof publishedPlaces)[number];

/** Where the files of environments are. The game reads the same ones, so that it knows its places when it runs. */
export const ENVIRONMENTS_FOLDER = "shared/environments";

/** An experience whose ids are filled in. */
export interface DeployEnvironment {
	readonly name: EnvironmentName;
	readonly file: string;
	readonly universeId: number;
	readonly places: Readonly<Record<PublishedPlace, number>>;
	/** What can be deployed without, but will be missing in game. */
	readonly notes: readonly string[];
}

type Table = Readonly<Record<string, unknown>>;

/**
 * Reads and checks the file of an environment.
 * @throws Trouble that lists everything that is wrong in it
 */
export function readEnvironment(name: EnvironmentName, folder: string = ENVIRONMENTS_FOLDER): DeployEnvironment {
	const file = `${folder}/${name}.json`;
	const errors: string[] = [];
	const notes: string[] = [];
	const value = readTable(join(folder, `${name}.json`), file);
	const ids = new Map<number, string>();

	const readId = (where: string, id: unknown): number => {
		if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 0) {
			errors.push(`${where} must be a whole number, and is ${JSON.stringify(id) ?? "missing"}`);
			return 0;
		}
		const other = ids.get(id);
		if (id !== 0 && other !== undefined) errors.push(`${where} and ${other} have the same id, ${id}`);
		if (id !== 0) ids.set(id, where);
		return id;
	};
	const readPublished = (where: string, id: unknown, hint: string): number => {
		const before = errors.length;
		const read = readId(where, id);
		if (read === 0 && errors.length === before) errors.push(`${where} is 0: not filled in. ${hint}`);
		return read;
	};

	const universeId = readPublished(
		"universeId",
		value.universeId,
		"In the Creator Dashboard, the menu of an experience has Copy Universe ID.",
	);
	const places = asTable(value.places);
	const placeIds = publishedPlaces.map((place): [PublishedPlace, number] => [
		place,
		readPublished(
			`places.${place}`,
			places[place],
			"In the Creator Dashboard, Places lists those of the experience; the menu of each has Copy Place ID.",
		),
	]);
	for (const place of Object.keys(places)) {
		if (!publishedPlaces.some((known) => known === place)) errors.push(`places.${place}: there is no such place`);
	}
	for (const kind of ["products", "passes"] as const) {
		for (const [key, id] of Object.entries(asTable(value[kind]))) {
			if (readId(`${kind}.${key}`, id) === 0)
				notes.push(`${kind}.${key} is not filled in: nobody can buy it there`);
		}
	}
	for (const other of environmentNames) {
		if (other === name || universeId === 0) continue;
		const twin = readTable(join(folder, `${other}.json`), `${folder}/${other}.json`);
		if (twin.universeId === universeId) {
			errors.push(`universeId is that of ${other} too: what is tried out would reach the players of live`);
		}
	}
	if (errors.length > 0)
		throw new Trouble(`${file} cannot be deployed with:\n${errors.map((text) => `  - ${text}`).join("\n")}`);
	const byName = Object.fromEntries(placeIds) as Record<PublishedPlace, number>;
	return { name, file, universeId, places: byName, notes };
}

function readTable(path: string, file: string): Table {
	try {
		return asTable(JSON.parse(readFileSync(path, "utf8")));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Trouble(`${file} cannot be read: ${reason}. Take the other environment's file as a pattern.`);
	}
}

function asTable(value: unknown): Table {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}
