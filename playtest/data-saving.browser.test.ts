import assert from "node:assert/strict";
import test from "node:test";
import { keepScreenshot } from "./testing/browser";
import { placeFixture } from "./testing/place-fixture";

const fixture = placeFixture();

const APPLES = 9;

test("should say that saving is paused while data stores are broken, and that it works again, without a new start", async (context) => {
	const { open } = await fixture(context);
	const game = await open();
	await game.openInventory();
	assert.equal(await game.find("DataBanner.Card").count(), 0);
	await game.press("Break data stores");
	// What is not saved yet is what shows that saving fails.
	await game.lock(APPLES);
	// It tries for as long as a short trouble lasts before it says so.
	await game.press("Skip 30 s");
	await game.press("Skip 30 s");
	await game.awaitBanner("Saving is paused");
	await keepScreenshot(game.page, "saving-paused");

	await game.press("Mend data stores");
	await game.awaitBanner("Saving works again");
	await keepScreenshot(game.page, "saving-again");
	await game.find("DataBanner.Card").waitFor({ state: "detached" });
});
