import assert from "node:assert/strict";
import test from "node:test";
import { FakeDriver } from "../testing/fake-driver";
import { startFake } from "../testing/start-fake";
import { PortInUse } from "./listen";
import { startPlaytest } from "./playtest";

test("should name the port and the flag when the port is in use", async (context) => {
	const { playtest } = await startFake(context);
	const again = startPlaytest({ port: playtest.port, driver: new FakeDriver(), log: () => undefined });
	await assert.rejects(again, (error) => {
		assert.ok(error instanceof PortInUse);
		assert.match(error.message, new RegExp(`${playtest.port}.*--port`));
		return true;
	});
});

test("should free the port when it closes", async () => {
	const first = await startPlaytest({ port: 0, driver: new FakeDriver(), log: () => undefined });
	await first.close();
	const second = await startPlaytest({ port: first.port, driver: new FakeDriver(), log: () => undefined });
	await second.close();
});
