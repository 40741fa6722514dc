import assert from "node:assert/strict";
import test from "node:test";
import type { Gradient } from "../../protocol/scene";
import { cssGradient } from "./gradient";

const plain: Gradient = {
	rotation: 0,
	offset: [0, 0],
	color: [
		[0, "#ffffff"],
		[1, "#000000"],
	],
	alpha: [
		[0, 1],
		[1, 1],
	],
};

test("should keep foreign text out of the style when a colour is none", () => {
	const css = cssGradient("red;}*{x:url(//evil)", 1, { ...plain, color: [[0, "url(//evil)"]] }, 10, 10);
	assert.doesNotMatch(css, /evil/);
});

test("should run from left to right when the rotation is 0", () => {
	assert.equal(
		cssGradient("#ff8000", 1, plain, 100, 50),
		"linear-gradient(90deg,rgba(255,128,0,1) 0%,rgba(0,0,0,1) 100%)",
	);
});

test("should multiply the alpha of the node with that of the gradient", () => {
	const css = cssGradient("#ffffff", 0.5, { ...plain, color: [[0, "#ffffff"]], alpha: [[0, 0.5]] }, 10, 10);
	assert.equal(css, "linear-gradient(90deg,rgba(255,255,255,0.25) 0%,rgba(255,255,255,0.25) 100%)");
});

test("should move along its own direction when it has an offset", () => {
	const down = cssGradient("#ffffff", 1, { ...plain, rotation: 90, offset: [0.7, 0.25] }, 100, 40);
	assert.match(down, /^linear-gradient\(180deg,.* 25%,.* 125%\)$/);
});

test("should draw a hard edge when two keypoints stand at one time", () => {
	const alpha = [
		[0, 1],
		[0.5, 1],
		[0.5, 0],
		[1, 0],
	] as const;
	const css = cssGradient("#ffffff", 1, { ...plain, color: [[0, "#ffffff"]], alpha }, 10, 10);
	assert.match(css, /rgba\(255,255,255,1\) 50%,rgba\(255,255,255,0\) 50%/);
});

test("should put stops between when colour and alpha change together, and none when only one does", () => {
	const fading = [
		[0, 1],
		[1, 0],
	] as const;
	assert.equal(cssGradient("#ffffff", 1, { ...plain, alpha: fading }, 10, 10).split("rgba").length - 1, 7);
	const still = cssGradient("#ffffff", 1, { ...plain, alpha: fading, color: [[0, "#00ff00"]] }, 10, 10);
	assert.equal(still.split("rgba").length - 1, 2);
});
