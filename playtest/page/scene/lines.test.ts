import assert from "node:assert/strict";
import test from "node:test";
import { sceneText } from "../../testing/scene-node";
import { limitGraphemes } from "./graphemes";
import { linesOf } from "./lines";

const broken = (value: string, ...lines: string[]): ReturnType<typeof linesOf> =>
	linesOf(sceneText(value, { rich: true, lines: lines.map((text) => ({ text, width: 0 })) }));

test("should show markup as it stands when it is not well-formed", () => {
	assert.deepEqual(broken("<b>a", "<b>a"), [[{ text: "<b>a", style: {} }]]);
});

test("should show a placeholder as it stands when the box is empty", () => {
	const text = sceneText("<b>a</b>", { rich: true, placeholder: true });
	assert.deepEqual(linesOf(text), [[{ text: "<b>a</b>", style: {} }]]);
});

test("should keep to the simulator's lines when a style crosses a break", () => {
	assert.deepEqual(broken("one <b>two three</b> four", "one two", "three four"), [
		[
			{ text: "one ", style: {} },
			{ text: "two", style: { bold: true } },
		],
		[
			{ text: "three", style: { bold: true } },
			{ text: " four", style: {} },
		],
	]);
});

test("should give an ellipsis the style before it when a line was cut", () => {
	assert.deepEqual(broken("a <i>long text</i>", "a lo…"), [
		[
			{ text: "a ", style: {} },
			{ text: "lo…", style: { italic: true } },
		],
	]);
});

test("should hide what comes after the last grapheme, family by family", () => {
	const line = [{ text: "a👨‍👩‍👧b", style: {} }];
	assert.deepEqual(limitGraphemes([line], 2), [
		[
			{ text: "a👨‍👩‍👧", style: {}, shown: true },
			{ text: "b", style: {}, shown: false },
		],
	]);
	assert.deepEqual(limitGraphemes([line], -1), [[{ ...line[0], shown: true }]]);
	assert.deepEqual(limitGraphemes([line], 0), [[{ ...line[0], shown: false }]]);
});
