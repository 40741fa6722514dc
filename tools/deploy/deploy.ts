import { readFileSync } from "node:fs";
import { publishedPlaces } from "../build/paths";
import { Trouble } from "../launch/trouble.mjs";
import { createOpenCloud, type OpenCloud, type OpenCloudError } from "../open-cloud/client";
import { explain } from "../open-cloud/explain";
import { publishPlace, type VersionType } from "../open-cloud/publish-place";
import { keyVariables } from "./api-key";
import { type DeployEnvironment, type EnvironmentName, type PublishedPlace, readEnvironment } from "./environment";
import type { SourceState } from "./git";
import { type BuiltPlace, inspectPlace } from "./inspect-place";
import { type DeployRecord, readRecord, writeRecord } from "./record";

/** What is asked for on the command line. */
export interface DeployOptions {
	readonly environment: EnvironmentName;
	/** Saved versions are for Studio's version history alone; published ones are what players get. */
	readonly versionType: VersionType;
	/** Builds and checks, and uploads nothing. */
	readonly dryRun: boolean;
	/** Nobody has to be asked. */
	readonly confirmed: boolean;
}

/** What a deploy needs from around it. */
export interface DeployContext {
	readonly environmentsFolder: string;
	readonly recordsFolder: string;
	readonly findKey: (environment: EnvironmentName) => string | undefined;
	readonly readSources: () => Promise<SourceState>;
	/** The commit on which all tests passed last. */
	readonly findTested: () => string | undefined;
	readonly build: (place: PublishedPlace) => Promise<BuiltPlace>;
	readonly url?: string;
	readonly sleep?: (ms: number) => Promise<void>;
	readonly print: (line: string) => void;
	/** Asks whoever sits there; undefined when nobody does. */
	readonly ask: (question: string) => Promise<string | undefined>;
}

type Contents = ReadonlyMap<PublishedPlace, Uint8Array>;

/**
 * Builds, checks and uploads the places of one experience. They are all saved before the first is published, so that
 * whatever Open Cloud refuses is known while players still have the old version of every place. What arrives is
 * recorded, so that the next run knows of one that broke off.
 * @throws Trouble with the next step
 */
export async function deploy(options: DeployOptions, context: DeployContext): Promise<void> {
	const { print } = context;
	const environment = readEnvironment(options.environment, context.environmentsFolder);
	const record = readRecord(environment.name, environment.universeId, context.recordsFolder);
	for (const line of describeBrokenOff(environment, record)) print(line);
	const key = context.findKey(environment.name);
	const before = await context.readSources();
	const problems = [
		...checkSources(before, context.findTested()),
		...(key === undefined
			? [`There is no key. Set ${keyVariables(environment.name).join(" or ")}, or put it into .env.`]
			: []),
	];
	const contents = new Map<PublishedPlace, Uint8Array>();
	for (const place of publishedPlaces) {
		const built = await context.build(place);
		const content = readFileSync(built.path);
		contents.set(place, content);
		problems.push(...inspectPlace(place, built, content));
	}
	const after = await context.readSources();
	if (after.commit !== before.commit || after.changed.join() !== before.changed.join()) {
		problems.push("The sources changed while the places were being built. Run the command again.");
	}
	for (const note of environment.notes) print(`Note: ${note}.`);
	for (const line of describePlan(options, environment, before, contents)) print(line);
	if (problems.length > 0 || key === undefined) {
		throw new Trouble(`Nothing was uploaded:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
	}
	if (options.dryRun) return print("Dry run: everything is in order, and nothing was uploaded.");
	await confirm(options, context);
	const openCloud = createOpenCloud({
		key,
		...(context.url === undefined ? {} : { url: context.url }),
		...(context.sleep === undefined ? {} : { sleep: context.sleep }),
		onWait: (ms, error: OpenCloudError) => print(`${error.message}; trying again in ${Math.ceil(ms / 1000)} s`),
	});
	await new Upload(environment, before.commit, contents, openCloud, context, record).run(options.versionType);
}

function checkSources({ commit, changed }: SourceState, tested: string | undefined): string[] {
	const problems: string[] = [];
	if (changed.length > 0) {
		const shown = changed.slice(0, 5).join(", ") + (changed.length > 5 ? ` and ${changed.length - 5} more` : "");
		problems.push(`The working tree differs from the commit: ${shown}. Commit or undo it.`);
	}
	if (tested !== commit) {
		const last = tested === undefined ? "none is known to have" : `${short(tested)} has`;
		problems.push(
			`Not all tests are known to have passed on commit ${short(commit)} (${last}). Run \`npm test\`, whole and with a clean working tree.`,
		);
	}
	return problems;
}

function describePlan(
	{ versionType }: DeployOptions,
	{ name, universeId, places }: DeployEnvironment,
	{ commit }: SourceState,
	contents: Contents,
): string[] {
	const to = versionType === "Published" ? "published to" : "saved in";
	const lines = [`Commit ${short(commit)} is to be ${to} ${name} (universe ${universeId}):`];
	for (const [place, content] of contents) {
		lines.push(`  ${place}: place ${places[place]}, ${Math.round(content.length / 1024)} KB`);
	}
	return lines;
}

/** What a deploy that broke off has left behind; nothing when none has. */
function describeBrokenOff({ name }: DeployEnvironment, { started, published }: DeployRecord): string[] {
	if (started === undefined) return [];
	const lines = [`The last deploy to ${name} broke off, at commit ${short(started.commit)}:`];
	if (started.versionType === "Saved") return [...lines, "  it saved versions only; players have what they had."];
	for (const place of publishedPlaces) {
		const version = started.done[place];
		const old = published[place];
		if (version !== undefined) lines.push(`  ${place}: published as version ${version}`);
		else {
			const was = old === undefined ? "not published" : `version ${old.version} of commit ${short(old.commit)}`;
			lines.push(
				`  ${place}: ${started.uploading === place ? "unknown whether the upload arrived; before it " : "still "}${was}`,
			);
		}
	}
	return [...lines, "  Players may have different code in different places until a deploy publishes all of them."];
}

async function confirm({ environment, versionType, confirmed }: DeployOptions, context: DeployContext): Promise<void> {
	if (environment !== "live" || confirmed) return;
	const what = versionType === "Published" ? "What players get will change." : "Versions will be saved.";
	const answer = await context.ask(`${what} Type "live" to go on: `);
	if (answer === undefined) throw new Trouble("Nobody is there to confirm it. Add --yes to deploy to live.");
	if (answer.trim() !== "live") throw new Trouble("Nothing was uploaded.");
}

/** The uploads of one deploy, recorded as they happen. */
class Upload {
	constructor(
		private readonly environment: DeployEnvironment,
		private readonly commit: string,
		private readonly contents: Contents,
		private readonly openCloud: OpenCloud,
		private readonly context: DeployContext,
		private record: DeployRecord,
	) {}

	async run(versionType: VersionType): Promise<void> {
		const { universeId, places, name } = this.environment;
		const brokenOff = this.record.started?.versionType === "Published" ? this.record.started : undefined;
		// Until something new is published, a deploy that broke off halfway is still what players have.
		this.write({ ...this.record, started: brokenOff ?? { commit: this.commit, versionType: "Saved", done: {} } });
		const saved = new Map<PublishedPlace, number>();
		for (const place of publishedPlaces) saved.set(place, await this.upload(place, "Saved"));
		if (versionType === "Saved") {
			this.print("saved", saved);
			const { started: _, ...rest } = this.record;
			this.write(brokenOff === undefined ? rest : { ...rest, started: brokenOff });
			if (brokenOff !== undefined)
				for (const line of describeBrokenOff(this.environment, this.record)) this.context.print(line);
			return;
		}
		const done: Partial<Record<PublishedPlace, number>> = {};
		for (const place of publishedPlaces) {
			const started = { commit: this.commit, versionType, done: { ...done } };
			this.write({ ...this.record, started: { ...started, uploading: place } });
			try {
				const version = await this.upload(place, versionType);
				done[place] = version;
				const published = { ...this.record.published, [place]: { version, commit: this.commit } };
				this.write({ universeId, published, started: { ...started, done: { ...done } } });
			} catch (error) {
				const lines = describeBrokenOff(this.environment, this.record);
				const reason = error instanceof Error ? error.message : String(error);
				throw new Trouble(`${reason}\n${lines.join("\n")}\nRun \`npm run deploy -- ${name}\` again.`);
			}
		}
		this.write({ universeId, published: this.record.published });
		this.print("published", new Map(Object.entries(done) as [PublishedPlace, number][]));
		this.context.print(`Play: https://www.roblox.com/games/${places.start}`);
		this.context.print(
			"Servers that run now keep the version that they started with; the Creator Dashboard can restart them.",
		);
	}

	private async upload(place: PublishedPlace, versionType: VersionType): Promise<number> {
		const { universeId, places, file } = this.environment;
		const placeId = places[place];
		const content = this.contents.get(place);
		if (content === undefined) throw new Error(`${place} was not built`);
		const doing = `${versionType === "Saved" ? "Saving" : "Publishing"} ${place}`;
		this.context.print(`${doing}…`);
		try {
			return await publishPlace(this.openCloud, { universeId, placeId, versionType, content });
		} catch (error) {
			throw explain(error, { doing, universeId, placeId, scope: "universe-places:write", file });
		}
	}

	private print(what: string, versions: ReadonlyMap<PublishedPlace, number>): void {
		const { name, universeId, places } = this.environment;
		this.context.print(`Commit ${short(this.commit)} is ${what} in ${name}:`);
		for (const [place, version] of versions) {
			this.context.print(`  ${place}: version ${version} of place ${places[place]}`);
		}
		this.context.print(
			`Versions: https://create.roblox.com/dashboard/creations/experiences/${universeId}/overview`,
		);
	}

	private write(record: DeployRecord): void {
		this.record = record;
		writeRecord(this.environment.name, record, this.context.recordsFolder);
	}
}

function short(commit: string): string {
	return commit.slice(0, 10);
}
