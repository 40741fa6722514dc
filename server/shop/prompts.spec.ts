import { describe, expect, it } from "@rbxts/jest-globals";
import { Prompts } from "./prompts";

function setUp() {
	const shown = new Array<string>();
	const state = { now: 0, failing: false };
	const prompts = new Prompts({
		show: (userId, kind, id) => {
			if (state.failing) {
				error("no screen", 0);
			}

			shown.push(`${userId} ${kind} ${id}`);
		},
		now: () => state.now,
	});

	return { shown, state, prompts };
}

describe("Prompts", () => {
	it("should show one prompt per player at a time", () => {
		const { shown, prompts } = setUp();

		expect(prompts.open(1, "product", 11)).toBe(true);
		expect(prompts.open(1, "product", 11)).toBe(false);
		expect(prompts.open(1, "pass", 21)).toBe(false);
		expect(prompts.open(2, "product", 11)).toBe(true);
		expect(shown).toEqual(["1 product 11", "2 product 11"]);
	});

	it("should show the next one when the first is off the screen, and only then", () => {
		const { prompts } = setUp();
		prompts.open(1, "product", 11);

		prompts.close(1, "product", 12);
		prompts.close(1, "pass", 11);
		prompts.close(2, "product", 11);
		expect(prompts.open(1, "pass", 21)).toBe(false);

		prompts.close(1, "product", 11);
		expect(prompts.open(1, "pass", 21)).toBe(true);
	});

	it("should not wait for ever for a prompt of whose end nobody told", () => {
		const { state, prompts } = setUp();
		prompts.open(1, "product", 11);

		state.now = 119;
		expect(prompts.open(1, "product", 11)).toBe(false);
		state.now = 120;
		expect(prompts.open(1, "product", 11)).toBe(true);
	});

	it("should count no prompt that could not be shown", () => {
		const { state, prompts } = setUp();
		state.failing = true;
		expect(() => prompts.open(1, "product", 11)).toThrow("no screen");

		state.failing = false;
		expect(prompts.open(1, "product", 11)).toBe(true);
	});

	it("should know of no prompt of who left", () => {
		const { prompts } = setUp();
		prompts.open(1, "product", 11);

		prompts.forget(1);

		expect(prompts.open(1, "product", 11)).toBe(true);
	});
});
