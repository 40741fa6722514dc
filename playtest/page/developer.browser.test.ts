import assert from "node:assert/strict";
import test from "node:test";
import { startPlaytest } from "../server/playtest";
import { keepScreenshot } from "../testing/browser";
import { FakeDriver } from "../testing/fake-driver";
import { fakeInventory } from "../testing/fake-inventory";
import { pageFixture } from "../testing/page-fixture";

const fixture = pageFixture();

test("should show the compiler's text over the old place when an edit does not build", async (context) => {
	const { page, driver, playtest } = await fixture(context, fakeInventory());
	driver.outcome = {
		ok: false,
		text: "shared/items/items.ts:12:5 - error TS2322: <b>Type</b> 'string' is not assignable.",
	};
	await playtest.rebuild();
	const overlay = page.getByRole("alertdialog", { name: "This does not build" });
	await overlay.waitFor();
	assert.equal(await overlay.locator("pre").textContent(), driver.outcome.text);
	assert.equal(await page.locator(".node").count(), fakeInventory().length);
	await keepScreenshot(page, "broken-build");
	await page.getByRole("button", { name: "Go on with the old place" }).click();
	assert.equal(await overlay.isVisible(), false);
	driver.outcome = { ok: true };
	await playtest.rebuild();
	await page
		.getByRole("status")
		.filter({ hasText: /^Running$/ })
		.waitFor();
});

test("should show why a simulator ended, and play on after Restart", async (context) => {
	const { page, simulator, driver } = await fixture(context);
	simulator.die("ServerScriptService.TS.main (server) did not yield for 10 s and was stopped.");
	const overlay = page.getByRole("alertdialog", { name: "The place has stopped" });
	await overlay.waitFor();
	assert.match((await overlay.locator("pre").textContent()) ?? "", /did not yield/);
	await overlay.getByRole("button", { name: "Restart" }).click();
	await (await driver.simulator(1)).command(({ type }) => type === "join");
	await overlay.waitFor({ state: "hidden" });
	assert.equal(await page.evaluate(() => document.activeElement?.className), "stage");
});

test("should offer to join again when the player was kicked", async (context) => {
	const { page, simulator } = await fixture(context);
	simulator.send({ type: "kicked", player: 1, message: "Your data could not be loaded" });
	const overlay = page.getByRole("alertdialog", { name: "Disconnected" });
	await overlay.getByText("Your data could not be loaded").waitFor();
	await overlay.getByRole("button", { name: "Join again" }).click();
	await simulator.command(
		(command) => command.type === "join" && command.name === "Player1" && simulator.commands.length > 1,
	);
	await overlay.waitFor({ state: "hidden" });
});

test("should come back under the same name when the server was away", async (context) => {
	const { page, playtest } = await fixture(context);
	await playtest.close();
	await page.getByRole("alertdialog", { name: "Not connected" }).waitFor();
	const driver = new FakeDriver();
	const again = await startPlaytest({ port: playtest.port, driver, log: () => undefined });
	context.after(() => again.close());
	await again.rebuild();
	const join = await (await driver.simulator(0)).command(({ type }) => type === "join");
	assert.equal(join.type === "join" && join.name, "Player1");
	await page.getByRole("alertdialog").waitFor({ state: "hidden" });
});

test("should list output with its loudness and count errors", async (context) => {
	const { page, simulator } = await fixture(context);
	const toggle = page.getByRole("button", { name: "Output" });
	const levels = ["print", "info", "warning", "error"] as const;
	for (const level of levels) {
		simulator.send({ type: "output", realm: "server", level, text: `<i>${level}</i>`, time: 1.5 });
	}
	await page.locator(".badge", { hasText: "1" }).waitFor();
	await toggle.click();
	assert.equal(await toggle.getAttribute("aria-expanded"), "true");
	for (const level of levels) {
		assert.equal(await page.locator(`.line.${level} .line-text`).textContent(), `<i>${level}</i>`);
	}
	const resize = await simulator.command(({ type }) => type === "resize");
	assert.equal(resize.type === "resize" && resize.height < 600, true);
	await keepScreenshot(page, "output");
	await page.getByRole("button", { name: "Clear" }).click();
	assert.equal(await page.locator(".line").count(), 0);
	assert.equal(await page.locator(".badge").isVisible(), false);
});

test("should give each tab a player, keep its name over a reload, and let tabs see each other", async (context) => {
	const { page, open, simulator } = await fixture(context);
	const other = await open();
	const names = (tab: typeof page): Promise<string[]> => tab.locator(".player").allTextContents();
	await page.locator(".player").nth(1).waitFor();
	assert.deepEqual(await names(page), ["Player1", "Player2"]);
	assert.equal(await other.locator(".player.me").textContent(), "Player2");
	await other.reload();
	await simulator.command((command) => command.type === "leave" && command.player === 2);
	const popup = page.waitForEvent("popup").catch(() => undefined);
	const created = page.context().waitForEvent("page");
	await page.getByRole("button", { name: "Add a player" }).click();
	const third = await created;
	void popup;
	await third.locator(".player.me", { hasText: "Player3" }).waitFor();
	await page.locator(".player", { hasText: "Player3" }).waitFor();
});

test("should hide the bar and give its room to the stage", async (context) => {
	const { page, simulator } = await fixture(context);
	await page.getByRole("button", { name: "Hide the developer bar" }).click();
	const resize = await simulator.command(({ type }) => type === "resize");
	assert.deepEqual(resize, { type: "resize", player: 1, width: 1280, height: 754 });
	await page.getByRole("button", { name: "Show the developer bar" }).click();
	await page.getByRole("button", { name: "Restart" }).waitFor();
});
