import assert from "node:assert/strict";
import test from "node:test";
import { keepScreenshot } from "./testing/browser";
import type { GamePage } from "./testing/game-page";
import { placeFixture } from "./testing/place-fixture";

const fixture = placeFixture();

/** What new players are given in these slots. */
const CRATES = 10;
const BOOTS = 12;
/** The last slot of a bag that nobody has enlarged. */
const LAST = 24;

/** Waits until the shop says that there are so many coins. */
async function awaitBalance(game: GamePage, coins: string): Promise<void> {
	await game
		.balance()
		.filter({ hasText: new RegExp(`^${coins}$`) })
		.waitFor();
}

/** Waits until a toast says something. */
async function awaitToast(game: GamePage, text: string): Promise<void> {
	await game.toasts().filter({ hasText: text }).first().waitFor();
}

test("should sell coins, items for coins, and bundles that wait in the inbox where the bag is full", async (context) => {
	const { open } = await fixture(context);
	const game = await open();
	await game.openShop();
	await awaitBalance(game, "0");
	await game.chooseWare("items", "offer_apple");
	assert.equal(await game.ware("Balance").count(), 1);
	await game.click(game.ware("GetCoins"));

	await game.chooseWare("coins", "product_coins_medium");
	await game.buyForRobux("Cancel");
	await game.ware("Buy").filter({ hasText: "Waiting" }).waitFor({ state: "detached" });
	await awaitBalance(game, "0");
	await game.buyForRobux("Buy");
	await awaitToast(game, "Coins +550");
	await awaitBalance(game, "550");
	await keepScreenshot(game.page, "shop-coins");

	// 210 apples go into ten free slots, and onto the seven that are there.
	await game.chooseWare("items", "offer_apple");
	await game.click(game.ware("All"));
	await game.total().filter({ hasText: "550" }).waitFor();
	await game.click(game.ware("Buy"));
	await awaitToast(game, "There is no free slot for Apple × 275.");
	await game.click(game.find("Shop.Window.Detail.Quantity.Amount"));
	await game.page.locator(".editor").waitFor();
	await game.page.keyboard.type("42");
	await game.page.keyboard.press("Enter");
	await game.total().filter({ hasText: "420" }).waitFor();
	await game.click(game.ware("Buy"));
	await awaitToast(game, "Apple × 210 is in your bag.");
	await awaitBalance(game, "130");
	await keepScreenshot(game.page, "shop");

	await game.chooseWare("bundles", "product_crate_bundle");
	await game.buyForRobux("Buy");
	await awaitToast(game, "what did not fit waits there");
	await game.find("Hud.OpenInbox.Badge").waitFor();
	await game.page.keyboard.press("KeyN");
	await game.rest(game.find("Inbox.Window.Parcels.Parcel1"));
	assert.equal(await game.find("Inbox.Window.Parcels.Parcel1.Picture.Count").textContent(), "2");
	assert.equal(await game.find("Inbox.Window.Parcels.Parcel1.Why").textContent(), "Your bag is full");
	await keepScreenshot(game.page, "inbox");

	await game.page.keyboard.press("KeyB");
	await game.item(LAST).first().waitFor();
	assert.equal(await game.count(CRATES).textContent(), "5");
	await game.act(BOOTS, "Drop");
	await game.click(game.detail("Confirm"));
	await game.item(BOOTS).first().waitFor({ state: "detached" });

	await game.click(game.find("Inventory.Window.Tabs.Inbox"));
	await game.click(game.find("Inbox.Window.ClaimAll"));
	await game.find("Inbox.Window.Empty.Title").waitFor();
	await awaitToast(game, "Claimed");
	assert.equal(await game.find("Hud.OpenInbox.Badge").count(), 0);
	await game.click(game.find("Inbox.Window.Tabs.Inventory"));
	await game.item(BOOTS).first().waitFor();
	assert.equal(await game.count(BOOTS).textContent(), "2");
});

test("should give what was paid for exactly once when the server restarts in the middle of a purchase", async (context) => {
	const { open } = await fixture(context, { keep: true });
	const other = await open();
	const game = await open();
	await game.openShop();
	await game.chooseWare("coins", "product_coins_medium");
	await game.click(game.ware("Buy"));
	await game.prompt().waitFor();
	// What is paid for now can not be saved, so the server must not say that it was granted.
	await other.press("Break data stores");
	await game
		.prompt()
		.getByRole("button", { name: /^Buy for/ })
		.click();
	await game.ware("Buy").filter({ hasText: "Waiting" }).waitFor();
	await game.page.waitForTimeout(1500);
	await keepScreenshot(game.page, "purchase-waits");

	await other.page.getByRole("button", { name: "Restart" }).click();
	await game.find("Shop.Window").waitFor({ state: "detached" });
	await game.find("Hud.OpenShop").waitFor();
	await game.openShop();
	await awaitBalance(game, "550");

	await game.page.reload();
	await game.find("Hud.OpenShop.Coins.Amount").filter({ hasText: "550" }).waitFor();
	await game.page.waitForTimeout(1500);
	assert.equal(await game.find("Hud.OpenShop.Coins.Amount").textContent(), "550");
});
