import assert from "node:assert/strict";
import test from "node:test";
import { FakePage } from "../testing/fake-page";
import { sceneNode } from "../testing/scene-node";
import { startFake } from "../testing/start-fake";

test("should answer with an error and go on when messages are hostile", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	page.sendText("not JSON");
	await page.received("error", ({ message }) => message === "message is not JSON");
	page.sendText(Buffer.from([1, 2, 3]));
	await page.received("error", ({ message }) => message.includes("binary"));
	page.sendText(JSON.stringify({ type: "input", events: [{ kind: "text", node: 1, text: "x".repeat(70_000) }] }));
	await page.received("error", ({ message }) => message.includes("longer"));
	page.sendText(JSON.stringify({ type: "leave", player: 1 }));
	await page.received("error", ({ message }) => message.includes("unknown"));
	page.send({ type: "input", events: [{ kind: "keydown", code: "KeyB" }] });
	await (await driver.simulator(0)).command((command) => command.type === "input");
});

test("should close one connection and keep the others when a message is far too long", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const other = await FakePage.join(playtest);
	const page = await FakePage.join(playtest);
	page.sendText("x".repeat(2 * 1024 * 1024));
	assert.equal(await page.closed(), 1009);
	other.send({ type: "input", events: [{ kind: "blur" }] });
	await (await driver.simulator(0)).command((command) => command.type === "input");
});

test("should refuse everything but a join when a tab has not joined, and a second join when it has", async (context) => {
	const { playtest } = await startFake(context);
	const page = await FakePage.open(playtest);
	page.send({ type: "input", events: [{ kind: "blur" }] });
	await page.received("error", ({ message }) => message === "join first");
	page.send({ type: "join", width: 10, height: 10, touch: true });
	page.send({ type: "join", width: 10, height: 10, touch: true });
	await page.received("error", ({ message }) => message.includes("joined already"));
});

test("should say which message was wrong and go on when the simulator speaks nonsense", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	const simulator = await driver.simulator(0);
	await page.received("scene");
	simulator.sendText("{");
	simulator.sendText(JSON.stringify({ type: "scene", nodes: [] }));
	simulator.sendText(JSON.stringify({ type: "scene", player: "1" }));
	await page.received("output", ({ realm, text }) => realm === "playtest" && text.includes("not JSON"));
	await page.received("output", ({ text }) => text.includes("names no player"));
	await page.received("output", ({ text }) => text.includes("whole number"));
	simulator.send({ type: "focus", player: 1, node: 4 });
	await page.received("focus");
});

test("should tell the simulator of each player's own doings when two tabs play", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const simulator = await driver.simulator(0);
	const first = await FakePage.join(playtest);
	const second = await FakePage.join(playtest);
	await simulator.command((command) => command.type === "join" && command.player === 2);
	second.send({ type: "input", events: [{ kind: "keydown", code: "KeyB" }] });
	second.send({ type: "resize", width: 640, height: 480 });
	await simulator.command((command) => command.type === "resize");
	await first.close();
	await simulator.command((command) => command.type === "leave");
	assert.deepEqual(simulator.commands, [
		{ type: "join", player: 1, name: "Player1", width: 1280, height: 720, touch: false },
		{ type: "join", player: 2, name: "Player2", width: 1280, height: 720, touch: false },
		{ type: "input", player: 2, events: [{ kind: "keydown", code: "KeyB" }] },
		{ type: "resize", player: 2, width: 640, height: 480 },
		{ type: "leave", player: 1 },
	]);
});

test("should bring each message to its player alone, and what names nobody to all", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const simulator = await driver.simulator(0);
	const first = await FakePage.join(playtest);
	const second = await FakePage.join(playtest);
	await first.received("scene");
	await second.received("scene");
	simulator.send({ type: "scene", player: 2, full: false, nodes: [sceneNode({ id: 5 })], removed: [1] });
	simulator.send({ type: "output", realm: "client:Player2", level: "print", text: "mine", time: 1, player: 2 });
	simulator.send({ type: "output", realm: "server", level: "warning", text: "for all", time: 2 });
	const scene = await second.received("scene", ({ full }) => !full);
	assert.deepEqual(scene.type === "scene" ? scene.removed : undefined, [1]);
	await second.received("output", ({ text }) => text === "mine");
	await first.received("output", ({ text }) => text === "for all");
	const outputs = first.messages().filter(({ type }) => type === "output");
	assert.equal(outputs.length, 1);
	assert.equal(first.messages().filter(({ type }) => type === "scene").length, 1);
});

test("should name the lines that people wrote when output names compiled ones", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	const text = "ServerScriptService.TS.main:12: attempt to index nil";
	(await driver.simulator(0)).send({ type: "output", realm: "server", level: "error", text, time: 0 });
	await page.received("output", (message) => message.text === "server/main.server.ts:9: attempt to index nil");
});

test("should show earlier output of the server when a tab opens late", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const early = await FakePage.join(playtest);
	const simulator = await driver.simulator(0);
	simulator.send({ type: "output", realm: "server", level: "print", text: "started", time: 0 });
	await early.received("output");
	const late = await FakePage.join(playtest);
	await late.received("output", ({ text }) => text === "started");
});

test("should give a free name when the wanted one is taken, and the wanted one when it is free", async (context) => {
	const { playtest } = await startFake(context);
	const first = await FakePage.join(playtest, "Player2");
	const copy = await FakePage.join(playtest, "player2");
	const third = await FakePage.join(playtest);
	await first.received("you", ({ name }) => name === "Player2");
	await copy.received("you", ({ name }) => name === "Player1");
	await third.received("you", ({ name }) => name === "Player3");
	await third.received("players", ({ players }) => players.length === 3);
	await first.close();
	await third.received("players", ({ players }) => players.length === 2);
});

test("should give a player the same number again when the tab is reloaded", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const simulator = await driver.simulator(0);
	await FakePage.join(playtest, "Ada");
	const reloaded = await FakePage.join(playtest, "Grace");
	await reloaded.received("scene");
	await reloaded.close();
	await simulator.command(({ type }) => type === "leave");
	const again = await FakePage.join(playtest, "Grace");
	await again.received("joined", ({ player }) => player === 2);
	assert.deepEqual(
		simulator.commands.map((command) => [command.type, "player" in command ? command.player : undefined]),
		[
			["join", 1],
			["join", 2],
			["leave", 2],
			["join", 2],
		],
	);
});

test("should tell every tab when one breaks the data stores, and begin anew with those that work", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	const simulator = await driver.simulator(0);
	await page.received("outage", ({ on }) => !on);
	page.send({ type: "outage", on: true });
	await simulator.command((command) => command.type === "outage" && command.on);
	await page.received("outage", ({ on }) => on);
	const late = await FakePage.open(playtest);
	await late.received("outage", ({ on }) => on);
	page.send({ type: "restart" });
	await driver.simulator(1);
	await late.received("outage", ({ on }) => !on);
	assert.deepEqual(
		late.messages().filter(({ type }) => type === "outage"),
		[
			{ type: "outage", on: true },
			{ type: "outage", on: false },
		],
	);
});

test("should crash the server that a tab is in when it asks for that", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	await FakePage.join(playtest);
	const page = await FakePage.join(playtest);
	const simulator = await driver.simulator(0);
	page.send({ type: "crash" });
	await simulator.command((command) => command.type === "crash" && command.player === 2);
});

test("should let time pass for everybody when one tab asks for it", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	const simulator = await driver.simulator(0);
	page.send({ type: "skip", seconds: 30 });
	await simulator.command((command) => command.type === "skip" && command.seconds === 30);
});

test("should not send input of a player who was kicked until the next start", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const simulator = await driver.simulator(0);
	const page = await FakePage.join(playtest);
	await page.received("scene");
	simulator.send({ type: "kicked", player: 1, message: "Too fast" });
	await page.received("kicked", ({ message }) => message === "Too fast");
	page.send({ type: "input", events: [{ kind: "blur" }] });
	page.send({ type: "restart" });
	const next = await driver.simulator(1);
	await next.command((command) => command.type === "join" && command.name === "Player1");
	assert.equal(
		simulator.commands.some(({ type }) => type === "input"),
		false,
	);
});
