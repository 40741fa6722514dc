import { MarketplaceService, Players } from "@rbxts/services";
import { PromptKind, Prompts } from "./prompts";

/** Shows a prompt of the platform; an error for a player who is not here. */
export function showPrompt(userId: number, kind: PromptKind, id: number): void {
	const player = Players.GetPlayerByUserId(userId) ?? error(`player ${userId} is not here`);

	if (kind === "product") {
		MarketplaceService.PromptProductPurchase(player, id);
	} else {
		MarketplaceService.PromptGamePassPurchase(player, id);
	}
}

/** Notes when prompts end. What they say of a purchase is no proof of one: receipts are. */
export function watchPrompts(prompts: Prompts): void {
	MarketplaceService.PromptProductPurchaseFinished.Connect((userId, productId) =>
		prompts.close(userId, "product", productId),
	);

	MarketplaceService.PromptGamePassPurchaseFinished.Connect((player, passId) =>
		prompts.close(player.UserId, "pass", passId),
	);

	Players.PlayerRemoving.Connect(({ UserId }) => prompts.forget(UserId));
}
