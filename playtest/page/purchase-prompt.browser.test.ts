import assert from "node:assert/strict";
import test from "node:test";
import type { PurchaseOffer } from "../protocol/messages";
import { keepScreenshot } from "../testing/browser";
import { fakeInventory } from "../testing/fake-inventory";
import { pageFixture } from "../testing/page-fixture";

const fixture = pageFixture();

const COINS: PurchaseOffer = {
	prompt: 4,
	kind: "product",
	name: "<b>Bag</b> of coins",
	description: "A hundred of them",
	price: 25,
};

test("should take a prompt away when the simulator says so, or when the player is kicked", async (context) => {
	const { page, simulator } = await fixture(context);
	const dialog = page.getByRole("dialog", { name: `Buy ${COINS.name}` });
	simulator.send({ type: "prompt", player: 1, offer: COINS });
	await dialog.waitFor();
	simulator.send({ type: "prompt", player: 1, offer: null });
	await dialog.waitFor({ state: "hidden" });
	simulator.send({ type: "prompt", player: 1, offer: COINS });
	await dialog.waitFor();
	simulator.send({ type: "kicked", player: 1, message: "Gone" });
	await dialog.waitFor({ state: "hidden" });
	assert.equal(
		simulator.commands.some(({ type }) => type === "answer"),
		false,
	);
});

test("should tell the simulator whether a player buys, cancels or lets a purchase fail", async (context) => {
	const { page, simulator } = await fixture(context, fakeInventory());
	const choices = [
		["Buy for 25 Robux", "buy"],
		["Cancel", "cancel"],
		["Let it fail", "fail"],
	] as const;
	for (const [index, [button, action]] of choices.entries()) {
		const prompt = COINS.prompt + index;
		simulator.send({ type: "prompt", player: 1, offer: { ...COINS, prompt } });
		const dialog = page.getByRole("dialog", { name: `Buy ${COINS.name}` });
		await dialog.getByText("A hundred of them").waitFor();
		if (index === 0) {
			await keepScreenshot(page, "purchase-prompt");
		}
		await dialog.getByRole("button", { name: button }).click();
		const reply = await simulator.command((command) => command.type === "answer" && command.prompt === prompt);
		assert.deepEqual(reply, { type: "answer", player: 1, prompt, action });
		await dialog.waitFor({ state: "hidden" });
	}
	assert.equal(await page.evaluate(() => document.activeElement?.className), "stage");
});

test("should show a prompt to the player alone who is asked", async (context) => {
	const { page, simulator, open } = await fixture(context);
	const other = await open();
	simulator.send({ type: "prompt", player: 2, offer: COINS });
	await other.getByRole("dialog").waitFor();
	assert.equal(await page.getByRole("dialog").count(), 0);
});
