import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { GuiService, UserInputService } from "@rbxts/services";
import { clearScreen, make, playerGui, pressKey, show } from "../support/screen";

function button(name: string, x: number, y: number, order = 0): TextButton {
	return make("TextButton", {
		Name: name,
		Size: UDim2.fromOffset(40, 40),
		Position: UDim2.fromOffset(x, y),
		SelectionOrder: order,
	});
}

describe("Selection (GuiService.SelectedObject, GuiService:Select)", () => {
	afterEach(() => {
		GuiService.SelectedObject = undefined;
		clearScreen();
	});

	it("should select nothing when nothing is selectable", () => {
		const only = button("A", 0, 0);
		only.Selectable = false;
		show(only);

		GuiService.Select(playerGui);

		expect(GuiService.SelectedObject).toBeUndefined();
	});

	it("should select what has the lowest SelectionOrder when it is asked to", () => {
		const [a, b] = [button("A", 0, 0, 2), button("B", 50, 0, 1)];
		show(a, b);

		GuiService.Select(playerGui);

		expect(GuiService.SelectedObject).toBe(b);
	});

	it("should tell both objects when the selection moves", () => {
		const [a, b] = [button("A", 0, 0), button("B", 50, 0)];
		show(a, b);
		const heard = new Array<string>();
		a.SelectionGained.Connect(() => void heard.push("a gained"));
		a.SelectionLost.Connect(() => void heard.push("a lost"));
		b.SelectionGained.Connect(() => void heard.push("b gained"));

		GuiService.SelectedObject = a;
		GuiService.SelectedObject = b;
		task.wait();

		expect(heard).toEqual(["a gained", "a lost", "b gained"]);
	});

	it("should stay in a group that stops it, and leave one that does not (SelectionGroup)", () => {
		const [inner, outer] = [button("Inner", 0, 0), button("Outer", 200, 0)];
		const group = make(
			"Frame",
			{
				Size: UDim2.fromOffset(100, 100),
				SelectionGroup: true,
				SelectionBehaviorRight: Enum.SelectionBehavior.Stop,
			},
			[inner],
		);
		show(group, outer);

		GuiService.SelectedObject = inner;
		pressKey(Enum.KeyCode.Right);
		expect(GuiService.SelectedObject).toBe(inner);

		group.SelectionBehaviorRight = Enum.SelectionBehavior.Escape;
		pressKey(Enum.KeyCode.Right);
		expect(GuiService.SelectedObject).toBe(outer);
	});

	it("should move with the D-pad and activate with A, and know that a gamepad is preferred from then on", () => {
		const [a, b] = [button("A", 0, 0), button("B", 50, 0)];
		show(a, b);
		let activated = 0;
		b.Activated.Connect(() => (activated += 1));

		GuiService.SelectedObject = a;
		pressKey(Enum.KeyCode.DPadRight);
		expect(GuiService.SelectedObject).toBe(b);
		pressKey(Enum.KeyCode.ButtonA);

		expect(activated).toBe(1);
		expect(UserInputService.PreferredInput).toBe(Enum.PreferredInput.Gamepad);
		expect(UserInputService.GetLastInputType()).toBe(Enum.UserInputType.Gamepad1);
		pressKey(Enum.KeyCode.F);
		expect(UserInputService.PreferredInput).toBe(Enum.PreferredInput.KeyboardAndMouse);
	});

	it("should move with the arrow keys, by NextSelection first, and activate with Return", () => {
		const [a, b, c] = [button("A", 0, 0), button("B", 50, 0), button("C", 0, 50)];
		show(a, b, c);
		let activated = 0;
		c.Activated.Connect(() => (activated += 1));

		GuiService.SelectedObject = a;
		pressKey(Enum.KeyCode.Right);
		expect(GuiService.SelectedObject).toBe(b);
		b.NextSelectionLeft = c;
		pressKey(Enum.KeyCode.Left);
		expect(GuiService.SelectedObject).toBe(c);
		pressKey(Enum.KeyCode.Return);

		expect(activated).toBe(1);
	});
});
