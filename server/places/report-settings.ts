import { RunService } from "@rbxts/services";
import { describeSettings } from "./describe-settings";

/**
 * Says in Studio's output which settings are missing, and what happens instead; silent everywhere else. Whether data is
 * kept, which depends on the access to API services too, is said by what keeps it.
 */
export function reportSettings(): void {
	if (!RunService.IsStudio()) return;
	for (const line of describeSettings({ gameId: game.GameId, placeId: game.PlaceId })) warn(line);
}
