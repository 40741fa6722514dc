import assert from "node:assert/strict";
import test from "node:test";
import { keepScreenshot } from "./testing/browser";
import { placeFixture } from "./testing/place-fixture";

const fixture = placeFixture();

/** What new players are given: the first slot holds a sword, the third potions, the tenth two crates. */
const SWORD = 1;
const POTIONS = 3;
const CRATES = 10;
/** A slot that new players have nothing in. */
const FREE = 20;

test("should show the server's reason when it refuses", async (context) => {
	const { open } = await fixture(context);
	const game = await open();
	await game.openInventory();
	await game.act(POTIONS, "Use");
	await game.toasts().filter({ hasText: "No need" }).waitFor();
	assert.equal(await game.count(POTIONS).textContent(), "12");
	await keepScreenshot(game.page, "refused");
});

test("should open and close the inventory when the key or the button is pressed", async (context) => {
	const { open } = await fixture(context);
	const game = await open();
	await game.page.keyboard.press("KeyB");
	await game.rest(game.item(SWORD));
	await game.page.keyboard.press("KeyB");
	await game.slot(SWORD).waitFor({ state: "detached" });
	await game.click(game.find("Hud.OpenInventory"));
	await game.rest(game.item(SWORD));
});

test("should use an item when its button is clicked", async (context) => {
	const { open } = await fixture(context);
	const game = await open();
	await game.openInventory();
	assert.equal(await game.count(CRATES).textContent(), "2");
	await game.act(CRATES, "Use");
	await game.count(CRATES).waitFor({ state: "detached" });
	await game.item(CRATES).first().waitFor();
});

test("should move an item in one tab and leave the other tab's inventory alone", async (context) => {
	const { open } = await fixture(context);
	const first = await open();
	const second = await open();
	await first.openInventory();
	await second.openInventory();
	await first.page.locator(".player").nth(1).waitFor();
	await keepScreenshot(first.page, "inventory");

	await first.drag(first.slot(SWORD), first.slot(FREE));
	await first.item(FREE).first().waitFor();
	await second.drag(second.slot(POTIONS), second.slot(FREE + 1));
	await second
		.item(FREE + 1)
		.first()
		.waitFor();
	// Clients show a move before the server has answered: a refusal, or news of the other player, would come by now.
	await first.page.waitForTimeout(1000);
	assert.equal(await first.item(SWORD).count(), 0);
	assert.equal(await first.item(FREE).first().isVisible(), true);
	assert.equal(await first.toasts().count(), 0);
	assert.equal(await second.item(SWORD).first().isVisible(), true);
	assert.equal(await second.item(FREE).count(), 0);
	assert.equal(await second.toasts().count(), 0);
	assert.equal(await first.count(POTIONS).textContent(), "12");
	assert.equal(await first.item(FREE + 1).count(), 0);
	await keepScreenshot(second.page, "inventory-second-tab");
});

test("should filter the items when words are typed into the search field", async (context) => {
	const { open } = await fixture(context);
	const game = await open();
	await game.openInventory();
	await game.click(game.find("Inventory.Window.Search"));
	await game.page.locator(".editor").waitFor();
	await game.page.keyboard.type("potion b");
	await game.item(SWORD).first().waitFor({ state: "detached" });
	for (let press = 0; press < "potion b".length; press += 1) {
		await game.page.keyboard.press("Backspace");
	}
	await game.item(SWORD).first().waitFor();
	await game.page.keyboard.press("Escape");
	await game.page.locator(".editor").waitFor({ state: "detached" });
	assert.equal(await game.slot(SWORD).isVisible(), true);
});

test("should play by touch on an upright screen", async (context) => {
	const { open } = await fixture(context);
	const game = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	await game.tap(game.find("Hud.OpenInventory"));
	await game.rest(game.item(SWORD));
	await game.tap(game.slot(SWORD));
	await game.rest(game.detail("Name"));
	assert.equal(await game.detail("Name").textContent(), "Dawnbreaker");
	await keepScreenshot(game.page, "phone");
});
