import { WebSocket } from "ws";
import type { PageMessage, ServerMessage } from "../protocol/messages";
import { PAGE_PATH } from "../protocol/messages";
import type { Playtest } from "../server/playtest";
import { Waiting } from "./waiting";

/** A page without a browser. */
export class FakePage {
	private readonly arrived = new Waiting<ServerMessage>();

	private constructor(private readonly socket: WebSocket) {
		socket.on("message", (data) => {
			const message: ServerMessage = JSON.parse(String(data));
			this.arrived.add(message);
		});
	}

	/** Connects as a browser would. */
	static open(playtest: Playtest): Promise<FakePage> {
		const socket = new WebSocket(`ws://127.0.0.1:${playtest.port}${PAGE_PATH}`, { origin: playtest.url });
		const page = new FakePage(socket);
		return new Promise((resolve, reject) => {
			socket.once("open", () => resolve(page));
			socket.once("error", reject);
		});
	}

	/** Connects and joins, and waits for the name. */
	static async join(playtest: Playtest, name?: string): Promise<FakePage> {
		const page = await FakePage.open(playtest);
		page.send({ type: "join", ...(name === undefined ? {} : { name }), width: 1280, height: 720, touch: false });
		await page.received("you");
		return page;
	}

	send(message: PageMessage): void {
		this.sendText(JSON.stringify(message));
	}

	sendText(text: string | Buffer): void {
		this.socket.send(text);
	}

	/** The first message of the type, past or future, that satisfies the condition. */
	received<T extends ServerMessage["type"]>(
		type: T,
		matches: (message: ServerMessage & { readonly type: T }) => boolean = () => true,
	): Promise<ServerMessage> {
		const isType = (message: ServerMessage): message is ServerMessage & { readonly type: T } =>
			message.type === type;
		return this.arrived.first((message) => isType(message) && matches(message));
	}

	/** Everything that has arrived. */
	messages(): readonly ServerMessage[] {
		return this.arrived.all();
	}

	/** The tab is closed. */
	close(): Promise<void> {
		return new Promise((resolve) => {
			this.socket.once("close", () => resolve());
			this.socket.close();
		});
	}

	/** Resolves with the close code when the server ends the connection. */
	closed(): Promise<number> {
		return new Promise((resolve) => this.socket.once("close", resolve));
	}
}
