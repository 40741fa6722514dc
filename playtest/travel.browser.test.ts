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

/** Walks into the portal, and waits until the tab is in the place from which another portal leads. */
async function walkInto(game: GamePage, portal: string, next: string): Promise<void> {
	await game.page.getByRole("button", { name: `Touch ${portal}` }).click();
	await game.page.getByRole("button", { name: `Touch ${next}` }).waitFor();
	await game.find("Hud.OpenInventory").waitFor();
}

test("should have the same inventory in the arena, and back in the start place, after walking through portals", async (context) => {
	const { open, log } = await fixture(context);
	const game = await open();
	await game.openInventory();
	const ore = await game.count(ORE).textContent();
	assert.match(ore ?? "", /^\d+$/);
	await game.drag(game.slot(ORE), game.slot(FREE));
	await game
		.count(FREE)
		.filter({ hasText: ore ?? "" })
		.waitFor();

	await walkInto(game, "portal-to-arena", "portal-to-start");
	await game.openInventory();
	assert.equal(await game.count(FREE).textContent(), ore, log.join("\n"));
	assert.equal(await game.item(ORE).count(), 0);
	await keepScreenshot(game.page, "arena");
	await game.drag(game.slot(FREE), game.slot(ORE));
	await game
		.count(ORE)
		.filter({ hasText: ore ?? "" })
		.waitFor();

	await walkInto(game, "portal-to-start", "portal-to-arena");
	await game.openInventory();
	assert.equal(await game.count(ORE).textContent(), ore, log.join("\n"));
	assert.equal(await game.item(FREE).count(), 0);
	assert.ok(!log.some((line) => line.includes("error:")), log.join("\n"));
});
