import { describe, expect, it } from "@rbxts/jest-globals";
import { readMember, writeMember } from "../../shared/members";

describe("Enum (reference/engine/datatypes/Enum, Enums, EnumItem)", () => {
	it("should refuse when an enum, an item or a member is unknown", () => {
		expect(() => readMember(Enum, "Foo")).toThrow('Foo is not a valid member of "Enum"');
		expect(() => readMember(Enum.FontWeight, "Foo")).toThrow('Foo is not a valid member of "Enum.FontWeight"');
		expect(() => readMember(Enum.FontWeight.Bold, "Foo")).toThrow("Foo is not a valid member of EnumItem");
	});

	it("should refuse when something is assigned", () => {
		expect(() => writeMember(Enum.FontWeight, "Bold", 1)).toThrow("cannot be assigned to");
		expect(() => writeMember(Enum.FontWeight.Bold, "Name", "Thin")).toThrow("Name cannot be assigned to");
	});

	it("should find nothing when no item has the name or the value", () => {
		expect(Enum.FontWeight.FromName("Foo")).toBeUndefined();
		expect(Enum.FontWeight.FromValue(-1)).toBeUndefined();
	});

	it("should know its name, value and enum when an item is asked", () => {
		const item = Enum.FontWeight.Bold;

		expect(item.Name).toBe("Bold");
		expect(item.Value).toBe(700);
		expect(item.EnumType).toBe(Enum.FontWeight);
		expect(item.IsA("FontWeight")).toBe(true);
		expect(item.IsA("FontStyle")).toBe(false);
	});

	it("should give the same item when it is found in several ways, also as the key of a table", () => {
		const map = new Map<EnumItem, string>([[Enum.FontWeight.Bold, "bold"]]);

		expect(Enum.FontWeight.FromName("Bold")).toBe(Enum.FontWeight.Bold);
		expect(Enum.FontWeight.FromValue(700)).toBe(Enum.FontWeight.Bold);
		expect(map.get(Enum.FontWeight.FromValue(700)!)).toBe("bold");
	});

	it("should list items by value when all are asked for, and hand out a new list each time", () => {
		const items = Enum.FontWeight.GetEnumItems();

		expect(items.map((item) => item.Value)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
		items.clear();
		expect(Enum.FontWeight.GetEnumItems().size()).toBe(9);
	});

	it("should list all enums by name when they are asked for", () => {
		const names = Enum.GetEnums().map((item) => tostring(item));

		expect(names.size()).toBeGreaterThan(300);
		expect(names).toContain("KeyCode");
		expect(names).toEqual(table.clone(names).sort());
	});
});
