import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { UserInputService } from "@rbxts/services";
import { clearScreen, make, moveMouse, show } from "../support/screen";

const AWAY = new Vector2(700, 700);

function recordHover(target: GuiObject): Array<string> {
	const heard = new Array<string>();
	target.MouseEnter.Connect((x, y) => void heard.push(`enter ${x} ${y}`));
	target.MouseMoved.Connect((x, y) => void heard.push(`moved ${x} ${y}`));
	target.MouseLeave.Connect((x, y) => void heard.push(`leave ${x} ${y}`));
	return heard;
}

describe("Hovering (GuiObject.MouseEnter, MouseLeave, MouseMoved, InputBegan)", () => {
	afterEach(() => {
		clearScreen();
		moveMouse(AWAY);
	});

	it("should hear nothing when it is invisible", () => {
		const target = make("Frame", { Size: UDim2.fromOffset(50, 50), Visible: false });
		show(target);
		const heard = recordHover(target);

		moveMouse(new Vector2(10, 10));
		moveMouse(AWAY);

		expect(heard).toEqual([]);
	});

	it("should hear once that the mouse came and left when it moves over it", () => {
		const target = make("Frame", { Size: UDim2.fromOffset(50, 50) });
		show(target);
		const heard = recordHover(target);

		moveMouse(new Vector2(10, 10));
		moveMouse(new Vector2(20, 10));
		moveMouse(new Vector2(60, 10));

		expect(heard).toEqual(["enter 10 10", "moved 20 10", "leave 60 10"]);
	});

	it("should hear of the mouse when something lies on top", () => {
		const target = make("Frame", { Size: UDim2.fromOffset(50, 50) });
		show(target, make("TextButton", { Size: UDim2.fromOffset(50, 50), ZIndex: 2 }));
		const heard = recordHover(target);

		moveMouse(new Vector2(10, 10));

		expect(heard).toEqual(["enter 10 10"]);
	});

	it("should get movement as input when the mouse comes, moves and leaves", () => {
		const target = make("Frame", { Size: UDim2.fromOffset(50, 50) });
		show(target);
		const heard = new Array<string>();
		target.InputBegan.Connect((input) => void heard.push(`began ${input.UserInputType.Name}`));
		target.InputChanged.Connect((input) => void heard.push(`changed ${input.UserInputType.Name}`));
		target.InputEnded.Connect((input) => void heard.push(`ended ${input.UserInputType.Name}`));

		moveMouse(new Vector2(10, 10));
		moveMouse(new Vector2(20, 10));
		moveMouse(AWAY);

		expect(heard).toEqual(["began MouseMovement", "changed MouseMovement", "ended MouseMovement"]);
	});

	it("should not get movement as input when something on top sinks all of it", () => {
		const target = make("Frame", { Size: UDim2.fromOffset(50, 50) });
		show(target, make("Frame", { Size: UDim2.fromOffset(50, 50), ZIndex: 2, Active: true }));
		let heard = 0;
		target.InputBegan.Connect(() => (heard += 1));

		moveMouse(new Vector2(10, 10));

		expect(heard).toBe(0);
	});

	it("should tell UserInputService where the mouse is and how far it went", () => {
		moveMouse(new Vector2(100, 300));
		let position: Vector3 | undefined;
		let delta: Vector3 | undefined;
		const connection = UserInputService.InputChanged.Connect((input) => {
			position = input.Position;
			delta = input.Delta;
		});

		moveMouse(new Vector2(110, 280));
		connection.Disconnect();

		expect(delta).toEqual(new Vector3(10, -20, 0));
		expect(position!.X).toBe(110);
		expect(UserInputService.GetMouseLocation()).toEqual(new Vector2(110, 280));
		expect(UserInputService.GetMouseDelta()).toEqual(Vector2.zero);
	});
});
