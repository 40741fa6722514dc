import assert from "node:assert/strict";
import test from "node:test";
import type { FakeSimulator } from "../testing/fake-simulator";
import { eventsOf, pageFixture, STAGE } from "../testing/page-fixture";
import { sceneNode, sceneText } from "../testing/scene-node";

const fixture = pageFixture();

/** Resolves when the simulator has been told of an event of that kind. */
async function told(simulator: FakeSimulator, kind: string): Promise<void> {
	await simulator.command(
		(command) => command.type === "input" && command.events.some((event) => event.kind === kind),
	);
}

test("should keep keys from the game when the developer bar has the focus", async (context) => {
	const { page, simulator } = await fixture(context);
	await page.getByRole("button", { name: "Restart" }).focus();
	await page.keyboard.press("KeyB");
	await page.locator(".stage").focus();
	await page.keyboard.press("KeyC");
	await told(simulator, "keyup");
	assert.deepEqual(eventsOf(simulator), [
		{ kind: "keydown", code: "KeyC" },
		{ kind: "keyup", code: "KeyC" },
	]);
});

test("should leave F5 and F12 to the browser and take Tab and the other keys from it", async (context) => {
	const { page, simulator } = await fixture(context);
	const keys = ["F5", "F12", "Ctrl+KeyC", "Tab", "F1", "Space", "Slash"];
	const left = await page.evaluate(
		(names) =>
			names.filter((name) =>
				document.activeElement?.dispatchEvent(
					new KeyboardEvent("keydown", {
						code: name.replace("Ctrl+", ""),
						ctrlKey: name.startsWith("Ctrl"),
						bubbles: true,
						cancelable: true,
					}),
				),
			),
		keys,
	);
	assert.deepEqual(left, ["F5", "F12", "Ctrl+KeyC"]);
	await told(simulator, "keydown");
	const codes = JSON.stringify(eventsOf(simulator));
	assert.doesNotMatch(codes, /"F5"|"F12"/);
});

test("should join with the size of the stage and tell of a new one once it rests", async (context) => {
	const { page, simulator } = await fixture(context);
	const join = await simulator.command(({ type }) => type === "join");
	assert.deepEqual(join, { type: "join", player: 1, name: "Player1", ...STAGE, touch: false });
	await page.setViewportSize({ width: 640, height: 480 });
	const resize = await simulator.command(({ type }) => type === "resize");
	assert.deepEqual(resize, { type: "resize", player: 1, width: 640, height: 445 });
});

test("should send a drag whole, even where it leaves the stage", async (context) => {
	const { page, simulator } = await fixture(context);
	await page.mouse.move(100, 100);
	await page.mouse.down();
	await page.mouse.move(200, 150, { steps: 4 });
	await page.mouse.move(300, 745);
	await page.mouse.up();
	await told(simulator, "mouseup");
	const events = eventsOf(simulator);
	assert.deepEqual(events[0], { kind: "mousemove", x: 100, y: 100 });
	assert.deepEqual(events[1], { kind: "mousedown", button: 0, x: 100, y: 100 });
	assert.deepEqual(events.at(-2), { kind: "mousemove", x: 300, y: 745 });
	assert.deepEqual(events.at(-1), { kind: "mouseup", button: 0, x: 300, y: 745 });
});

test("should send the right button and the wheel instead of the browser's menu and scrolling", async (context) => {
	const { page, simulator } = await fixture(context);
	await page.mouse.move(50, 60);
	await page.mouse.click(50, 60, { button: "right" });
	await page.mouse.wheel(0, 200);
	await page.mouse.wheel(0, -100);
	await simulator.command(
		(command) =>
			command.type === "input" && command.events.some((event) => event.kind === "wheel" && event.delta === 1),
	);
	const events = eventsOf(simulator).filter((event) => !JSON.stringify(event).includes("mousemove"));
	assert.deepEqual(events, [
		{ kind: "mousedown", button: 2, x: 50, y: 60 },
		{ kind: "mouseup", button: 2, x: 50, y: 60 },
		{ kind: "wheel", delta: -1, x: 50, y: 60 },
		{ kind: "wheel", delta: -1, x: 50, y: 60 },
		{ kind: "wheel", delta: 1, x: 50, y: 60 },
	]);
});

test("should send a finger as touch and never also as a mouse", async (context) => {
	const { page, simulator } = await fixture(context, [], { hasTouch: true, isMobile: true });
	const join = await simulator.command(({ type }) => type === "join");
	assert.equal(join.type === "join" && join.touch, true);
	await page.touchscreen.tap(40, 50);
	await page.touchscreen.tap(60, 70);
	await simulator.command(
		(command) => command.type === "input" && command.events.some((event) => "x" in event && event.x === 60),
	);
	await told(simulator, "touchend");
	await page.waitForTimeout(100);
	assert.deepEqual(eventsOf(simulator), [
		{ kind: "touchstart", id: 0, x: 40, y: 50 },
		{ kind: "touchend", id: 0, x: 40, y: 50 },
		{ kind: "touchstart", id: 0, x: 60, y: 70 },
		{ kind: "touchend", id: 0, x: 60, y: 70 },
	]);
});

test("should forget held keys when the window loses the focus", async (context) => {
	const { page, simulator } = await fixture(context);
	await page.keyboard.down("KeyW");
	await page.evaluate(() => window.dispatchEvent(new Event("blur")));
	await page.keyboard.down("KeyW");
	await page.keyboard.up("KeyW");
	await page.keyboard.press("KeyA");
	await told(simulator, "keyup");
	assert.deepEqual(eventsOf(simulator), [
		{ kind: "keydown", code: "KeyW" },
		{ kind: "blur" },
		{ kind: "keydown", code: "KeyA" },
		{ kind: "keyup", code: "KeyA" },
	]);
});

const box = sceneNode({
	id: 7,
	class: "TextBox",
	x: 100,
	y: 100,
	w: 200,
	h: 40,
	text: sceneText("Search", { placeholder: true, xAlign: "left", padding: [12, 0, 12, 0] }),
	input: { multiline: false, editable: true },
	interactive: true,
});

test("should open no field when the focus goes to a node that is not there or takes no text", async (context) => {
	const { page, simulator } = await fixture(context, [sceneNode({ id: 1 })]);
	simulator.send({ type: "focus", player: 1, node: 99 });
	simulator.send({ type: "focus", player: 1, node: 1 });
	simulator.send({ type: "scene", player: 1, full: false, nodes: [], removed: [] });
	await page.waitForSelector('.stage[data-scenes="2"]');
	assert.equal(await page.locator(".editor").count(), 0);
});

test("should type into a real field while a text box has the focus, and give the keyboard back", async (context) => {
	const { page, simulator } = await fixture(context, [box]);
	simulator.send({ type: "focus", player: 1, node: 7 });
	const editor = page.locator(".editor");
	await editor.waitFor();
	assert.equal(await editor.inputValue(), "");
	await page.keyboard.type("ax");
	await page.keyboard.press("Enter");
	await told(simulator, "submit");
	const sent = eventsOf(simulator).filter((event) => !/"key(down|up)"/.test(JSON.stringify(event)));
	assert.deepEqual(sent, [
		{ kind: "text", node: 7, text: "a" },
		{ kind: "text", node: 7, text: "ax" },
		{ kind: "submit", node: 7 },
	]);
	simulator.send({ type: "focus", player: 1, node: null });
	await editor.waitFor({ state: "detached" });
	assert.equal(await page.evaluate(() => document.activeElement?.className), "stage");
	assert.equal(JSON.stringify(eventsOf(simulator)).includes("focusout"), false);
});

test("should keep what was typed when an echo comes late, and take what the game writes", async (context) => {
	const { page, simulator } = await fixture(context, [box]);
	const show = (value: string): void =>
		simulator.send({
			type: "scene",
			player: 1,
			full: false,
			nodes: [{ ...box, text: sceneText(value) }],
			removed: [],
		});
	simulator.send({ type: "focus", player: 1, node: 7 });
	const editor = page.locator(".editor");
	await editor.waitFor();
	await page.keyboard.type("abc");
	show("a");
	await page.waitForSelector('.stage[data-scenes="2"]');
	assert.equal(await editor.inputValue(), "abc");
	show("abc");
	show("ABC");
	await page.waitForSelector('.stage[data-scenes="4"]');
	assert.equal(await editor.inputValue(), "ABC");
});

test("should keep what was typed when something else of the box changes before an echo has come", async (context) => {
	const { page, simulator } = await fixture(context, [box]);
	simulator.send({ type: "focus", player: 1, node: 7 });
	const editor = page.locator(".editor");
	await editor.waitFor();
	await page.keyboard.type("4");
	await told(simulator, "text");
	simulator.send({ type: "scene", player: 1, full: false, nodes: [{ ...box, x: 120 }], removed: [] });
	await page.waitForSelector('.stage[data-scenes="2"]');
	await page.keyboard.type("2");
	assert.equal(await editor.inputValue(), "42");
});

test("should tell that the field lost the focus when the player leaves it", async (context) => {
	const { page, simulator } = await fixture(context, [box]);
	simulator.send({ type: "focus", player: 1, node: 7 });
	await page.locator(".editor").waitFor();
	await page.keyboard.press("Escape");
	await told(simulator, "focusout");
	assert.equal(await page.locator(".editor").count(), 0);
	assert.deepEqual(eventsOf(simulator).slice(0, 2), [
		{ kind: "keydown", code: "Escape" },
		{ kind: "focusout", node: 7 },
	]);
});
