import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A place file that was uploaded somewhere. */
export interface UploadedPlace {
	readonly universeId: number;
	readonly placeId: number;
	/** SHA-256 of its content. */
	readonly hash: string;
}

const FILE = "test-cloud.json";

/** The version that a place file has become, if it was the last one that was uploaded from here. */
export function findUploaded(place: UploadedPlace, folder: string): number | undefined {
	try {
		const value = JSON.parse(readFileSync(join(folder, FILE), "utf8")) as Partial<Record<string, unknown>>;
		const same =
			value.universeId === place.universeId && value.placeId === place.placeId && value.hash === place.hash;
		return same && typeof value.version === "number" ? value.version : undefined;
	} catch {
		// Without a note it is uploaded once more, which does no harm.
		return undefined;
	}
}

/** Notes what a place file has become. */
export function noteUploaded(place: UploadedPlace, version: number, folder: string): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, FILE), `${JSON.stringify({ ...place, version })}\n`);
}
