import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { UserInputService } from "@rbxts/services";
import { clearScreen, click, make, middleOf, moveMouse, sendButton, show, TOP_INSET } from "../support/screen";

function button(properties: Partial<WritableInstanceProperties<TextButton>> = {}): TextButton {
	return make("TextButton", { Size: UDim2.fromOffset(100, 40), Text: "", ...properties });
}

function record(target: TextButton): Array<string> {
	const heard = new Array<string>();
	target.MouseButton1Down.Connect(() => void heard.push("down"));
	target.MouseButton1Up.Connect(() => void heard.push("up"));
	target.MouseButton1Click.Connect(() => void heard.push("click"));
	target.Activated.Connect(() => void heard.push("activated"));
	return heard;
}

describe("Buttons (GuiButton, ui/buttons)", () => {
	afterEach(() => {
		clearScreen();
		moveMouse(new Vector2(0, 700));
	});

	it("should not be clicked when it is not Interactable", () => {
		const target = button({ Interactable: false });
		show(target);
		const heard = record(target);

		click(middleOf(target));

		expect(heard).toEqual([]);
		expect(target.GuiState).toBe(Enum.GuiState.NonInteractable);
	});

	it("should not be activated when it is not Active", () => {
		const target = button({ Active: false });
		show(target);
		const heard = record(target);

		click(middleOf(target));

		expect(heard).toEqual(["down", "up", "click"]);
	});

	it("should not be clicked when the mouse is let go elsewhere", () => {
		const target = button();
		show(target);
		const heard = record(target);

		sendButton(middleOf(target), true);
		sendButton(new Vector2(500, 500), false);

		expect(heard).toEqual(["down"]);
	});

	it("should not be clicked when it was pressed elsewhere", () => {
		const target = button();
		show(target);
		const heard = record(target);

		sendButton(new Vector2(500, 500), true);
		sendButton(middleOf(target), false);

		expect(heard).toEqual(["up"]);
	});

	it("should not be reached when another button lies on top", () => {
		const below = button();
		const above = button({ ZIndex: 2 });
		show(below, above);
		const heard = record(below);
		const heardAbove = record(above);

		click(middleOf(below));

		expect(heard).toEqual([]);
		expect(heardAbove).toEqual(["down", "up", "click", "activated"]);
	});

	it("should not be reached when an Active frame lies on top, but when an inactive one does", () => {
		const target = button();
		const cover = make("Frame", { Size: UDim2.fromScale(1, 1), ZIndex: 2, Active: true });
		show(target, cover);
		const heard = record(target);

		click(middleOf(target));
		expect(heard).toEqual([]);
		cover.Active = false;
		click(middleOf(target));

		expect(heard).toEqual(["down", "up", "click", "activated"]);
	});

	it("should be clicked when what lies in it is hit", () => {
		const inner = make("ImageLabel", { Size: UDim2.fromScale(1, 1) });
		const target = button();
		inner.Parent = target;
		show(target);
		const heard = record(target);

		click(middleOf(inner));

		expect(heard).toEqual(["down", "up", "click", "activated"]);
	});

	it("should pass raw positions to mouse events and positions below the top bar in the InputObject", () => {
		const target = button();
		show(target);
		const point = middleOf(target);
		let raw: [number, number] | undefined;
		let position: Vector3 | undefined;
		target.MouseButton1Down.Connect((x, y) => (raw = [x, y]));
		target.Activated.Connect((input) => (position = input.Position));

		click(point);

		expect(raw).toEqual([point.X, point.Y]);
		expect(position).toEqual(new Vector3(point.X, point.Y - TOP_INSET, 0));
		expect(UserInputService.GetMouseLocation()).toEqual(point);
	});

	it("should count clicks from 0 when they follow each other", () => {
		const target = button();
		show(target);
		const counts = new Array<number>();
		target.Activated.Connect((_input, count) => void counts.push(count));

		click(middleOf(target));
		click(middleOf(target));
		task.wait(1);
		click(middleOf(target));

		expect(counts).toEqual([0, 1, 0]);
	});

	it("should fire its secondary events when the right button is used", () => {
		const target = button();
		show(target);
		const heard = new Array<string>();
		target.MouseButton2Down.Connect(() => void heard.push("down"));
		target.MouseButton2Up.Connect(() => void heard.push("up"));
		target.MouseButton2Click.Connect(() => void heard.push("click"));
		target.SecondaryActivated.Connect(() => void heard.push("secondary"));
		target.Activated.Connect(() => void heard.push("activated"));

		click(middleOf(target), Enum.UserInputType.MouseButton2);

		expect(heard).toEqual(["down", "up", "click", "secondary"]);
	});

	it("should tell its state when it is hovered and pressed (GuiObject.GuiState)", () => {
		const target = button();
		show(target);
		const point = middleOf(target);

		moveMouse(point);
		expect(target.GuiState).toBe(Enum.GuiState.Hover);
		sendButton(point, true);
		expect(target.GuiState).toBe(Enum.GuiState.Press);
		sendButton(point, false);
		moveMouse(new Vector2(500, 500));
		expect(target.GuiState).toBe(Enum.GuiState.Idle);
	});

	it("should survive when a handler destroys it", () => {
		const target = button();
		show(target);
		target.MouseButton1Down.Connect(() => target.Destroy());
		const heard = record(target);

		click(new Vector2(50, 20));

		expect(heard.includes("click")).toBe(false);
	});
});

describe("UserInputService and the mouse (UserInputService, InputObject)", () => {
	afterEach(clearScreen);

	it("should say that the GUI processed a press when it was on a button", () => {
		const target = button();
		show(target);
		const processed = new Array<boolean>();
		const began = UserInputService.InputBegan.Connect((_input, byGui) => void processed.push(byGui));
		const ended = UserInputService.InputEnded.Connect((_input, byGui) => void processed.push(byGui));

		click(middleOf(target));
		click(new Vector2(600, 600));
		began.Disconnect();
		ended.Disconnect();

		expect(processed).toEqual([true, true, false, false]);
	});

	it("should pass the same InputObject when a press begins and ends", () => {
		const seen = new Array<InputObject>();
		const states = new Array<Enum.UserInputState>();
		const began = UserInputService.InputBegan.Connect((input) => {
			seen.push(input);
			states.push(input.UserInputState);
		});
		const ended = UserInputService.InputEnded.Connect((input) => {
			seen.push(input);
			states.push(input.UserInputState);
		});

		click(new Vector2(600, 600));
		began.Disconnect();
		ended.Disconnect();

		expect(seen[0]).toBe(seen[1]);
		expect(states).toEqual([Enum.UserInputState.Begin, Enum.UserInputState.End]);
	});

	it("should know what is held down when it is asked", () => {
		const point = new Vector2(600, 600);
		sendButton(point, true);

		expect(UserInputService.IsMouseButtonPressed(Enum.UserInputType.MouseButton1)).toBe(true);
		expect(UserInputService.GetMouseButtonsPressed().size()).toBe(1);
		expect(UserInputService.GetLastInputType()).toBe(Enum.UserInputType.MouseButton1);
		sendButton(point, false);
		expect(UserInputService.IsMouseButtonPressed(Enum.UserInputType.MouseButton1)).toBe(false);
	});
});
