import type { TestContext } from "node:test";
import { after, before } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { InputEvent } from "../protocol/input";
import type { SceneNode } from "../protocol/scene";
import { openBrowser, openPage } from "./browser";
import type { FakeSimulator } from "./fake-simulator";
import type { FakePlaytest } from "./start-fake";
import { startFake } from "./start-fake";

/** A page in a real browser, in front of a fake simulator. */
export interface PageFixture extends FakePlaytest {
	readonly page: Page;
	readonly simulator: FakeSimulator;
	/** Opens another tab. */
	open(options?: BrowserContextOptions): Promise<Page>;
}

/** Gives tests of one file a browser, which they share, and pages of their own. */
export function pageFixture(): (
	test: TestContext,
	nodes?: readonly SceneNode[],
	options?: BrowserContextOptions,
) => Promise<PageFixture> {
	let browser: Browser | undefined;
	before(async () => {
		browser = await openBrowser();
	});
	after(() => browser?.close());
	return async (test, nodes = [], options = {}) => {
		if (browser === undefined) {
			throw new Error("the browser is not open yet");
		}
		const opened = browser;
		const fake = await startFake(test);
		fake.driver.nodes = nodes;
		await fake.playtest.rebuild();
		const open = async (more: BrowserContextOptions = {}): Promise<Page> => {
			const page = await openPage(test, opened, fake.playtest.url, { ...options, ...more });
			await page.waitForSelector(".stage[data-scenes]");
			return page;
		};
		const page = await open();
		return { ...fake, page, simulator: await fake.driver.simulator(0), open };
	};
}

/** The stage's size when the window has the usual size of these tests. */
export const STAGE = { width: 1280, height: 719 };

/** Every input event of a player that the simulator was told of. */
export function eventsOf(simulator: FakeSimulator, player = 1): InputEvent[] {
	return simulator.commands
		.flatMap((command) => (command.type === "input" && command.player === player ? command.events : []))
		.filter((event) => !isMadeUp(event));
}

/** A browser tells of a movement where the pointer rests, at first at 0, 0, when something new appears below it. */
function isMadeUp(event: InputEvent): boolean {
	return event.kind === "mousemove" && event.x === 0 && event.y === 0;
}
