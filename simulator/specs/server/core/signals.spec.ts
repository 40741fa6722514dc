import { describe, expect, it } from "@rbxts/jest-globals";
import { recordOutput } from "../../shared/history";
import { callMember, readMember } from "../../shared/members";

function createValue(): LuaTuple<[NumberValue, RBXScriptSignal<(value: number) => void>]> {
	const value = new Instance("NumberValue");
	return $tuple(value, value.Changed);
}

describe("Signals with deferred behaviour (scripting/events/deferred)", () => {
	it("should refuse when what is connected is no function", () => {
		const [, changed] = createValue();

		expect(() => callMember(changed, "Connect", 5)).toThrow(
			"Attempt to connect failed: Passed value is not a function",
		);
	});

	it("should refuse when an unknown member is read", () => {
		const [, changed] = createValue();

		expect(() => readMember(changed, "Fire")).toThrow("Fire is not a valid member of RBXScriptSignal");
	});

	it("should not call handlers before the next resumption point when it fires", () => {
		const [value, changed] = createValue();
		let heard = 0;
		changed.Connect((number) => (heard = number));

		value.Value = 1;
		expect(heard).toBe(0);
		task.wait();

		expect(heard).toBe(1);
	});

	it("should drop calls that wait when the handler disconnects", () => {
		const [value, changed] = createValue();
		let heard = 0;
		const connection = changed.Connect(() => (heard += 1));

		value.Value = 1;
		connection.Disconnect();
		task.wait();

		expect(heard).toBe(0);
		expect(connection.Connected).toBe(false);
	});

	it("should still make calls that wait when the instance is destroyed", () => {
		const [value, changed] = createValue();
		let heard = 0;
		const connection = changed.Connect(() => (heard += 1));

		value.Value = 1;
		value.Destroy();
		expect(connection.Connected).toBe(false);
		task.wait();

		expect(heard).toBe(1);
	});

	it("should call a handler once per firing with what each one carried", () => {
		const [value, changed] = createValue();
		const heard = new Array<number>();
		changed.Connect((number) => heard.push(number));

		value.Value = 1;
		value.Value = 2;
		task.wait();

		expect(heard).toEqual([1, 2]);
	});

	it("should call a handler of Once once and disconnect it before when it fires twice", () => {
		const [value, changed] = createValue();
		let heard = 0;
		let connected = true;
		const connection = changed.Once(() => {
			heard += 1;
			connected = connection.Connected;
		});

		value.Value = 1;
		value.Value = 2;
		task.wait();

		expect(heard).toBe(1);
		expect(connected).toBe(false);
	});

	it("should go on with what the event carried when a thread waits", () => {
		const [value, changed] = createValue();
		task.delay(1, () => (value.Value = 7));

		expect(changed.Wait()[0]).toBe(7);
	});

	it("should call the other handlers when one of them errors", () => {
		const [value, changed] = createValue();
		const readOutput = recordOutput();
		let heard = 0;
		changed.Connect(() => error("handler failed"));
		changed.Connect(() => (heard += 1));

		value.Value = 1;
		task.wait();

		expect(heard).toBe(1);
		expect(readOutput().some((line) => line.message.find("handler failed")[0] !== undefined)).toBe(true);
	});

	it("should stop at depth 10 with a warning when a handler fires its own event", () => {
		const [value, changed] = createValue();
		const readOutput = recordOutput();
		let heard = 0;
		changed.Connect(() => {
			heard += 1;
			value.Value += 1;
		});

		value.Value = 1;
		task.wait();

		expect(heard).toBe(10);
		expect(readOutput()[0]!.message).toContain("Maximum event re-entrancy depth exceeded");
	});
});
