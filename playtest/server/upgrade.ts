import type { IncomingMessage } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { MAX_PAGE_MESSAGE, PAGE_PATH, SIMULATOR_PATH } from "../protocol/messages";
import { refuseHost, refuseOrigin } from "./access";
import type { Room } from "./room";

/** Above the page's limit, so that a message that is a little too long is answered and not punished. */
const MAX_PAGE_FRAME = 16 * MAX_PAGE_MESSAGE;
/** A first scene of some ten thousand nodes. */
const MAX_SIMULATOR_FRAME = 256 * 1024 * 1024;

const pages = new WebSocketServer({ noServer: true, maxPayload: MAX_PAGE_FRAME, perMessageDeflate: false });
const simulators = new WebSocketServer({ noServer: true, maxPayload: MAX_SIMULATOR_FRAME, perMessageDeflate: false });

/** Turns a request into a page's or the simulator's socket, or refuses it. */
export function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, port: number, room: Room): void {
	// A peer that goes away during the handshake must not end the process.
	socket.on("error", () => socket.destroy());
	const refusal = refuseHost(request, port);
	if (refusal !== undefined) {
		refuse(socket, 403, refusal);
		return;
	}
	// Not URL: what a stranger sends may be none, and it throws.
	const [path, query] = (request.url ?? "/").split("?", 2);
	if (path === PAGE_PATH) {
		const foreign = refuseOrigin(request, port, true);
		if (foreign !== undefined) {
			refuse(socket, 403, foreign);
			return;
		}
		pages.handleUpgrade(request, socket, head, (opened) => room.addPage(opened));
		return;
	}
	if (path === SIMULATOR_PATH) {
		const token = new URLSearchParams(query).get("token") ?? "";
		// Browsers always send an Origin, the simulator never does.
		if (request.headers.origin !== undefined || !room.admitsSimulator(token)) {
			refuse(socket, 403, "not the simulator that was started");
			return;
		}
		simulators.handleUpgrade(request, socket, head, (opened) => room.addSimulator(opened, token));
		return;
	}
	refuse(socket, 404, "no such socket");
}

function refuse(socket: Duplex, status: number, text: string): void {
	const body = `${text}\n`;
	socket.end(
		[
			`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
			"Connection: close",
			"Content-Type: text/plain; charset=utf-8",
			`Content-Length: ${Buffer.byteLength(body)}`,
			"",
			body,
		].join("\r\n"),
	);
}
