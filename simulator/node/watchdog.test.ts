import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Culprit, type Timers, Watchdog } from "./watchdog";

/** A clock that is moved by hand. */
class FakeTimers implements Timers {
	private now = 0;
	private readonly waiting = new Map<number, { callback: () => void; due: number }>();
	private next = 1;

	set(callback: () => void, milliseconds: number): number {
		this.waiting.set(this.next, { callback, due: this.now + milliseconds });
		return this.next++;
	}

	clear(timer: unknown): void {
		if (typeof timer === "number") this.waiting.delete(timer);
	}

	pass(milliseconds: number): void {
		this.now += milliseconds;
		for (const [id, { callback, due }] of [...this.waiting]) {
			if (due <= this.now && this.waiting.delete(id)) callback();
		}
	}
}

function watch() {
	const barks: Culprit[] = [];
	const timers = new FakeTimers();
	return { barks, timers, dog: new Watchdog(1_000, (culprit) => barks.push(culprit), timers) };
}

describe("Watchdog", () => {
	it("should name the script that ran last when the simulator falls silent", () => {
		const { barks, timers, dog } = watch();
		dog.heard({ type: "running", script: "Workspace.Good", realm: "server" });
		timers.pass(900);
		dog.heard({ type: "running", script: "Workspace.Bad", realm: "client:Ann" });
		timers.pass(999);
		assert.deepEqual(barks, []);
		timers.pass(1);
		assert.deepEqual(barks, [{ script: "Workspace.Bad", realm: "client:Ann" }]);
	});

	it("should bark without a name when no script was started for long", () => {
		const { barks, timers } = watch();
		timers.pass(119_000);
		assert.deepEqual(barks, []);
		timers.pass(1_000);
		assert.deepEqual(barks, [{ script: undefined, realm: "" }]);
	});

	it("should bark once when the silence goes on", () => {
		const { barks, timers, dog } = watch();
		dog.heard(undefined);
		timers.pass(5_000);
		timers.pass(5_000);
		assert.equal(barks.length, 1);
	});

	it("should wait longer when any line comes, also one that is no message", () => {
		const { barks, timers, dog } = watch();
		for (let turn = 0; turn < 5; turn++) {
			timers.pass(800);
			dog.heard(undefined);
		}
		assert.deepEqual(barks, []);
	});

	it("should bear silence when nothing is executed, until something is", () => {
		const { barks, timers, dog } = watch();
		dog.heard({ type: "idle" });
		timers.pass(60_000);
		dog.heard({ type: "output", realm: "server", level: "print", text: "", time: 0 });
		timers.pass(60_000);
		assert.deepEqual(barks, []);
		dog.heard({ type: "running", script: "Workspace.A", realm: "server" });
		timers.pass(1_000);
		assert.equal(barks.length, 1);
	});

	it("should be silent when it was called off", () => {
		const { barks, timers, dog } = watch();
		dog.stop();
		timers.pass(500_000);
		assert.deepEqual(barks, []);
	});
});
