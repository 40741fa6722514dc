import assert from "node:assert/strict";
import test from "node:test";
import { keepScreenshot } from "./testing/browser";
import type { GamePage } from "./testing/game-page";
import { placeFixture } from "./testing/place-fixture";

const fixture = placeFixture();

/** The longest that data may fail to load before a player is let in, and may go unsaved, in milliseconds. */
const TROUBLE = 120_000;
const APPLES = 9;

/** Presses the developer's button that breaks or mends data stores for everybody. */
async function press(game: GamePage, name: "Break data stores" | "Mend data stores"): Promise<void> {
	await game.page.getByRole("button", { name }).click();
}

/** Waits until the banner has these words. */
async function awaitBanner(game: GamePage, title: string): Promise<void> {
	await game.find("DataBanner.Card.Body.Title").filter({ hasText: title }).waitFor({ timeout: TROUBLE });
}

test("should say that saving is paused while data stores are broken, and that it works again, without a new start", async (context) => {
	const { open } = await fixture(context);
	const game = await open();
	await game.openInventory();
	assert.equal(await game.find("DataBanner.Card").count(), 0);
	await press(game, "Break data stores");
	// What is not saved yet is what shows that saving fails.
	await game.click(game.slot(APPLES));
	await game.rest(game.detail("Lock"));
	await game.click(game.detail("Lock"));
	await game.mark(APPLES, "Locked").waitFor();
	await awaitBanner(game, "Saving is paused");
	await keepScreenshot(game.page, "saving-paused");

	await press(game, "Mend data stores");
	await awaitBanner(game, "Saving works again");
	await keepScreenshot(game.page, "saving-again");
	await game.find("DataBanner.Card").waitFor({ state: "detached" });
});

test("should ask players whose items could not be opened to be patient, or let them go, and bring the items by itself", async (context) => {
	const { open } = await fixture(context);
	const first = await open();
	await press(first, "Break data stores");
	const [game, leaving] = [await open(), await open()];
	await awaitBanner(game, "Still opening your items");
	await game.openWindow();
	await keepScreenshot(game.page, "data-slow");
	await game.find("DataError.Panel.Title").waitFor({ timeout: TROUBLE });
	await game.rest(game.find("DataError.Panel"));
	assert.equal(await game.find("DataError.Panel.Title").textContent(), "We could not open your items");
	await keepScreenshot(game.page, "data-failed");
	await game.page.setViewportSize({ width: 390, height: 878 });
	await game.rest(game.find("DataError.Panel"));
	await keepScreenshot(game.page, "data-failed-portrait");
	await game.page.setViewportSize({ width: 1280, height: 754 });

	// The key for what opened last closes the dialog, not the window.
	await game.page.keyboard.press("Escape");
	await game.find("DataError.Panel").waitFor({ state: "detached" });
	await awaitBanner(game, "Nothing is being kept");
	assert.equal(await game.slot(1).isVisible(), true);

	await game.rest(leaving.find("DataError.Panel"));
	await press(first, "Mend data stores");
	await leaving.click(leaving.find("DataError.Panel.Actions.Leave"));
	const overlay = leaving.page.getByRole("alertdialog", { name: "You were kicked" });
	await overlay.getByText("Your own items are safe").waitFor();

	await awaitBanner(game, "Your items are back");
	await keepScreenshot(game.page, "data-back");
	await game.find("DataBanner.Card").waitFor({ state: "detached" });
	await leaving.page.getByRole("button", { name: "Join again" }).click();
	await leaving.openInventory();
	assert.equal(await leaving.find("DataBanner.Card").count(), 0);
});
