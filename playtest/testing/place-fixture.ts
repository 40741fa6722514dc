import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { after, before } from "node:test";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { createDriver } from "../../tools/start/driver";
import { getTool } from "../../tools/toolchain/toolchain";
import type { Playtest } from "../server/playtest";
import { startPlaytest } from "../server/playtest";
import { openBrowser, openPage } from "./browser";
import { GamePage } from "./game-page";

/** The real place with the real simulator behind the page. */
export interface PlaceFixture {
	readonly playtest: Playtest;
	/** What was printed at the terminal. */
	readonly log: readonly string[];
	/** Opens a tab, and waits until the place shows its first nodes. @param search what follows the address, such as `?locale=de-de` */
	open(options?: BrowserContextOptions, search?: string): Promise<GamePage>;
}

export interface PlaceFixtureOptions {
	/** Keeps what servers store for the next simulator of the same test; unless given it is gone with each. */
	readonly keep?: boolean;
}

/** Gives tests of one file a browser, which they share, and a server of the place each. */
export function placeFixture(): (test: TestContext, options?: PlaceFixtureOptions) => Promise<PlaceFixture> {
	let browser: Browser | undefined;
	before(async () => {
		browser = await openBrowser();
	});
	after(() => browser?.close());
	return async (test, { keep = false } = {}) => {
		if (browser === undefined) {
			throw new Error("the browser is not open yet");
		}
		const opened = browser;
		const log: string[] = [];
		const folder = keep ? await mkdtemp(path.join(tmpdir(), "strongbox-kept-")) : undefined;
		const playtest = await startPlaytest({
			port: 0,
			driver: createDriver(await getTool("lune"), folder && path.join(folder, "cloud.json")),
			log: (line) => log.push(line),
		});
		test.after(async () => {
			await playtest.close();
			if (folder !== undefined) {
				await rm(folder, { recursive: true, force: true });
			}
		});
		await playtest.rebuild();
		return {
			playtest,
			log,
			open: async (options, search = "") => {
				const game = new GamePage(await openPage(test, opened, playtest.url + search, options));
				await game
					.find("Hud.OpenInventory")
					.waitFor()
					.catch((error: unknown) => {
						throw new Error(`${String(error)}\nThe server said:\n${log.join("\n")}`);
					});
				return game;
			},
		};
	};
}
