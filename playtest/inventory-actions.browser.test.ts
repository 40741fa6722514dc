import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import test from "node:test";
import { keepScreenshot } from "./testing/browser";
import type { GamePage } from "./testing/game-page";
import { placeFixture } from "./testing/place-fixture";

const fixture = placeFixture();

/** What new players are given in these slots. */
const SWORD = 1;
const POTIONS = 3;
const APPLES = 9;
const BOW = 13;
const DRAUGHTS = 14;

/** A tab of its own server whose inventory is open. */
async function openInventory(context: TestContext): Promise<GamePage> {
	const { open } = await fixture(context);
	const game = await open();
	await game.openInventory();
	return game;
}

test("should refuse to drop a locked stack and say why", async (context) => {
	const game = await openInventory(context);
	await game.lock(APPLES);
	await game.click(game.detail("Drop"));
	await game.toasts().filter({ hasText: "Unlock Apple first." }).waitFor();
	assert.equal(await game.count(APPLES).textContent(), "7");
	await keepScreenshot(game.page, "locked");
});

test("should mark what is worn, and compare others with it", async (context) => {
	const game = await openInventory(context);
	await game.equip(SWORD);
	assert.equal(await game.detail("Unequip").textContent(), "Unequip");

	await game.click(game.slot(BOW));
	await game.detail("Gain").first().waitFor();
	assert.deepEqual(await game.detail("Gain").allTextContents(), ["▼ 5", "▼ 0.3"]);
	await keepScreenshot(game.page, "compared");
});

test("should keep what is worn, locked and on a key when the page is loaded again", async (context) => {
	const game = await openInventory(context);
	await game.equip(SWORD);
	// The buttons lie elsewhere than those of the sword, which has nothing to split.
	await game.lock(APPLES, "Split");
	await game.drag(game.slot(APPLES), game.key(6));
	await game.onKey(6, "Count").waitFor();

	await game.page.reload();
	await game.find("Hud.OpenInventory").waitFor();
	await game.openInventory();
	await game.mark(SWORD, "Equipped").waitFor();
	await game.mark(APPLES, "Locked").waitFor();
	await game.onKey(6, "Count").waitFor();
	assert.equal(await game.mark(BOW, "Equipped").count(), 0);
});

test("should use what was dragged onto a key, and show how long it has to wait", async (context) => {
	const game = await openInventory(context);
	await game.drag(game.slot(DRAUGHTS), game.key(7));
	await game.onKey(7, "Count").waitFor();
	await game.page.keyboard.press("Digit7");
	await game.onKey(7, "Cooldown").waitFor();
	await game.count(DRAUGHTS).waitFor({ state: "detached" });
	await keepScreenshot(game.page, "cooldown");

	// A wait is no reason to be told of: the cover says it.
	await game.click(game.key(7));
	assert.equal(await game.toasts().count(), 0);

	await game.drag(game.key(7), game.find("Inventory.Window.Title"));
	await game.onKey(7, "Icon").waitFor({ state: "detached" });
	assert.equal(await game.item(DRAUGHTS).first().isVisible(), true);
});

test("should put an item on a key without a drag", async (context) => {
	const game = await openInventory(context);
	await game.act(DRAUGHTS, "Hotbar");
	await game.rest(game.detail("Key5"));
	await keepScreenshot(game.page, "choose-key");
	await game.click(game.detail("Key5"));
	await game.onKey(5, "Count").waitFor();
	assert.equal(await game.onKey(5, "Count").textContent(), "2");
	await game.detail("Unbind").waitFor();
});

test("should sort by what is chosen", async (context) => {
	const game = await openInventory(context);
	await game.click(game.find("Inventory.Window.Sort"));
	await game.rest(game.menu("name"));
	await keepScreenshot(game.page, "sort-menu");
	await game.click(game.menu("name"));
	await game.page.locator('.stage [data-path="Inventory.Window.Grid.Slot1.Count"]', { hasText: "7" }).waitFor();
	await game.menu("name").waitFor({ state: "detached" });
	await game.click(game.slot(1));
	await game.rest(game.detail("Name"));
	assert.equal(await game.detail("Name").textContent(), "Apple");
});

test("should offer every action in a menu, and say why one is not possible", async (context) => {
	const game = await openInventory(context);
	await game.rightClick(game.slot(SWORD));
	await game.rest(game.menu("drop"));
	assert.equal(await game.menu("drop.Note").textContent(), "Stays with you");
	await keepScreenshot(game.page, "context-menu");
	await game.page.keyboard.press("Escape");
	await game.menu("drop").waitFor({ state: "detached" });
	assert.equal(await game.slot(SWORD).isVisible(), true);

	await game.rightClick(game.slot(SWORD));
	await game.click(game.menu("equip"));
	await game.mark(SWORD, "Equipped").waitFor();
});

test("should explain what the mouse rests on", async (context) => {
	const game = await openInventory(context);
	await game.hover(game.slot(POTIONS));
	await game.find("Tooltip.Panel.Title").waitFor();
	assert.equal(await game.find("Tooltip.Panel.Title").textContent(), "Health Potion");
	await keepScreenshot(game.page, "tooltip");
	await game.hover(game.find("Inventory.Window.Title"));
	await game.find("Tooltip.Panel.Title").waitFor({ state: "detached" });
});

test("should show each tab its own player's items alone", async (context) => {
	const { open } = await fixture(context);
	const first = await open();
	const second = await open();
	await first.openInventory();
	await second.openInventory();
	await first.equip(SWORD);
	await first.drag(first.slot(POTIONS), first.key(8));
	await first.onKey(8, "Icon").waitFor();
	// News of the other player would have come by now.
	await second.page.waitForTimeout(1000);
	assert.equal(await second.mark(SWORD, "Equipped").count(), 0);
	assert.equal(await second.onKey(8, "Icon").count(), 0);
});

test("should open the menu under a finger that rests, and put an item on a key by touch", async (context) => {
	const { open } = await fixture(context);
	const game = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	await game.tap(game.find("Hud.OpenInventory"));
	await game.rest(game.item(APPLES));
	await game.hold(game.slot(APPLES), 900);
	await game.rest(game.menu("hotbar"));
	await game.tap(game.menu("hotbar"));
	await game.rest(game.detail("Key6"));
	await keepScreenshot(game.page, "phone-keys");
	await game.tap(game.detail("Key6"));
	await game.tap(game.find("Inventory.Window.Tabs.Close"));
	await game.rest(game.onKey(6, "Count"));
	assert.equal(await game.onKey(6, "Count").textContent(), "7");
	await keepScreenshot(game.page, "phone-hotbar");
});
