import type { PageMessage, ServerMessage } from "../protocol/messages";
import { PAGE_PATH } from "../protocol/messages";

/** Milliseconds between two attempts to come back. */
const RETRY = 1000;

/** What a connection tells. */
export interface ConnectionEvents {
	opened(): void;
	message(message: ServerMessage): void;
	/** It is lost and will be tried again. */
	lost(): void;
}

/** The socket to the playtest server, which comes back when the server does. */
export class Connection {
	private socket: WebSocket | undefined;
	private again = false;

	constructor(private readonly events: ConnectionEvents) {}

	/** Connects, now and whenever it is lost. */
	open(): void {
		const socket = new WebSocket(`ws://${location.host}${PAGE_PATH}`);
		this.socket = socket;
		socket.onopen = (): void => this.events.opened();
		socket.onmessage = (event: MessageEvent<string>): void => {
			// Our own server wrote it; the protocol's types say what it holds.
			const message: ServerMessage = JSON.parse(event.data);
			this.events.message(message);
		};
		socket.onclose = (): void => {
			this.socket = undefined;
			if (this.again) {
				this.again = false;
				this.open();
			} else {
				this.events.lost();
				setTimeout(() => this.open(), RETRY);
			}
		};
	}

	/** Lets the connection go and makes a new one, so that the player joins again; the old name is free by then. */
	reopen(): void {
		this.again = true;
		this.socket?.close();
	}

	/** Sends where connected; what is said to nobody is dropped. */
	send(message: PageMessage): void {
		if (this.socket?.readyState === WebSocket.OPEN) {
			this.socket.send(JSON.stringify(message));
		}
	}
}
