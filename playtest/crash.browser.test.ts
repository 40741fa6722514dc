import assert from "node:assert/strict";
import test from "node:test";
import { keepScreenshot } from "./testing/browser";
import type { GamePage } from "./testing/game-page";
import { placeFixture } from "./testing/place-fixture";

const fixture = placeFixture();

/** Where a new player has a stack of ore. */
const ORE = 6;
/** A free slot of a new player. */
const FREE = 20;

/** Waits until the tab has lost its server, and joins another one. */
async function joinAgain(game: GamePage): Promise<void> {
	const overlay = game.page.getByRole("alertdialog", { name: "Disconnected" });
	await overlay.getByText("Lost connection").waitFor();
	await keepScreenshot(game.page, "crashed");
	await overlay.getByRole("button", { name: "Join again" }).click();
	await game.find("Hud.OpenInventory").waitFor();
}

test("should bring back what was saved, for everybody, when their server crashes", async (context) => {
	const { open } = await fixture(context);
	const [game, other] = [await open(), await open()];
	await game.openInventory();
	const ore = (await game.count(ORE).textContent()) ?? "";
	assert.match(ore, /^\d+$/);
	await game.drag(game.slot(ORE), game.slot(FREE));
	await game.count(FREE).filter({ hasText: ore }).waitFor();
	// Long enough for what has changed to be saved.
	for (let press = 0; press < 3; press++) await game.press("Skip 30 s");

	await game.press("Crash the server");
	await joinAgain(game);
	await joinAgain(other);
	// The dead server has the players' sessions until others see that it is dead.
	await game.press("Skip 30 s");
	await game.openInventory();
	await game.count(FREE).filter({ hasText: ore }).waitFor();
	assert.equal(await game.item(ORE).count(), 0);
	await other.openInventory();
	assert.equal(await other.count(ORE).textContent(), ore);
});
