import { describe, expect, it } from "@rbxts/jest-globals";
import { ReplicatedStorage } from "@rbxts/services";
import { callMember } from "../../shared/members";

describe("BindableEvent (scripting/events/bindable)", () => {
	it("should refuse when a table holds itself", () => {
		const bindable = new Instance("BindableEvent");
		const cyclic: Record<string, unknown> = {};
		cyclic.inner = { cyclic };

		expect(() => bindable.Fire(cyclic)).toThrow("tables cannot be cyclic");
	});

	it("should hand over copies when tables are fired", () => {
		const bindable = new Instance("BindableEvent");
		const sent = { list: [1, 2] };
		const got = new Array<typeof sent>();
		bindable.Event.Connect((value: typeof sent) => got.push(value));

		bindable.Fire(sent);
		sent.list.push(3);
		task.wait();

		expect(got[0]).toEqual({ list: [1, 2] });
		expect(got[0]).never.toBe(sent);
	});

	it("should lose metatables, and named keys beside a list, when tables are fired", () => {
		const bindable = new Instance("BindableEvent");
		const got = new Array<defined>();
		bindable.Event.Connect((...values: Array<defined>) => {
			for (const value of values) got.push(value);
		});

		bindable.Fire(setmetatable({ own: 1 }, { __index: { inherited: 2 } } as never), { 1: "a", name: "lost" });
		task.wait();

		expect((got[0] as { inherited?: number }).inherited).toBeUndefined();
		expect(got[0]).toEqual({ own: 1 });
		expect(got[1]).toEqual(["a"]);
	});

	it("should turn keys into texts when they are something else", () => {
		const bindable = new Instance("BindableEvent");
		const got = new Array<Map<unknown, unknown>>();
		bindable.Event.Connect((value: Map<unknown, unknown>) => got.push(value));

		bindable.Fire(
			new Map<unknown, unknown>([
				[ReplicatedStorage, "instance"],
				[true, "boolean"],
				[7, "number"],
			]),
		);
		task.wait();

		expect(got[0]!.get("true")).toBe("boolean");
		expect(got[0]!.get("7")).toBe("number");
		for (const [key] of got[0]!) expect(typeOf(key)).toBe("string");
	});

	it("should pass functions and instances as they are", () => {
		const bindable = new Instance("BindableEvent");
		const callback = () => "called";
		const got = new Array<defined>();
		bindable.Event.Connect((...values: Array<defined>) => {
			for (const value of values) got.push(value);
		});

		bindable.Fire(callback, ReplicatedStorage);
		task.wait();

		expect(got[0]).toBe(callback);
		expect(got[1]).toBe(ReplicatedStorage);
	});
});

describe("BindableFunction (reference/engine/classes/BindableFunction)", () => {
	it("should throw what the callback throws", () => {
		const bindable = new Instance("BindableFunction");
		bindable.OnInvoke = () => error("broken", 0);

		expect(() => bindable.Invoke()).toThrow("broken");
	});

	it("should refuse to tell its callback", () => {
		const bindable = new Instance("BindableFunction");

		expect(() => bindable.OnInvoke).toThrow("OnInvoke is a callback member of BindableFunction");
	});

	it("should wait for a callback when there is none", () => {
		const bindable = new Instance("BindableFunction");
		const results = new Array<defined>();
		task.spawn(() => results.push(bindable.Invoke(20) as number));
		task.wait();
		expect(results.size()).toBe(0);

		bindable.OnInvoke = (value: number) => value + 1;
		task.wait();

		expect(results[0]).toBe(21);
	});

	it("should wait until the callback returns when it yields", () => {
		const bindable = new Instance("BindableFunction");
		bindable.OnInvoke = (value: number) => {
			task.wait(0.2);
			return { value };
		};
		const before = os.clock();

		expect(bindable.Invoke(5)).toEqual({ value: 5 });
		expect(os.clock() - before).toBeGreaterThanOrEqual(0.2);
		expect(callMember(bindable, "Invoke", 5)).toEqual({ value: 5 });
	});
});
