import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { callMember } from "../../shared/members";
import { boxOf, clearScreen, make, show } from "../support/screen";

const OUT = Enum.EasingDirection.Out;
const LINEAR = Enum.EasingStyle.Linear;

function frame(): Frame {
	const made = make("Frame", { Size: UDim2.fromOffset(10, 10) });
	show(made);
	return made;
}

describe("Motions of GuiObjects (GuiObject:TweenPosition, TweenSize, TweenSizeAndPosition)", () => {
	afterEach(clearScreen);

	it("should refuse when there is no goal", () => {
		expect(() => callMember(frame(), "TweenPosition")).toThrow("Argument 1 missing or nil");
	});

	it("should not play when another motion does and it may not override it", () => {
		const target = frame();

		expect(target.TweenPosition(UDim2.fromOffset(100, 0), OUT, LINEAR, 1)).toBe(true);
		expect(target.TweenSize(UDim2.fromOffset(50, 50), OUT, LINEAR, 1)).toBe(false);
		task.wait(1.1);

		expect(boxOf(target)).toEqual([100, 0, 10, 10]);
	});

	it("should tell both when one motion overrides another", () => {
		const target = frame();
		const heard = new Array<string>();
		target.TweenPosition(UDim2.fromOffset(100, 0), OUT, LINEAR, 1, false, (status) => void heard.push(status.Name));
		task.wait(0.5);

		target.TweenPosition(UDim2.fromOffset(0, 0), OUT, LINEAR, 0.2, true, (status) => void heard.push(status.Name));
		task.wait(0.3);

		expect(heard).toEqual(["Canceled", "Completed"]);
		expect(boxOf(target)[0]).toBe(0);
	});

	it("should change size and position side by side when both are asked for", () => {
		const target = frame();

		target.TweenSizeAndPosition(UDim2.fromOffset(30, 30), UDim2.fromOffset(60, 60), OUT, LINEAR, 1);
		task.wait(0.5);
		const half = boxOf(target);
		task.wait(0.6);

		expect(half[0]).toBeGreaterThan(25);
		expect(half[0]).toBeLessThan(35);
		expect(half[2]).toBeGreaterThan(15);
		expect(half[2]).toBeLessThan(25);
		expect(boxOf(target)).toEqual([60, 60, 30, 30]);
	});
});
