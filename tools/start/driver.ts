import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { BuildOutcome, Driver } from "../../playtest/server/driver";
import { createPositionMapper, startSimulator } from "../../simulator/node/index";
import { prepareSimulator } from "../build/compile";
import { paths, publishedPlaces, sourceFolders } from "../build/paths";
import { buildPlace, sourcemapPath } from "../build/place";
import { ENVIRONMENTS_FOLDER } from "../deploy/environment";
import { describeError } from "../launch/trouble.mjs";

/** What a playtest sells, where there is such a file. */
const CATALOGUE = "playtest/catalogue.json";
/** How long a simulator may take to let its servers save, in milliseconds, once it is no longer wanted. */
const GRACE_MS = 2_000;

/** The places to which players can go from the start place, with the ids by which the game knows them here. */
function listOtherPlaces(): string {
	const local = JSON.parse(readFileSync(`${ENVIRONMENTS_FOLDER}/local.json`, "utf8")) as {
		readonly places: Readonly<Record<string, number>>;
	};
	return publishedPlaces
		.filter((name) => name !== "start")
		.map((name) => `${local.places[name]}=${paths.places[name].place}`)
		.join(",");
}

/**
 * Gives the playtest server the place and the simulator.
 * @param cloud the file in which what servers store is kept; nothing is kept unless given
 */
export function createDriver(lune: string, cloud?: string): Driver {
	const { place } = paths.places.start;
	const map = createPositionMapper({ sourcemap: sourcemapPath(place), folders: sourceFolders });
	return {
		build: async (report): Promise<BuildOutcome> => {
			try {
				report("Compiling the game");
				await Promise.all([...publishedPlaces.map((name) => buildPlace(name)), prepareSimulator()]);
				return { ok: true };
			} catch (error) {
				return { ok: false, text: describeError(error) };
			}
		},
		start: (url, reports) => {
			const simulator = startSimulator({
				lune,
				command: [
					"live",
					place,
					"--url",
					url,
					"--places",
					listOtherPlaces(),
					...(cloud === undefined ? [] : ["--cloud", cloud]),
					...(existsSync(CATALOGUE) ? ["--catalogue", CATALOGUE] : []),
				],
				onOutput: (message) => reports.output({ ...message, text: map(message.text) }),
				onText: (line, stream) => {
					const level = stream === "stderr" ? "error" : "info";
					reports.output({ type: "output", realm: "playtest", level, text: map(line), time: 0 });
				},
			});
			return {
				ended: simulator.ended.then((end) =>
					map(end.message ?? `The simulator ended with status ${end.code}.`),
				),
				stop: async () => {
					// Its connection is closed by now, so it ends by itself unless a script keeps it.
					const patience = new AbortController();
					await Promise.race([
						simulator.ended,
						setTimeout(GRACE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
					]);
					patience.abort();
					await simulator.stop();
				},
			};
		},
		mapPositions: map,
	};
}
