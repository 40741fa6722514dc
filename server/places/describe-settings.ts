import { Environment, findPlace } from "shared/environments";

/** Where a server runs, as `game` tells it. */
export interface Whereabouts {
	/** `game.GameId`; 0 in a place that was never published. */
	readonly gameId: number;
	/** `game.PlaceId`; 0 in a place that was never published. */
	readonly placeId: number;
}

function describeMissing(what: string, ids: Readonly<Record<string, number>>, lines: Array<string>): void {
	const missing = new Array<string>();
	for (const [name, id] of pairs(ids)) if (id === 0) missing.push(name);
	if (missing.isEmpty()) return;
	missing.sort();
	lines.push(`The ids of these ${what} are not filled in, so nobody can buy them here: ${missing.join(", ")}.`);
}

/**
 * What is missing in the settings of an experience, and what happens instead: a sentence for each, none when nothing is.
 * @param known the environments by name; those of shared/environments unless given
 */
export function describeSettings(
	{ gameId, placeId }: Whereabouts,
	known?: Readonly<Record<string, Environment>>,
): Array<string> {
	const lines = new Array<string>();
	if (gameId === 0 || placeId === 0) {
		lines.push(
			"This place is not published, so it has no data stores, no purchases and no other place to go to. " +
				"File > Publish to Roblox, or npm run deploy, publishes it.",
		);
		return lines;
	}
	const found = findPlace(gameId, placeId, known);
	if (found === undefined) {
		lines.push(
			`The universe ${gameId} is in no file of shared/environments, so nothing can be bought here and no other place ` +
				"is known. Fill in its ids.",
		);
		return lines;
	}
	const { environment, place } = found;
	if (place === undefined) {
		lines.push(`The place ${placeId} has no name in the environment of universe ${gameId}. Fill in its id there.`);
	}
	for (const [name, id] of pairs(environment.places)) {
		if (id === 0) lines.push(`The id of the place ${name} is not filled in, so nobody can go there.`);
	}
	describeMissing("products", environment.products, lines);
	describeMissing("passes", environment.passes, lines);
	return lines;
}
