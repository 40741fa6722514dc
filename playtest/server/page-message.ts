import type { InputEvent } from "../protocol/input";
import type { PageMessage, PromptAction } from "../protocol/messages";
import { MAX_EVENTS, MAX_PAGE_MESSAGE, MAX_SKIP } from "../protocol/messages";
import type { Fields } from "./check";
import { BadMessage, boolean, integer, number, object, string } from "./check";

/** Far outside any screen, near enough that no sum in the layout overflows. */
const FAR = 100_000;
const MAX_SCREEN = 16_384;
const MAX_ID = Number.MAX_SAFE_INTEGER;
/** Longer than the full name of any part that somebody wants to touch. */
const LONGEST_PATH = 500;
/** Longer than any KeyboardEvent.code. */
const MAX_CODE = 32;

/** A page's message, or the reason why it is none. */
export type Parsed =
	{ readonly ok: true; readonly message: PageMessage } | { readonly ok: false; readonly reason: string };

/**
 * Reads what a page sent. Nothing of the text is passed on as it came: the result is rebuilt from checked fields, so
 * that the simulator sees neither extra keys nor numbers that JSON writes and Luau cannot bear.
 */
export function parsePageMessage(text: string): Parsed {
	if (Buffer.byteLength(text) > MAX_PAGE_MESSAGE) {
		return { ok: false, reason: `message is longer than ${MAX_PAGE_MESSAGE} bytes` };
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { ok: false, reason: "message is not JSON" };
	}
	try {
		return { ok: true, message: readMessage(object(value, "message")) };
	} catch (error) {
		if (error instanceof BadMessage) {
			return { ok: false, reason: error.message };
		}
		throw error;
	}
}

function readMessage(fields: Fields): PageMessage {
	switch (fields.type) {
		case "join":
			return {
				type: "join",
				...(fields.name === undefined ? {} : { name: playerName(fields) }),
				...(fields.locale === undefined ? {} : { locale: localeId(fields) }),
				width: integer(fields, "width", 1, MAX_SCREEN),
				height: integer(fields, "height", 1, MAX_SCREEN),
				touch: boolean(fields, "touch"),
			};
		case "resize":
			return {
				type: "resize",
				width: integer(fields, "width", 1, MAX_SCREEN),
				height: integer(fields, "height", 1, MAX_SCREEN),
			};
		case "input":
			return { type: "input", events: readEvents(fields.events) };
		case "answer":
			return { type: "answer", prompt: integer(fields, "prompt", 0, MAX_ID), action: promptAction(fields) };
		case "touch":
			return { type: "touch", part: string(fields, "part", LONGEST_PATH) };
		case "restart":
			return { type: "restart" };
		case "crash":
			return { type: "crash" };
		case "outage":
			return { type: "outage", on: boolean(fields, "on") };
		case "skip":
			return { type: "skip", seconds: integer(fields, "seconds", 1, MAX_SKIP) };
		default:
			throw new BadMessage(`unknown message type ${describe(fields.type)}`);
	}
}

/** Roblox's own rule for user names. */
function playerName(fields: Fields): string {
	const name = string(fields, "name", 20);
	if (!/^[A-Za-z0-9_]{3,20}$/.test(name)) {
		throw new BadMessage('"name" must be 3 to 20 letters, digits or underscores');
	}
	return name;
}

/** Language and region as Roblox writes them: `de-de`, `zh-hans-cn`. */
function localeId(fields: Fields): string {
	const locale = string(fields, "locale", 20).toLowerCase();
	if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(locale)) {
		throw new BadMessage('"locale" must be a language such as de-de');
	}
	return locale;
}

function readEvents(value: unknown): InputEvent[] {
	if (!Array.isArray(value) || value.length === 0 || value.length > MAX_EVENTS) {
		throw new BadMessage(`"events" must be a list of 1 to ${MAX_EVENTS} events`);
	}
	return value.map((entry: unknown) => readEvent(object(entry, "event")));
}

function readEvent(fields: Fields): InputEvent {
	const kind = fields.kind;
	switch (kind) {
		case "mousemove":
			return { kind, ...point(fields) };
		case "mousedown":
		case "mouseup":
			return { kind, button: mouseButton(fields), ...point(fields) };
		case "wheel":
			return { kind, ...point(fields), delta: notch(fields) };
		case "keydown":
		case "keyup":
			return { kind, code: keyCode(fields) };
		case "touchstart":
		case "touchmove":
		case "touchend":
		case "touchcancel":
			return { kind, id: integer(fields, "id", 0, 31), ...point(fields) };
		case "text":
			return { kind, node: nodeId(fields), text: string(fields, "text", MAX_PAGE_MESSAGE) };
		case "submit":
		case "focusout":
			return { kind, node: nodeId(fields) };
		case "blur":
			return { kind };
		default:
			throw new BadMessage(`unknown event kind ${describe(kind)}`);
	}
}

function point(fields: Fields): { readonly x: number; readonly y: number } {
	return { x: number(fields, "x", -FAR, FAR), y: number(fields, "y", -FAR, FAR) };
}

function mouseButton(fields: Fields): 0 | 1 | 2 {
	const value = fields.button;
	if (value === 0 || value === 1 || value === 2) {
		return value;
	}
	throw new BadMessage('"button" must be 0, 1 or 2');
}

function notch(fields: Fields): 1 | -1 {
	const value = fields.delta;
	if (value === 1 || value === -1) {
		return value;
	}
	throw new BadMessage('"delta" must be 1 or -1');
}

function promptAction(fields: Fields): PromptAction {
	const value = fields.action;
	if (value === "buy" || value === "cancel" || value === "fail") {
		return value;
	}
	throw new BadMessage('"action" must be buy, cancel or fail');
}

function keyCode(fields: Fields): string {
	const code = string(fields, "code", MAX_CODE);
	if (!/^[A-Za-z0-9]+$/.test(code)) {
		throw new BadMessage('"code" must be a KeyboardEvent.code');
	}
	return code;
}

function nodeId(fields: Fields): number {
	return integer(fields, "node", 0, MAX_ID);
}

/** A value of any kind, short enough for an error message. */
function describe(value: unknown): string {
	const text = JSON.stringify(value) ?? "undefined";
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
