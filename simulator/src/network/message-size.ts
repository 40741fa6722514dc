import { Packed } from "../kernel/pack";
import { payloadBytes } from "./payload";

// Pyseph/RemotePacketSizeCounter: what a message costs beside its arguments.
const EVENT_BYTES = 9;
const FUNCTION_BYTES = 2;
const TO_SERVER_BYTES = 5;

/** UnreliableRemoteEvents with larger arguments are dropped (UnreliableRemoteEvent.yaml). */
export const UNRELIABLE_PAYLOAD_LIMIT = 1000;

/** The estimated size of a remote's message in bytes. */
export function messageBytes(values: Packed, isFunction: boolean, toServer: boolean): number {
	return EVENT_BYTES + (isFunction ? FUNCTION_BYTES : 0) + (toServer ? TO_SERVER_BYTES : 0) + payloadBytes(values);
}
