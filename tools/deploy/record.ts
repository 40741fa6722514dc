import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Trouble } from "../launch/trouble.mjs";
import type { VersionType } from "../open-cloud/publish-place";
import { type EnvironmentName, environmentNames, type PublishedPlace } from "./environment";

/** A version that Open Cloud has confirmed. */
export interface PlaceVersion {
	readonly version: number;
	readonly commit: string;
}

/** A deploy that has begun: players may have some of its places and not the others. */
export interface StartedDeploy {
	readonly commit: string;
	readonly versionType: VersionType;
	/** The place that was being uploaded last; whether it arrived is unknown. */
	readonly uploading?: PublishedPlace;
	/** Those that arrived. */
	readonly done: Readonly<Partial<Record<PublishedPlace, number>>>;
}

/** What this machine knows about an environment. Kept out of git: it is about a moment, not about the sources. */
export interface DeployRecord {
	readonly universeId: number;
	/** What players have had since the last deploy from here. */
	readonly published: Readonly<Partial<Record<PublishedPlace, PlaceVersion>>>;
	/** Set from before the first upload until after the last. */
	readonly started?: StartedDeploy;
}

/** Where records are kept. */
export const RECORDS_FOLDER = ".strongbox";

function recordPath(environment: EnvironmentName, folder: string): string {
	return `${folder}/deploy-${environment}.json`;
}

/**
 * The record of an environment; an empty one when there is none or it is about another experience.
 * @throws Trouble if it cannot be understood, because it may be about a deploy that broke off
 */
export function readRecord(
	environment: EnvironmentName,
	universeId: number,
	folder: string = RECORDS_FOLDER,
): DeployRecord {
	const path = recordPath(environment, folder);
	let text: string;
	try {
		text = readFileSync(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return { universeId, published: {} };
		throw error;
	}
	const record = parseRecord(text);
	if (record === undefined) {
		throw new Trouble(
			`${path} cannot be understood. It tells which deploys broke off: compare the places' version history in the ` +
				"Creator Dashboard, then delete the file and deploy again.",
		);
	}
	return record.universeId === universeId ? record : { universeId, published: {} };
}

/** Replaces the record; a crash leaves the old one or the new one, never half of one. */
export function writeRecord(environment: EnvironmentName, record: DeployRecord, folder: string = RECORDS_FOLDER): void {
	if (!environmentNames.includes(environment)) throw new Error(`no environment ${environment}`);
	const path = recordPath(environment, folder);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.partial`, `${JSON.stringify(record, undefined, "\t")}\n`);
	renameSync(`${path}.partial`, path);
}

function parseRecord(text: string): DeployRecord | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== "object" || value === null) return undefined;
		if (!("universeId" in value) || typeof value.universeId !== "number") return undefined;
		if (!("published" in value) || typeof value.published !== "object" || value.published === null)
			return undefined;
		const started = "started" in value ? value.started : undefined;
		if (started !== undefined && !isStarted(started)) return undefined;
		return {
			universeId: value.universeId,
			published: value.published as DeployRecord["published"],
			...(started === undefined ? {} : { started }),
		};
	} catch {
		return undefined;
	}
}

function isStarted(value: unknown): value is StartedDeploy {
	if (typeof value !== "object" || value === null) return false;
	return (
		"commit" in value &&
		typeof value.commit === "string" &&
		"versionType" in value &&
		(value.versionType === "Saved" || value.versionType === "Published") &&
		"done" in value &&
		typeof value.done === "object" &&
		value.done !== null
	);
}
