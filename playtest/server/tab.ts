import { WebSocket } from "ws";
import type { Screen, ServerMessage } from "../protocol/messages";

/** A page that stopped reading is let go once this many bytes wait for it. */
const MAX_WAITING = 64 * 1024 * 1024;

/** A player and the screen that is played on. */
export interface Seat {
	/** Names the player to the simulator. */
	readonly player: number;
	readonly name: string;
	/** The player's language; English without it. */
	readonly locale?: string;
	screen: Screen;
}

/** One connected page, which is one player. */
export class Tab {
	/** Who plays here; undefined until the page joins. */
	seat: Seat | undefined;
	/** The simulator knows the player, so it must be told when the player leaves. */
	entered = false;
	/** The simulator has let the player in. */
	joined = false;

	constructor(private readonly socket: WebSocket) {}

	/** Sends one message of the server's own. */
	send(message: ServerMessage): void {
		this.sendText(JSON.stringify(message));
	}

	/** Sends text that is JSON already. */
	sendText(text: string): void {
		if (this.socket.readyState !== WebSocket.OPEN) {
			return;
		}
		if (this.socket.bufferedAmount > MAX_WAITING) {
			this.socket.terminate();
			return;
		}
		this.socket.send(text);
	}

	/** Ends the connection; the page will try to come back. */
	close(): void {
		this.socket.close(1001, "the playtest server stops");
	}
}
