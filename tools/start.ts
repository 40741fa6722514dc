import { PortInUse } from "../playtest/server/listen";
import { DEFAULT_PORT, startPlaytest } from "../playtest/server/playtest";
import { SourceWatch } from "../playtest/server/watch";
import { integer, parseFlags, present, usage, UsageError } from "../simulator/node/flags";
import { paths } from "./build/paths";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";
import { prepareCloudFile } from "./start/cloud-file";
import { createDriver } from "./start/driver";
import { openBrowser } from "./start/open-browser";
import { getTool } from "./toolchain/toolchain";

const FLAGS = { port: integer("N", 0, 65_535), "no-open": present, fresh: present };

/** Serves the place as a page on this machine, and again after every change of its sources, until Ctrl+C. */
await runCommand(
	async (args, stop) => {
		const { port, open, fresh } = readArguments(args);
		const [lune] = await Promise.all([getTool("lune"), getTool("rojo")]);
		const playtest = await startPlaytest({
			port,
			driver: createDriver(lune, prepareCloudFile(paths.playtest.cloud, fresh)),
			log: (line) => console.log(line),
		}).catch((error: unknown) => {
			throw error instanceof PortInUse ? new Trouble(error.message) : error;
		});
		const watch = await SourceWatch.start(
			[
				...paths.game.sources,
				paths.game.config,
				paths.worlds,
				"assets",
				paths.places.start.project,
				paths.places.arena.project,
				...paths.simulator.sources,
			],
			() => void playtest.rebuild(),
		);
		console.log(`Play at ${playtest.url}   Every tab is a player. Ctrl+C ends.`);
		if (open) openBrowser(playtest.url);
		void playtest.rebuild();
		await new Promise<void>((resolve) => stop.addEventListener("abort", () => resolve(), { once: true }));
		watch.close();
		await playtest.close();
		// A build that still runs would keep the process; its steps know that they were interrupted.
		process.exit(0);
	},
	{ graceful: true },
);

function readArguments(args: readonly string[]): { port: number; open: boolean; fresh: boolean } {
	try {
		const { values, words } = parseFlags(args, FLAGS);
		if (words.length > 0) throw new UsageError(usage("npm start --", "", FLAGS));
		return {
			port: values.port ?? DEFAULT_PORT,
			open: values["no-open"] !== true,
			fresh: values.fresh === true,
		};
	} catch (error) {
		throw error instanceof UsageError ? new Trouble(error.message, 2) : error;
	}
}
