import { host } from "../host";

/** `CreatorKick` for Player:Kick, `PlatformKick` where Roblox itself ends a session, `Unknown` for most else. */
export type ExitReason = "Unknown" | "PlatformKick" | "CreatorKick";

/** Why a player left, as PlayerRemoving tells it. */
export function exitReason(name: ExitReason): Enum.PlayerExitReason {
	return host.roblox.Enum.PlayerExitReason[name];
}
