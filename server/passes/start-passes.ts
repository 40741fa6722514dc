import { MarketplaceService } from "@rbxts/services";
import { Environment, PassName } from "shared/environments";
import { Passes } from "./passes";

interface PassOwners {
	UserOwnsGamePassAsync(userId: number, passId: number): boolean;
}

/** The types say `User`, a value that scripts can not make of a player; the engine takes user ids, as documented. */
const passOwners = MarketplaceService as unknown as PassOwners;

/** Asks the platform whether a user owns a pass. Yields; an error where there is no answer. */
export function askForPass(userId: number, passId: number): boolean {
	return passOwners.UserOwnsGamePassAsync(userId, passId);
}

/** Ids of the passes that are filled in; none outside of the experiences that are known. */
export function listPassIds(environment: Environment | undefined): ReadonlyMap<PassName, number> {
	const ids = new Map<PassName, number>();

	if (environment) {
		for (const [name, id] of pairs(environment.passes)) {
			if (id !== 0) {
				ids.set(name, id);
			}
		}
	}

	return ids;
}

/** Takes the platform's word, which on a server can be trusted, for passes that players buy here. */
export function watchPassPurchases(passes: Passes): void {
	MarketplaceService.PromptGamePassPurchaseFinished.Connect((player, passId, wasPurchased) => {
		if (wasPurchased) {
			passes.notePurchase(player.UserId, passId);
		}
	});
}
