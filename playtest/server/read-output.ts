import type { OutputLevel, OutputMessage } from "../protocol/messages";
import type { Fields } from "./check";

const LEVELS: readonly OutputLevel[] = ["print", "info", "warning", "error"];

/** An output message from fields of a simulator; what is missing gets the plainest value. */
export function readOutput(fields: Fields, player: number | undefined): OutputMessage {
	const level = LEVELS.find((known) => known === fields.level) ?? "print";
	return {
		type: "output",
		realm: typeof fields.realm === "string" ? fields.realm : "server",
		level,
		text: typeof fields.text === "string" ? fields.text : "",
		time: typeof fields.time === "number" ? fields.time : 0,
		...(player === undefined ? {} : { player }),
	};
}
