import { blameLevel } from "./blame";

/**
 * Throws an engine error in a script's name: the message starts with the script's position, as Roblox's do.
 * @returns never; typed so that callers may write `return raise(...)`.
 */
export function raise(message: string): never {
	return error(message, blameLevel());
}
