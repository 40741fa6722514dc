import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { clearScreen, make, playerGui, show, TOP_INSET } from "../support/screen";

const BOX = { Size: UDim2.fromOffset(50, 50) };

function at(x: number, y: number): Array<string> {
	return playerGui.GetGuiObjectsAtPosition(x, y - TOP_INSET).map((object) => object.Name);
}

describe("What lies above what (GuiObject.ZIndex, LayerCollector.ZIndexBehavior, GetGuiObjectsAtPosition)", () => {
	afterEach(clearScreen);

	it("should find nothing when nothing is shown there", () => {
		const hidden = make("Frame", { ...BOX, Visible: false }, [make("Frame", BOX)]);
		const screen = show(hidden);

		expect(at(10, 10)).toEqual([]);
		hidden.Visible = true;
		expect(at(10, 10).size()).toBe(2);
		screen.Enabled = false;
		expect(at(10, 10)).toEqual([]);
		expect(at(60, 10)).toEqual([]);
	});

	it("should put children above parents and later siblings above earlier ones when ZIndex is equal", () => {
		show(
			make("Frame", { ...BOX, Name: "A" }, [make("Frame", { ...BOX, Name: "A1" })]),
			make("Frame", { ...BOX, Name: "B" }),
		);

		expect(at(10, 10)).toEqual(["B", "A1", "A"]);
	});

	it("should compare ZIndex among siblings only when the behaviour is Sibling", () => {
		const inner = make("Frame", { ...BOX, Name: "A1", ZIndex: 100 });
		const first = make("Frame", { ...BOX, Name: "A", ZIndex: 1 }, [inner]);
		show(first, make("Frame", { ...BOX, Name: "B", ZIndex: 2 }));

		expect(at(10, 10)).toEqual(["B", "A1", "A"]);
		first.ZIndex = 3;
		expect(at(10, 10)).toEqual(["A1", "A", "B"]);
		inner.ZIndex = -5;
		expect(at(10, 10)).toEqual(["A1", "A", "B"]);
	});

	it("should compare ZIndex among all when the behaviour is Global", () => {
		const screen = show(
			make("Frame", { ...BOX, Name: "A", ZIndex: 2 }, [make("Frame", { ...BOX, Name: "A1", ZIndex: 1 })]),
			make("Frame", { ...BOX, Name: "B", ZIndex: 1 }),
		);
		screen.ZIndexBehavior = Enum.ZIndexBehavior.Global;

		expect(at(10, 10)).toEqual(["A", "B", "A1"]);
	});

	it("should put a ScreenGui above another when its DisplayOrder is higher", () => {
		const first = show(make("Frame", { ...BOX, Name: "A" }));
		show(make("Frame", { ...BOX, Name: "B" }));

		expect(at(10, 10)).toEqual(["B", "A"]);
		first.DisplayOrder = 1;
		expect(at(10, 10)).toEqual(["A", "B"]);
	});

	it("should not reach past the clip when an ancestor clips", () => {
		const inner = make("Frame", { Name: "Inner", Size: UDim2.fromOffset(100, 100) });
		const outer = make("Frame", { ...BOX, Name: "Outer", ClipsDescendants: true }, [inner]);
		show(outer);

		expect(at(60, 10)).toEqual([]);
		outer.ClipsDescendants = false;
		expect(at(60, 10)).toEqual(["Inner"]);
		outer.ClipsDescendants = true;
		outer.Rotation = 1;
		expect(at(60, 10)).toEqual(["Inner"]);
	});

	it("should follow round corners and rotation when something is hit", () => {
		const round = make("Frame", { ...BOX, Name: "Round" }, [make("UICorner", { CornerRadius: new UDim(0.5, 0) })]);
		const turned = make("Frame", {
			Name: "Turned",
			Size: UDim2.fromOffset(100, 10),
			Position: UDim2.fromOffset(200, 100),
			Rotation: 90,
		});
		show(round, turned);

		expect(at(2, 2)).toEqual([]);
		expect(at(25, 2)).toEqual(["Round"]);
		expect(at(210, 105)).toEqual([]);
		expect(at(250, 60)).toEqual(["Turned"]);
	});
});
