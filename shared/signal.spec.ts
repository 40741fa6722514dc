import { describe, expect, it } from "@rbxts/jest-globals";
import { Signal } from "./signal";

describe("Signal", () => {
	it("should tell a listener nothing when it has disconnected", () => {
		const signal = new Signal<[number]>();
		const heard = new Array<number>();
		const disconnect = signal.connect((value) => heard.push(value));

		disconnect();
		signal.fire(1);

		expect(heard).toEqual([]);
	});

	it("should still tell the others when a listener disconnects one while it is told", () => {
		const signal = new Signal<[]>();
		const heard = new Array<string>();
		const disconnect = signal.connect(() => {
			heard.push("first");
			disconnect();
		});
		signal.connect(() => heard.push("second"));

		signal.fire();
		signal.fire();

		expect(heard).toEqual(["first", "second", "second"]);
	});

	it("should tell listeners at once, in the order of connection, with the very values", () => {
		const signal = new Signal<[object]>();
		const heard = new Array<[string, object]>();
		const value = {};
		signal.connect((other) => heard.push(["first", other]));
		signal.connect((other) => heard.push(["second", other]));

		signal.fire(value);

		expect(heard.map(([name]) => name)).toEqual(["first", "second"]);
		expect(heard.every(([, other]) => other === value)).toBe(true);
	});
});
