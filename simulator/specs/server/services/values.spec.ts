import { describe, expect, it } from "@rbxts/jest-globals";
import { writeMember } from "../../shared/members";

describe("ValueBase (reference/engine/classes/ValueBase and its kin)", () => {
	it("should refuse when the value is of another type", () => {
		expect(() => writeMember(new Instance("NumberValue"), "Value", {})).toThrow("number expected, got table");
		expect(() => writeMember(new Instance("BoolValue"), "Value", 1)).toThrow("boolean expected, got number");
		expect(() => writeMember(new Instance("Vector3Value"), "Value", 1)).toThrow("Vector3 expected, got number");
		expect(() => writeMember(new Instance("ObjectValue"), "Value", 1)).toThrow("Instance expected, got number");
	});

	it("should give the value when it changes", () => {
		const text = new Instance("StringValue");
		const heard = new Array<string>();
		text.Changed.Connect((value) => heard.push(value));

		text.Value = "a";
		text.Value = "a";
		text.Value = "b";
		task.wait();

		expect(heard).toEqual(["a", "b"]);
	});

	it("should hold whole numbers only when it is an IntValue", () => {
		const value = new Instance("IntValue");

		value.Value = 1.9;
		expect(value.Value).toBe(1);
		value.Value = -1.9;
		expect(value.Value).toBe(-1);
	});

	it("should hold nothing when an ObjectValue is emptied", () => {
		const value = new Instance("ObjectValue");
		value.Value = value;

		value.Value = undefined;

		expect(value.Value).toBeUndefined();
	});

	it("should never leave its bounds when it is a constrained value", () => {
		const value = new Instance("IntConstrainedValue");

		value.MaxValue = 5;
		value.Value = 9;
		expect(value.Value).toBe(5);
		value.Value = -3;
		expect(value.Value).toBe(0);
		value.ConstrainedValue = 4;
		expect(value.Value).toBe(4);
		value.MaxValue = 2;
		expect(value.Value).toBe(2);
	});
});
