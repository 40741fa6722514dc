import type { IncomingMessage } from "node:http";

/** Names under which this machine reaches its own loopback address. */
const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/** Why a request is refused, or undefined where it is welcome. */
export type Refusal = string | undefined;

/**
 * Whether the request was addressed to this machine by its own name. A foreign page can point its own host name at
 * 127.0.0.1 (DNS rebinding) and would then count as the same origin, so the Host header is checked and not the address.
 */
export function refuseHost(request: IncomingMessage, port: number): Refusal {
	const host = request.headers.host?.toLowerCase();
	if (host === undefined || !hostsOf(port).includes(host)) {
		return "this server answers only on the loopback address of this machine";
	}
	return undefined;
}

/** Whether the request comes from a page of ours; `required` is for sockets, where every browser sends an Origin. */
export function refuseOrigin(request: IncomingMessage, port: number, required: boolean): Refusal {
	const origin = request.headers.origin?.toLowerCase();
	if (origin === undefined) {
		return required ? "an Origin header is needed" : undefined;
	}
	if (!hostsOf(port).some((host) => origin === `http://${host}`)) {
		return "other origins are refused";
	}
	return undefined;
}

function hostsOf(port: number): string[] {
	const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
	// Browsers leave out the port where it is HTTP's own.
	return port === 80 ? [...hosts, ...LOOPBACK_NAMES] : hosts;
}
