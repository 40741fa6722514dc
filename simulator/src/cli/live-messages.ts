import { PromptAction } from "../cloud/marketplace/prompt";
import { InputEvent } from "../gui/input/events";
import { host } from "../host";

/** What the playtest server asks for. A number names a tab of the page. */
export type LiveCommand =
	| {
			readonly type: "join";
			readonly player: number;
			readonly name: string;
			readonly width: number;
			readonly height: number;
			readonly touch: boolean;
			/** Player.LocaleId; the simulator's own default unless given. */
			readonly locale?: string;
	  }
	| { readonly type: "leave"; readonly player: number }
	| { readonly type: "crash"; readonly player: number }
	| { readonly type: "resize"; readonly player: number; readonly width: number; readonly height: number }
	| { readonly type: "input"; readonly player: number; readonly events: ReadonlyArray<InputEvent> }
	| { readonly type: "touch"; readonly player: number; readonly part: string }
	| { readonly type: "outage"; readonly on: boolean }
	| { readonly type: "skip"; readonly seconds: number }
	| { readonly type: "answer"; readonly player: number; readonly prompt: number; readonly action: PromptAction };

export type ParsedCommand =
	{ readonly ok: true; readonly command: LiveCommand } | { readonly ok: false; readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;

const LARGEST_SCREEN = 16384;
/** Far outside any screen, near enough that no sum in the layout overflows. */
const FARTHEST = 100000;
const LARGEST_ID = 2 ** 53 - 1;
const LONGEST_NAME = 50;
const LONGEST_PATH = 500;
/** Longer than any KeyboardEvent.code. */
const LONGEST_CODE = 32;
/** Roblox cuts no TextBox, but a message has to end somewhere. */
const LONGEST_TEXT = 65536;
const MOST_EVENTS = 256;
const LONGEST_SKIP = 600;

/** Thrown by the checks below. */
class BadMessage {
	constructor(readonly reason: string) {}
}

function bad(reason: string): never {
	throw new BadMessage(reason);
}

function readNumber(fields: Fields, key: string, low: number, high: number): number {
	const value = fields[key];
	if (!typeIs(value, "number") || value !== value || value < low || value > high) {
		return bad(`"${key}" must be a number from ${low} to ${high}`);
	}
	return value;
}

function readInteger(fields: Fields, key: string, low: number, high: number): number {
	const value = readNumber(fields, key, low, high);
	return value === math.floor(value) ? value : bad(`"${key}" must be a whole number`);
}

function readString(fields: Fields, key: string, longest: number): string {
	const value = fields[key];
	if (!typeIs(value, "string") || value.size() > longest) {
		return bad(`"${key}" must be a text of at most ${longest} bytes`);
	}
	return value;
}

function readFields(value: unknown, what: string): Fields {
	return typeIs(value, "table") ? (value as Fields) : bad(`${what} must be an object`);
}

function readEvent(fields: Fields): InputEvent {
	const { kind } = fields;
	const x = () => readNumber(fields, "x", -FARTHEST, FARTHEST);
	const y = () => readNumber(fields, "y", -FARTHEST, FARTHEST);
	if (kind === "mousemove") return { kind, x: x(), y: y() };
	if (kind === "mousedown" || kind === "mouseup") {
		return { kind, button: readInteger(fields, "button", 0, 2) as 0 | 1 | 2, x: x(), y: y() };
	}
	if (kind === "wheel") return { kind, x: x(), y: y(), delta: readNumber(fields, "delta", -100, 100) };
	if (kind === "keydown" || kind === "keyup") return { kind, code: readString(fields, "code", LONGEST_CODE) };
	if (kind === "touchstart" || kind === "touchmove" || kind === "touchend" || kind === "touchcancel") {
		return { kind, id: readInteger(fields, "id", -LARGEST_ID, LARGEST_ID), x: x(), y: y() };
	}
	const node = () => readInteger(fields, "node", 0, LARGEST_ID);
	if (kind === "text") return { kind, node: node(), text: readString(fields, "text", LONGEST_TEXT) };
	if (kind === "submit" || kind === "focusout") return { kind, node: node() };
	if (kind === "blur") return { kind };
	return bad(`unknown kind of input ${tostring(kind)}`);
}

function readEvents(value: unknown): ReadonlyArray<InputEvent> {
	const list = readFields(value, '"events"') as unknown as ReadonlyArray<defined>;
	if (list.size() === 0 || list.size() > MOST_EVENTS)
		return bad(`"events" must be a list of 1 to ${MOST_EVENTS} events`);
	return list.map((entry) => readEvent(readFields(entry, "event")));
}

function readAction(value: unknown): PromptAction {
	if (value === "buy" || value === "cancel" || value === "fail") return value;
	return bad('"action" must be buy, cancel or fail');
}

function readCommand(fields: Fields): LiveCommand {
	if (fields.type === "outage") return { type: fields.type, on: fields.on === true };
	if (fields.type === "skip") {
		return { type: fields.type, seconds: readInteger(fields, "seconds", 1, LONGEST_SKIP) };
	}
	const player = readInteger(fields, "player", 1, LARGEST_ID);
	const width = () => readInteger(fields, "width", 1, LARGEST_SCREEN);
	const height = () => readInteger(fields, "height", 1, LARGEST_SCREEN);
	const { type: kind } = fields;
	if (kind === "join") {
		const name = readString(fields, "name", LONGEST_NAME);
		if (name.size() === 0) return bad('"name" must not be empty');
		const locale = fields.locale === undefined ? undefined : readString(fields, "locale", LONGEST_NAME);
		return { type: kind, player, name, locale, width: width(), height: height(), touch: fields.touch === true };
	}
	if (kind === "touch") return { type: kind, player, part: readString(fields, "part", LONGEST_PATH) };
	if (kind === "leave" || kind === "crash") return { type: kind, player };
	if (kind === "resize") return { type: kind, player, width: width(), height: height() };
	if (kind === "answer") {
		const prompt = readInteger(fields, "prompt", 0, LARGEST_ID);
		return { type: kind, player, prompt, action: readAction(fields.action) };
	}
	if (kind === "input") return { type: kind, player, events: readEvents(fields.events) };
	return bad(`unknown type ${tostring(kind)}`);
}

/** Reads a message of the playtest server. Everything is checked, so that nothing unexpected reaches a realm. */
export function parseCommand(text: string): ParsedCommand {
	const [decoded, value] = pcall(() => host.serde.decode("json", text));
	if (!decoded) return { ok: false, reason: "a message is not JSON" };
	const [ok, result] = pcall(() => readCommand(readFields(value, "a message")));
	if (ok) return { ok, command: result };
	const problem: unknown = result;
	if (problem instanceof BadMessage) return { ok, reason: problem.reason };
	throw problem;
}
