import assert from "node:assert/strict";
import test from "node:test";
import type { SceneNode } from "../../protocol/scene";
import { sceneNode } from "../../testing/scene-node";
import { boxStyle } from "./box-style";

const rules = (changes: Partial<SceneNode>): string[] => boxStyle(sceneNode({ id: 1, ...changes })).split(";");
const has = (changes: Partial<SceneNode>, rule: string): void => {
	const found = rules(changes);
	assert.ok(found.includes(rule), `${rule} is not among ${found.join("; ")}`);
};

test("should write no number that is none when the simulator sends one", () => {
	assert.doesNotMatch(rules({ x: Number.NaN, w: Number.POSITIVE_INFINITY }).join(), /NaN|Infinity/);
});

test("should place a node in pixels and turn it about its centre", () => {
	has({ x: 10.12345, rotation: 45 }, "left:10.123px");
	has({ rotation: 45 }, "transform:rotate(45deg)");
	has({ order: 7 }, "z-index:14");
});

test("should draw a stroke as an outline where its position says", () => {
	const stroke = (position: "outer" | "center" | "inner"): Partial<SceneNode> => ({
		strokes: [{ color: "#2c3547", alpha: 1, width: 2, position }],
	});
	has(stroke("outer"), "outline:2px solid rgba(44,53,71,1)");
	has(stroke("outer"), "outline-offset:0px");
	has(stroke("center"), "outline-offset:-1px");
	has(stroke("inner"), "outline-offset:-2px");
});

test("should clip by insets, beyond the box where the clip is larger", () => {
	has({ x: 10, y: 10, clip: [0, 20, 60, 200] }, "clip-path:inset(10px 50px -90px -10px)");
	has({ clip: [0, 0, 50, 50], clipRadius: 8 }, "clip-path:inset(0px 50px 50px 0px round 8px)");
});

test("should clip by turned corners when the node is turned", () => {
	has({ rotation: 90, clip: [0, 0, 100, 50] }, "clip-path:polygon(0px 100px,0px 0px,50px 0px,50px 100px)");
});

test("should take the pointer only when the node is interactive", () => {
	assert.ok(!rules({}).some((rule) => rule.startsWith("pointer-events")));
	has({ interactive: true, cursor: "pointer" }, "cursor:pointer");
});
