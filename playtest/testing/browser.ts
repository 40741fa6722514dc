import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser";
import { PATIENCE } from "./waiting";

const ARTIFACTS = fileURLToPath(new URL("../../artifacts/", import.meta.url));

/** A browser for one test file; it ends with the suite or test that the context belongs to. */
export async function openBrowser(): Promise<Browser> {
	const root = process.platform !== "win32" && process.getuid?.() === 0;
	return chromium.launch({
		timeout: PATIENCE,
		executablePath: await findBrowser(),
		args: [
			// The sandbox refuses to work for root, as in most containers.
			...(root ? ["--no-sandbox"] : []),
			// Containers have a tiny /dev/shm, and no graphics card.
			"--disable-dev-shm-usage",
			"--disable-gpu",
			"--font-render-hinting=none",
		],
	});
}

/** Opens a page in a context of its own, hence a player of its own; errors of the page fail the test. */
export async function openPage(
	test: TestContext,
	browser: Browser,
	url: string,
	options: BrowserContextOptions = {},
): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 754 }, ...options });
	context.setDefaultTimeout(PATIENCE);
	const page = await context.newPage();
	const errors: string[] = [];
	page.on("pageerror", (error) => errors.push(error.message));
	page.on("console", (message) => {
		// A server that went away is part of some tests, and of the end of all.
		if (message.type() === "error" && !message.text().includes("ERR_CONNECTION_REFUSED")) {
			errors.push(message.text());
		}
	});
	test.after(async () => {
		await context.close();
		if (errors.length > 0) {
			throw new Error(`the page reported errors:\n${errors.join("\n")}`);
		}
	});
	await page.goto(url);
	return page;
}

/** Keeps a screenshot in the artifacts folder, and tells where. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
	await mkdir(ARTIFACTS, { recursive: true });
	const file = path.join(ARTIFACTS, `${name}.png`);
	await page.screenshot({ path: file });
	return file;
}
