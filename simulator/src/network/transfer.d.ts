import { Packed } from "../kernel/pack";

/**
 * Copies arguments the way remotes and bindables do: tables get a new identity and lose metatables, keys that are no
 * strings become strings, arrays lose their named keys. Cyclic tables are an error of the calling script.
 * @param keepFunctions true within one realm (bindables): functions and engine objects pass. False across the wire:
 * they become nil.
 * @returns the copies, and whether instances are among them, which then need `translateInstances`.
 */
export function copyArguments(values: Packed, keepFunctions: boolean): LuaTuple<[Packed, boolean]>;
/**
 * Copies what a callback returned, or the text of what it threw.
 * @returns whether it is a success, the copies, and whether instances are among them.
 */
export function copyResults(ok: boolean, results: Packed): LuaTuple<[boolean, Packed, boolean]>;
/**
 * Copies copied arguments for one receiver.
 * @param resolve gives the receiver's instance for one of the sender's; undefined when the receiver has none.
 */
export function translateInstances(values: Packed, resolve: (instance: Instance) => Instance | undefined): Packed;
