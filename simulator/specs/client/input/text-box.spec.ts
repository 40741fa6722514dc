import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { ContextActionService, UserInputService } from "@rbxts/services";
import { clearScreen, click, make, middleOf, pressKey, show, typeText } from "../support/screen";

const AWAY = new Vector2(700, 700);

function textBox(properties: Partial<WritableInstanceProperties<TextBox>> = {}): TextBox {
	const made = make("TextBox", { Size: UDim2.fromOffset(200, 40), Text: "", ...properties });
	show(made);
	return made;
}

describe("TextBox (ui/text-input, TextBox)", () => {
	afterEach(() => {
		clearScreen();
		click(AWAY);
	});

	it("should not take text when nothing has the focus", () => {
		const box = textBox();

		typeText("hello");

		expect(box.Text).toBe("");
		expect(UserInputService.GetFocusedTextBox()).toBeUndefined();
		expect(box.CursorPosition).toBe(-1);
	});

	it("should not take text when it is not editable", () => {
		const box = textBox({ TextEditable: false, ClearTextOnFocus: false });

		click(middleOf(box));
		typeText("hello");

		expect(box.Text).toBe("");
	});

	it("should not get the focus when it is off the screen", () => {
		const box = make("TextBox");

		box.CaptureFocus();

		expect(box.IsFocused()).toBe(false);
	});

	it("should get the focus when it is clicked, and lose it when something else is", () => {
		const box = textBox({ Text: "old" });
		const heard = new Array<string>();
		box.Focused.Connect(() => void heard.push("focused"));
		box.FocusLost.Connect((enter, input) => void heard.push(`lost ${enter} ${input.UserInputType.Name}`));
		const began = UserInputService.TextBoxFocused.Connect((which) => void heard.push(`service ${which === box}`));
		const ended = UserInputService.TextBoxFocusReleased.Connect(() => void heard.push("service released"));

		click(middleOf(box));
		expect(box.IsFocused()).toBe(true);
		expect(UserInputService.GetFocusedTextBox()).toBe(box);
		expect(box.Text).toBe("");
		click(AWAY);
		began.Disconnect();
		ended.Disconnect();

		expect(box.IsFocused()).toBe(false);
		expect(heard).toEqual(["focused", "service true", "lost false MouseButton1", "service released"]);
	});

	it("should keep its text on focus when ClearTextOnFocus is off", () => {
		const box = textBox({ Text: "old", ClearTextOnFocus: false });

		box.CaptureFocus();
		typeText("er");

		expect(box.Text).toBe("older");
		expect(box.CursorPosition).toBe(6);
	});

	it("should be submitted by Enter when it has one line", () => {
		const box = textBox();
		let entered: boolean | undefined;
		box.FocusLost.Connect((enter) => (entered = enter));

		box.CaptureFocus();
		typeText("hello");
		pressKey(Enum.KeyCode.Return);

		expect(entered).toBe(true);
		expect(box.Text).toBe("hello");
		expect(box.IsFocused()).toBe(false);
	});

	it("should begin a new line by Enter when it has several", () => {
		const box = textBox({ MultiLine: true });

		box.CaptureFocus();
		typeText("a");
		pressKey(Enum.KeyCode.Return);
		typeText("b");

		expect(box.Text).toBe("a\nb");
		expect(box.IsFocused()).toBe(true);
	});

	it("should drop line breaks when it has one line", () => {
		const box = textBox();

		box.CaptureFocus();
		typeText("a\nb");

		expect(box.Text).toBe("ab");
	});

	it("should lose a whole letter when Backspace is pressed", () => {
		const box = textBox();

		box.CaptureFocus();
		typeText("né");
		pressKey(Enum.KeyCode.Backspace);

		expect(box.Text).toBe("n");
	});

	it("should keep keys from actions and mark them as processed when it is edited", () => {
		const box = textBox();
		const processed = new Array<boolean>();
		let acted = 0;
		ContextActionService.BindAction("Act", () => void (acted += 1), false, Enum.KeyCode.H);
		const connection = UserInputService.InputBegan.Connect((_input, byGui) => void processed.push(byGui));

		box.CaptureFocus();
		pressKey(Enum.KeyCode.H);
		connection.Disconnect();
		ContextActionService.UnbindAction("Act");

		expect(acted).toBe(0);
		expect(processed).toEqual([true]);
	});

	it("should take the focus from another box when it captures it", () => {
		const first = textBox();
		const second = textBox();
		first.CaptureFocus();

		second.CaptureFocus();

		expect(first.IsFocused()).toBe(false);
		expect(second.IsFocused()).toBe(true);
		second.ReleaseFocus(true);
		expect(UserInputService.GetFocusedTextBox()).toBeUndefined();
	});

	it("should no longer have the focus when it is destroyed", () => {
		const box = textBox();
		box.CaptureFocus();

		box.Destroy();

		expect(UserInputService.GetFocusedTextBox()).toBeUndefined();
	});

	it("should measure its placeholder when it is empty", () => {
		const box = textBox({ PlaceholderText: "Search items", TextSize: 20 });
		const empty = box.TextBounds.X;

		box.Text = "S";

		expect(empty).toBeGreaterThan(box.TextBounds.X);
	});
});
