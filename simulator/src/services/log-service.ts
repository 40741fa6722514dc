import { AnyImplementation } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { OutputLevel, OutputLine } from "../datamodel/realm";
import { createState, findRecord, fireEvent, getFullName, InstanceRecord } from "../datamodel/record";
import { requireEnumItem, requireString } from "../datatypes/arguments";
import { textOf } from "../datatypes/text";
import { host } from "../host";

// Enough for what a game looks back at; the engine's own limit is not documented.
const HISTORY_LENGTH = 1000;

const MESSAGE_TYPES = host.roblox.Enum.MessageType;
const TYPE_OF_LEVEL: Readonly<Record<OutputLevel, Enum.MessageType>> = {
	print: MESSAGE_TYPES.MessageOutput,
	info: MESSAGE_TYPES.MessageInfo,
	warning: MESSAGE_TYPES.MessageWarning,
	error: MESSAGE_TYPES.MessageError,
};
const LEVEL_OF_TYPE: Readonly<Record<string, OutputLevel>> = {
	MessageOutput: "print",
	MessageInfo: "info",
	MessageWarning: "warning",
	MessageError: "error",
};

const historyOf = createState(() => ({ lines: new Array<OutputLine>(), telling: false }));

function listen(service: InstanceRecord): void {
	const history = historyOf(service);
	service.realm.outputListeners.push((line) => {
		history.lines.push(line);
		if (history.lines.size() > HISTORY_LENGTH) history.lines.shift();
		// A handler that prints would hear itself for ever where signals are immediate.
		if (history.telling) return;
		history.telling = true;
		fireEvent(service, "MessageOut", line.text, TYPE_OF_LEVEL[line.level], {});
		history.telling = false;
	});
}

function storable(value: unknown): unknown {
	if (typeIs(value, "function")) return "<function>";
	const record = findRecord(value);
	if (record) return getFullName(record);
	if (typeIs(value, "userdata") || typeIs(value, "thread") || typeIs(value, "buffer")) return textOf(value);
	return value;
}

function storableContext(context: unknown): Map<string, unknown> {
	const stored = new Map<string, unknown>();
	if (context === undefined) return stored;
	if (!typeIs(context, "table")) return raise("Argument 2 must be a table");
	for (const [key, value] of pairs(context as Record<string, unknown>)) {
		if (!typeIs(key, "number")) stored.set(textOf(key), storable(value));
	}
	for (const [key, value] of pairs(context as Record<string, unknown>)) {
		if (typeIs(key, "number") && !stored.has(tostring(key))) stored.set(tostring(key), storable(value));
	}
	return stored;
}

/** Fills `{key}` placeholders; doubled braces stand for themselves (LogService.yaml, "Template Syntax"). */
function render(template: string, context: Map<string, unknown>): string {
	const marked = template.gsub("{{", "\u{1}")[0].gsub("}}", "\u{2}")[0];
	const filled = marked.gsub("{([^{}]+)}", (key: string) =>
		context.has(key) ? textOf(context.get(key)) : `{${key}}`,
	)[0];
	return filled.gsub("\u{1}", "{")[0].gsub("\u{2}", "}")[0];
}

function log(service: InstanceRecord, level: OutputLevel, message: unknown, context: unknown): void {
	const template = requireString(message, 1, "Log");
	const stored = storableContext(context);
	const text = context === undefined ? template : render(template, stored);
	service.realm.output(level, text);
	if (level !== "error") return;
	const thrown = { message: text, template, context: stored, stack: debug.traceback() };
	setmetatable(thrown, { __tostring: () => text });
	throw thrown;
}

/** LogService (LogService.yaml): what a realm put out. */
export const logServiceImplementation: AnyImplementation = {
	className: "LogService",
	initialise: listen,
	events: ["MessageOut"],
	untypedMethods: {
		GetLogHistory: (service: InstanceRecord) =>
			historyOf(service).lines.map((line) => ({
				message: line.text,
				messageType: TYPE_OF_LEVEL[line.level],
				timestamp: math.floor(service.realm.epoch + line.time),
			})),
		ClearOutput: (service: InstanceRecord) => historyOf(service).lines.clear(),
		Output: (service: InstanceRecord, message: unknown, context: unknown) =>
			log(service, "print", message, context),
		Info: (service: InstanceRecord, message: unknown, context: unknown) => log(service, "info", message, context),
		Warn: (service: InstanceRecord, message: unknown, context: unknown) =>
			log(service, "warning", message, context),
		Error: (service: InstanceRecord, message: unknown, context: unknown) => log(service, "error", message, context),
		Log: (service: InstanceRecord, messageType: unknown, message: unknown, context: unknown) => {
			const item = requireEnumItem(messageType, 1, "Log", "MessageType");
			log(service, LEVEL_OF_TYPE[item.Name]!, message, context);
		},
	},
};
