import { randomBytes, timingSafeEqual } from "node:crypto";
import { WebSocket } from "ws";
import type { SimulatorCommand } from "../protocol/messages";

/** Input for a simulator that stopped reading is dropped once this many bytes wait for it. */
const MAX_WAITING = 8 * 1024 * 1024;

/** The connection to the simulator that runs now; a new one for every start, so that a late old one cannot get in. */
export class Link {
	/** Known to the process that was started and to nobody else. */
	readonly token = randomBytes(24).toString("hex");
	private socket: WebSocket | undefined;

	/** Whether the token is ours, compared in constant time. */
	admits(token: string): boolean {
		const mine = Buffer.from(this.token);
		const theirs = Buffer.from(token);
		return mine.length === theirs.length && timingSafeEqual(mine, theirs);
	}

	/** Takes the simulator's socket; only the first is taken. */
	attach(socket: WebSocket): boolean {
		if (this.socket !== undefined) {
			return false;
		}
		this.socket = socket;
		return true;
	}

	/** Whether the simulator is connected. */
	isOpen(): boolean {
		return this.socket?.readyState === WebSocket.OPEN;
	}

	/** Sends a command; input may be dropped where the simulator hangs, everything else is kept for it. */
	send(command: SimulatorCommand): void {
		if (this.socket?.readyState !== WebSocket.OPEN) {
			return;
		}
		if (command.type === "input" && this.socket.bufferedAmount > MAX_WAITING) {
			return;
		}
		this.socket.send(JSON.stringify(command));
	}

	/** Closes the connection, at once. */
	close(): void {
		this.socket?.terminate();
	}
}
