import type { OutputMessage } from "./control";
import type { PositionMapper } from "./mapping/positions";

const COLOURS: Record<OutputMessage["level"], string> = {
	print: "",
	info: "\u001b[36m",
	warning: "\u001b[33m",
	error: "\u001b[31m",
};

/** A line of a script's output for a terminal: who, then what, with positions mapped. */
export function formatOutput(message: OutputMessage, map: PositionMapper, colour: boolean): string {
	const text = `[${message.realm}] ${map(message.text)}`;
	const start = colour ? COLOURS[message.level] : "";
	if (start !== "") return `${start}${text}\u001b[0m`;
	// Without colour an error must still look like one.
	const mark = colour || message.level === "print" || message.level === "info" ? "" : `${message.level}: `;
	return `[${message.realm}] ${mark}${map(message.text)}`;
}
