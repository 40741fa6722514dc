import assert from "node:assert/strict";
import test from "node:test";
import { keepScreenshot } from "./testing/browser";
import { placeFixture } from "./testing/place-fixture";

const fixture = placeFixture();

test("should ask players whose items could not be opened to be patient, or let them go, and bring the items by itself", async (context) => {
	const { open } = await fixture(context);
	const first = await open();
	await first.press("Break data stores");
	const [game, leaving] = [await open(), await open()];
	await game.awaitBanner("Still opening your items");
	await game.openWindow();
	await keepScreenshot(game.page, "data-slow");
	await game.press("Skip 30 s");
	await game.find("DataError.Panel.Title").waitFor();
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
	await game.awaitBanner("Nothing is being kept");
	assert.equal(await game.slot(1).isVisible(), true);

	await game.rest(leaving.find("DataError.Panel"));
	await leaving.click(leaving.find("DataError.Panel.Actions.Leave"));
	const overlay = leaving.page.getByRole("alertdialog", { name: "Disconnected" });
	await overlay.getByText("Your own items are safe").waitFor();

	await first.press("Mend data stores");
	await game.awaitBanner("Your items are back");
	await keepScreenshot(game.page, "data-back");
	await game.find("DataBanner.Card").waitFor({ state: "detached" });
	await leaving.page.getByRole("button", { name: "Join again" }).click();
	await leaving.find("Hud.OpenInventory").waitFor();
	await leaving.openInventory();
	assert.equal(await leaving.find("DataBanner.Card").count(), 0);
});
