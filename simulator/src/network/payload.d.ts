import { Packed } from "../kernel/pack";

/** The estimated size of copied arguments in bytes, without the header of the message. */
export function payloadBytes(values: Packed): number;
