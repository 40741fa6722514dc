import type { TestContext } from "node:test";
import type { Playtest } from "../server/playtest";
import { startPlaytest } from "../server/playtest";
import { FakeDriver } from "./fake-driver";

/** A playtest server on a free port with fakes behind it, which ends with the test. */
export interface FakePlaytest {
	readonly playtest: Playtest;
	readonly driver: FakeDriver;
	/** What was printed at the terminal. */
	readonly log: string[];
}

/** Starts the server alone; the driver builds nothing until the test says so. */
export async function startFake(test: TestContext): Promise<FakePlaytest> {
	const driver = new FakeDriver();
	const log: string[] = [];
	const playtest = await startPlaytest({ port: 0, driver, log: (line) => log.push(line) });
	test.after(() => playtest.close());
	return { playtest, driver, log };
}
