import type { Fields } from "./check";
import { BadMessage, object } from "./check";

/** What the server must know of a simulator's message to pass it on; the page reads the rest. */
export interface Routed {
	readonly type: "joined" | "scene" | "output" | "focus" | "prompt" | "kicked";
	/** Undefined where the message is for everyone. */
	readonly player: number | undefined;
	readonly fields: Fields;
}

/**
 * Reads a message of the simulator.
 * @throws {@link BadMessage} where it is not one that the protocol knows
 */
export function parseSimulatorMessage(text: string): Routed {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new BadMessage("message of the simulator is not JSON");
	}
	const fields = object(value, "message of the simulator");
	const player = fields.player ?? undefined;
	if (player !== undefined && (typeof player !== "number" || !Number.isInteger(player))) {
		throw new BadMessage('"player" of a message of the simulator must be a whole number');
	}
	switch (fields.type) {
		case "output":
			return { type: fields.type, player, fields };
		case "joined":
		case "scene":
		case "focus":
		case "prompt":
		case "kicked":
			if (player === undefined) {
				throw new BadMessage(`"${fields.type}" of the simulator names no player`);
			}
			return { type: fields.type, player, fields };
		default:
			throw new BadMessage(`unknown message type ${String(fields.type)} of the simulator`);
	}
}
