import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { UserInputService } from "@rbxts/services";
import { clearScreen, make, moveMouse, sendButton, show, touch, turnWheel } from "../support/screen";

function scroller(properties: Partial<WritableInstanceProperties<ScrollingFrame>> = {}): ScrollingFrame {
	const made = make("ScrollingFrame", {
		Size: UDim2.fromOffset(100, 100),
		CanvasSize: UDim2.fromOffset(0, 1000),
		ScrollBarThickness: 10,
		...properties,
	});
	show(made);
	return made;
}

const INSIDE = new Vector2(20, 50);

describe("Scrolling (ui/scrolling-frames)", () => {
	afterEach(clearScreen);

	it("should not move when scrolling is switched off", () => {
		const frame = scroller({ ScrollingEnabled: false });

		turnWheel(INSIDE, -1);

		expect(frame.CanvasPosition).toEqual(Vector2.zero);
	});

	it("should not move in a direction that is not allowed", () => {
		const frame = scroller({
			CanvasSize: UDim2.fromOffset(1000, 1000),
			ScrollingDirection: Enum.ScrollingDirection.X,
		});

		turnWheel(INSIDE, -1);

		expect(frame.CanvasPosition.Y).toBe(0);
		expect(frame.CanvasPosition.X).toBeGreaterThan(0);
	});

	it("should move with the wheel, and mark it as processed, when the mouse is over it", () => {
		const frame = scroller();
		const heard = new Array<string>();
		frame.MouseWheelBackward.Connect(() => void heard.push("backward"));
		const connection = UserInputService.InputChanged.Connect((input, processed) => {
			if (input.UserInputType === Enum.UserInputType.MouseWheel) heard.push(`${input.Position.Z} ${processed}`);
		});

		turnWheel(INSIDE, -1);
		const moved = frame.CanvasPosition.Y;
		turnWheel(INSIDE, 1);
		turnWheel(new Vector2(600, 600), 1);
		connection.Disconnect();

		expect(moved).toBeGreaterThan(0);
		expect(frame.CanvasPosition).toEqual(Vector2.zero);
		expect(heard).toEqual(["backward", "-1 true", "1 true", "1 false"]);
	});

	it("should move the inner frame only when frames are nested", () => {
		const inner = make("ScrollingFrame", {
			Size: UDim2.fromOffset(80, 80),
			CanvasSize: UDim2.fromOffset(0, 500),
		});
		const outer = scroller();
		inner.Parent = outer;

		turnWheel(INSIDE, -1);

		expect(inner.CanvasPosition.Y).toBeGreaterThan(0);
		expect(outer.CanvasPosition.Y).toBe(0);
	});

	it("should follow its bar when it is dragged", () => {
		const frame = scroller();
		const handle = new Vector2(95, 3);

		sendButton(handle, true);
		moveMouse(new Vector2(95, 53));
		const half = frame.CanvasPosition.Y;
		moveMouse(new Vector2(95, 400));
		const full = frame.CanvasPosition.Y;
		sendButton(new Vector2(95, 400), false);
		moveMouse(new Vector2(95, 3));

		expect(half).toBeGreaterThan(300);
		expect(half).toBeLessThan(700);
		expect(full).toBe(900);
		expect(frame.CanvasPosition.Y).toBe(900);
	});

	it("should follow a finger, and let go of the button under it, when it is dragged", () => {
		const frame = scroller();
		const button = make("TextButton", { Size: UDim2.fromOffset(90, 500), Parent: frame });
		let activated = 0;
		button.Activated.Connect(() => (activated += 1));

		touch("begin", new Vector2(20, 90));
		touch("move", new Vector2(20, 60));
		touch("move", new Vector2(20, 30));
		touch("end", new Vector2(20, 30));

		expect(frame.CanvasPosition.Y).toBe(60);
		expect(activated).toBe(0);
		touch("begin", new Vector2(20, 30));
		touch("end", new Vector2(20, 30));
		expect(activated).toBe(1);
	});
});
