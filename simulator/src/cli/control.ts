import { host } from "../host";

/** Sends a control message to the process that started the simulator: one line that begins with the byte 1. */
export function sendControl(message: object): void {
	host.print(`\u{1}${host.serde.encode("json", message)}`);
}
