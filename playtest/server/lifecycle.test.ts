import assert from "node:assert/strict";
import test from "node:test";
import { FakePage } from "../testing/fake-page";
import { startFake } from "../testing/start-fake";

test("should show the compiler's text and keep the old place when a rebuild fails", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	await page.received("scene");
	driver.outcome = { ok: false, text: "shared/items.ts:3:1 - error TS2304: Cannot find name 'x'." };
	await playtest.rebuild();
	const message = await page.received("status", ({ status }) => status.state === "broken");
	assert.deepEqual(message, {
		type: "status",
		status: { state: "broken", text: driver.outcome.text, running: true },
	});
	page.send({ type: "input", events: [{ kind: "blur" }] });
	await (await driver.simulator(0)).command((command) => command.type === "input");
	assert.equal(driver.simulators.length, 1);
});

test("should show no colour codes of a terminal when the compiler writes them", async (context) => {
	const { playtest, driver } = await startFake(context);
	driver.outcome = { ok: false, text: "\u001b[96ma.ts\u001b[0m:\u001b[93m3\u001b[0m" };
	await playtest.rebuild();
	const page = await FakePage.open(playtest);
	await page.received("status", ({ status }) => status.state === "broken" && status.text === "a.ts:3");
});

test("should report a broken build when the builder itself throws", async (context) => {
	const { playtest, driver } = await startFake(context);
	driver.build = () => Promise.reject(new Error("rojo is missing"));
	await playtest.rebuild();
	const page = await FakePage.open(playtest);
	await page.received("status", ({ status }) => status.state === "broken" && status.text === "rojo is missing");
});

test("should say why and wait when a simulator dies, and start anew when asked", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	await page.received("scene");
	(await driver.simulator(0)).die("ServerScriptService.Loop ran for 10 s without a pause");
	await page.received("status", ({ status }) => status.state === "stopped" && status.reason.includes("Loop"));
	assert.equal(driver.simulators.length, 1);
	page.send({ type: "restart" });
	const next = await driver.simulator(1);
	await next.command((command) => command.type === "join" && command.player === 1);
	assert.equal(driver.builds, 1);
});

test("should say why when a simulator cannot be started at all", async (context) => {
	const { playtest, driver } = await startFake(context);
	driver.start = () => {
		throw new Error("lune is missing");
	};
	await playtest.rebuild();
	const page = await FakePage.open(playtest);
	await page.received("status", ({ status }) => status.state === "stopped" && status.reason === "lune is missing");
});

test("should bring every tab back under its name and in its size when the place is rebuilt", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const first = await FakePage.join(playtest, "Ada");
	const second = await FakePage.join(playtest, "Grace");
	first.send({ type: "resize", width: 390, height: 844 });
	await (await driver.simulator(0)).command((command) => command.type === "resize");
	await playtest.rebuild();
	const next = await driver.simulator(1);
	await next.command((command) => command.type === "join" && command.name === "Grace");
	assert.deepEqual(next.commands, [
		{ type: "join", player: 1, name: "Ada", width: 390, height: 844, touch: false },
		{ type: "join", player: 2, name: "Grace", width: 1280, height: 720, touch: false },
	]);
	await second.received("players", ({ players }) => players.some(({ joined }) => !joined));
});

test("should let no message of the old simulator through when a new one runs", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	await page.received("scene");
	const old = await driver.simulator(0);
	await playtest.rebuild();
	await (await driver.simulator(1)).command((command) => command.type === "join");
	old.reports.output({ type: "output", realm: "server", level: "print", text: "late", time: 9 });
	old.die("late");
	page.send({ type: "input", events: [{ kind: "blur" }] });
	await (await driver.simulator(1)).command((command) => command.type === "input");
	assert.equal(
		page.messages().some((message) => message.type === "output" && message.text === "late"),
		false,
	);
	assert.equal(
		page.messages().some(({ type }) => type === "error"),
		false,
	);
});

test("should build once more, and start only one simulator, when changes arrive during a build", async (context) => {
	const { playtest, driver } = await startFake(context);
	const builds: Array<() => void> = [];
	driver.build = async () => {
		driver.builds += 1;
		await new Promise<void>((resolve) => builds.push(resolve));
		return { ok: true };
	};
	const done = playtest.rebuild();
	void playtest.rebuild();
	void playtest.rebuild();
	builds[0]?.();
	while (builds.length < 2) {
		await new Promise((resolve) => setImmediate(resolve));
	}
	builds[1]?.();
	await done;
	assert.equal(driver.builds, 2);
	assert.equal(driver.simulators.length, 1);
});

test("should end the simulator and every connection when the server closes", async (context) => {
	const { playtest, driver } = await startFake(context);
	await playtest.rebuild();
	const page = await FakePage.join(playtest);
	await page.received("scene");
	const closed = page.closed();
	await playtest.close();
	assert.equal(await closed, 1001);
	assert.equal(await (await driver.simulator(0)).ended, "stopped");
});
