import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { UserInputService } from "@rbxts/services";
import { clearScreen, make, show, touch } from "../support/screen";

const INSIDE = new Vector2(20, 20);

describe("Touch (UserInputService.TouchStarted, GuiObject.TouchTap, GuiButton.Activated)", () => {
	afterEach(clearScreen);

	it("should not activate a button when the finger is taken away", () => {
		const button = make("TextButton", { Size: UDim2.fromOffset(50, 50) });
		show(button);
		let activated = 0;
		button.Activated.Connect(() => (activated += 1));

		touch("begin", INSIDE);
		touch("cancel", INSIDE);

		expect(activated).toBe(0);
	});

	it("should not activate a button when the finger is lifted elsewhere", () => {
		const button = make("TextButton", { Size: UDim2.fromOffset(50, 50) });
		show(button);
		let activated = 0;
		button.Activated.Connect(() => (activated += 1));

		touch("begin", INSIDE);
		touch("move", new Vector2(300, 300));
		touch("end", new Vector2(300, 300));

		expect(activated).toBe(0);
	});

	it("should activate and tap a button when the finger is lifted over it", () => {
		const button = make("TextButton", { Size: UDim2.fromOffset(50, 50) });
		show(button);
		const heard = new Array<string>();
		button.Activated.Connect((input) => void heard.push(`activated ${input.UserInputType.Name}`));
		button.TouchTap.Connect((positions) => void heard.push(`tap ${positions.size()}`));

		touch("begin", INSIDE);
		touch("end", INSIDE);

		expect(heard).toEqual(["activated Touch", "tap 1"]);
	});

	it("should tell a GuiObject once that a touch began, changed and ended", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(50, 50) });
		show(frame);
		const heard = new Array<string>();
		frame.InputBegan.Connect((input) => void heard.push(`began ${input.UserInputType.Name}`));
		frame.InputChanged.Connect(() => void heard.push("changed"));
		frame.InputEnded.Connect((input) => void heard.push(`ended ${input.UserInputState.Name}`));
		frame.MouseEnter.Connect(() => void heard.push("enter"));
		frame.MouseLeave.Connect(() => void heard.push("leave"));

		touch("begin", INSIDE);
		touch("move", new Vector2(25, 20));
		touch("end", new Vector2(25, 20));

		expect(heard).toEqual(["enter", "began Touch", "changed", "ended End", "leave"]);
	});

	it("should pass one InputObject for each finger as long as it touches", () => {
		const seen = new Map<InputObject, Array<string>>();
		const note = (name: string) => (input: InputObject) => {
			const states = seen.get(input) ?? [];
			states.push(name);
			seen.set(input, states);
		};
		const connections = [
			UserInputService.TouchStarted.Connect(note("started")),
			UserInputService.TouchMoved.Connect(note("moved")),
			UserInputService.TouchEnded.Connect(note("ended")),
		];

		touch("begin", new Vector2(300, 300), 1);
		touch("begin", new Vector2(400, 300), 2);
		touch("move", new Vector2(310, 300), 1);
		touch("end", new Vector2(400, 300), 2);
		touch("end", new Vector2(310, 300), 1);
		for (const connection of connections) connection.Disconnect();

		const histories = new Array<string>();
		for (const [, states] of seen) histories.push(states.join(" "));
		histories.sort();
		expect(histories).toEqual(["started ended", "started moved ended"]);
	});

	it("should be a long press when the finger stays (GuiObject.TouchLongPress)", () => {
		const button = make("TextButton", { Size: UDim2.fromOffset(50, 50) });
		show(button);
		const heard = new Array<string>();
		button.TouchLongPress.Connect((_positions, state) => void heard.push(state.Name));
		button.SecondaryActivated.Connect(() => void heard.push("secondary"));
		button.TouchTap.Connect(() => void heard.push("tap"));

		touch("begin", INSIDE);
		task.wait(1.5);
		touch("end", INSIDE);

		expect(heard).toEqual(["Begin", "secondary", "End"]);
	});
});
