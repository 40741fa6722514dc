import { WebSocket } from "ws";
import type { Screen, ServerMessage } from "../protocol/messages";

/** A page that stopped reading is let go once this many bytes wait for it. */
const MAX_WAITING = 64 * 1024 * 1024;

/** One connected page, which is one player. */
export class Tab {
	/** What the page said of itself; undefined until it joins. */
	seat: { readonly name: string; screen: Screen } | undefined;
	/** The simulator knows the player, so it must be told when the player leaves. */
	entered = false;
	/** The simulator has let the player in. */
	joined = false;

	constructor(
		/** Names the tab to the simulator; never used again in this server's life. */
		readonly player: number,
		private readonly socket: WebSocket,
	) {}

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
