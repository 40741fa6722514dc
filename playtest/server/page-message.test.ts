import assert from "node:assert/strict";
import test from "node:test";
import { MAX_EVENTS, MAX_SKIP } from "../protocol/messages";
import { parsePageMessage } from "./page-message";

const join = { type: "join", width: 800, height: 600, touch: false };
const move = { kind: "mousemove", x: 1, y: 2 };
const input = (event: unknown): unknown => ({ type: "input", events: [event] });

const hostile: ReadonlyArray<readonly [string, unknown]> = [
	["null", null],
	["a list", [join]],
	["a number", 7],
	["no type", { width: 1 }],
	["an unknown type", { type: "leave", player: 1 }],
	["a type that is no text", { type: ["join"] }],
	["the prototype as a type", { type: "__proto__" }],
	["a join without a size", { type: "join", touch: false }],
	["a join of no width", { ...join, width: 0 }],
	["a join of half a pixel", { ...join, width: 800.5 }],
	["a join of an endless height", { ...join, height: 1e308 }],
	["a size in a text", { ...join, width: "800" }],
	["a touch that is no boolean", { ...join, touch: 1 }],
	["a name with markup", { ...join, name: "<b>me</b>" }],
	["a name that is too long", { ...join, name: "a".repeat(21) }],
	["a name that is too short", { ...join, name: "ab" }],
	["a language with markup", { ...join, locale: "<b>de</b>" }],
	["a language that never ends", { ...join, locale: `de${"-de".repeat(9)}` }],
	["an outage that says neither on nor off", { type: "outage" }],
	["a skip of no time", { type: "skip", seconds: 0 }],
	["a skip back", { type: "skip", seconds: -30 }],
	["a skip of half a second", { type: "skip", seconds: 0.5 }],
	["a skip of hours", { type: "skip", seconds: MAX_SKIP + 1 }],
	["input without events", { type: "input" }],
	["no events", { type: "input", events: [] }],
	["events that are no list", { type: "input", events: { length: 1 } }],
	["too many events", { type: "input", events: Array.from({ length: MAX_EVENTS + 1 }, () => move) }],
	["an event that is no object", input("mousemove")],
	["an unknown event", input({ kind: "teleport" })],
	["a position that is null, as NaN becomes", input({ ...move, x: null })],
	["a position far outside", input({ ...move, x: 1e9 })],
	["a fourth button", input({ kind: "mousedown", button: 3, x: 1, y: 1 })],
	["a wheel of ten notches", input({ kind: "wheel", delta: 10, x: 1, y: 1 })],
	["a key that is a path", input({ kind: "keydown", code: "../KeyA" })],
	["a key without end", input({ kind: "keydown", code: "A".repeat(33) })],
	["half a finger", input({ kind: "touchstart", id: 0.5, x: 1, y: 1 })],
	["a text without a node", input({ kind: "text", text: "hello" })],
	["an answer without a prompt", { type: "answer", action: "buy" }],
	["an answer that nobody offers", { type: "answer", prompt: 1, action: "failUnseen" }],
	["a touch of nothing", { type: "touch" }],
	["a touch of a part whose name never ends", { type: "touch", part: "x".repeat(501) }],
	["a text that is no text", input({ kind: "text", node: 1, text: {} })],
];

for (const [what, value] of hostile) {
	test(`should refuse a message when it is ${what}`, () => {
		assert.equal(parsePageMessage(JSON.stringify(value)).ok, false);
	});
}

test("should refuse a message when it is not JSON, or longer than 64 KB", () => {
	assert.deepEqual(parsePageMessage("{"), { ok: false, reason: "message is not JSON" });
	const text = "ä".repeat(33 * 1024);
	assert.equal(parsePageMessage(JSON.stringify(input({ kind: "text", node: 1, text }))).ok, false);
});

test("should keep nothing but what the protocol names when a message carries more", () => {
	const parsed = parsePageMessage(JSON.stringify({ ...join, name: "Player1", player: 99, admin: true }));
	assert.deepEqual(parsed, { ok: true, message: { ...join, name: "Player1" } });
	const german = parsePageMessage(JSON.stringify({ ...join, locale: "de-DE" }));
	assert.deepEqual(german, { ok: true, message: { ...join, locale: "de-de" } });
	const clicked = parsePageMessage(JSON.stringify({ type: "input", player: 2, events: [{ ...move, evil: 1 }] }));
	assert.deepEqual(clicked, { ok: true, message: { type: "input", events: [move] } });
});

test("should take every kind of event when it is written as the protocol says", () => {
	const events = [
		move,
		{ kind: "mousedown", button: 2, x: 0.5, y: -3 },
		{ kind: "mouseup", button: 0, x: 0, y: 0 },
		{ kind: "wheel", x: 1, y: 1, delta: -1 },
		{ kind: "keydown", code: "KeyB" },
		{ kind: "keyup", code: "F1" },
		{ kind: "touchstart", id: 0, x: 1, y: 1 },
		{ kind: "touchcancel", id: 4, x: 1, y: 1 },
		{ kind: "text", node: 12, text: "Iron <b>ore</b>" },
		{ kind: "submit", node: 12 },
		{ kind: "focusout", node: 12 },
		{ kind: "blur" },
	];
	assert.deepEqual(parsePageMessage(JSON.stringify({ type: "input", events })), {
		ok: true,
		message: { type: "input", events },
	});
});
