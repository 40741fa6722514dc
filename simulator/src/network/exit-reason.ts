import { host } from "../host";

/** Why a player left, as PlayerRemoving tells it. @param name `CreatorKick` for Player:Kick, `Unknown` for most else. */
export function exitReason(name: "Unknown" | "PlatformKick" | "CreatorKick"): Enum.PlayerExitReason {
	return host.roblox.Enum.PlayerExitReason[name];
}
