import { AnalyticsService, Players } from "@rbxts/services";
import { CoinFlow } from "./economy";

/** Logs an event with Roblox's analytics; nothing where the player has gone. In Studio Roblox counts nothing. */
export function sendToAnalytics({ userId, flow, amount, balance, transaction, sku }: CoinFlow, currency: string): void {
	const player = Players.GetPlayerByUserId(userId);

	if (player) {
		AnalyticsService.LogEconomyEvent(
			player,
			flow === "source" ? Enum.AnalyticsEconomyFlowType.Source : Enum.AnalyticsEconomyFlowType.Sink,
			currency,
			amount,
			balance,
			Enum.AnalyticsEconomyTransactionType[transaction].Name,
			sku,
		);
	}
}
