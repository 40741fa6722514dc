import { describe, expect, it } from "@rbxts/jest-globals";
import { createCloseStack } from "./close-stack";

describe("createCloseStack", () => {
	it("should close nothing when nothing is open", () => {
		expect(createCloseStack().closeTop()).toBe(false);
	});

	it("should close only what opened last when several things are open", () => {
		const stack = createCloseStack();
		const closed = new Array<string>();
		stack.open(() => closed.push("window"));
		stack.open(() => closed.push("menu"));

		expect(stack.closeTop()).toBe(true);
		expect(closed).toEqual(["menu"]);
	});

	it("should close what lies below when the top has gone", () => {
		const stack = createCloseStack();
		const closed = new Array<string>();
		stack.open(() => closed.push("window"));
		const leave = stack.open(() => closed.push("menu"));
		leave();
		leave();
		stack.closeTop();

		expect(closed).toEqual(["window"]);
	});
});
