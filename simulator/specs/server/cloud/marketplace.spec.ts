import { describe, expect, it } from "@rbxts/jest-globals";
import { AnalyticsService, MarketplaceService, PolicyService } from "@rbxts/services";
import { callMember, readMember } from "../../shared/members";

// What needs a catalogue, users and several servers stands in src/scenarios/marketplace.scenario.ts.

describe("MarketplaceService (reference/engine/classes/MarketplaceService)", () => {
	it("should refuse a receipt handler when its type, function or filter is none", () => {
		const bind = (...args: Array<unknown>) => callMember(MarketplaceService, "BindReceiptHandler", ...args);
		const handler = () => Enum.ReceiptDecision.Processed;
		expect(() => bind(undefined, handler)).toThrow("Argument 1 missing or nil");
		expect(() => bind("Nonsense", handler)).toThrow("ReceiptType expected");
		expect(() => bind("DeveloperProduct", undefined)).toThrow("must be a function");
		expect(() => bind("DeveloperProduct", handler, 5)).toThrow("list of product ids");
		expect(() => bind("DeveloperProduct", handler, ["x"])).toThrow("number expected");
		expect(() => bind("RobuxTransferReceiver", handler, [1])).toThrow("takes no filter");
	});

	it("should refuse a second receipt handler for the same receipts until the first is disconnected", () => {
		const bind = (ids?: Array<number>) =>
			MarketplaceService.BindReceiptHandler("DeveloperProduct", () => Enum.ReceiptDecision.Processed, ids);
		const all = bind();
		const some = bind([1, 2]);
		expect(() => bind()).toThrow("already registered for DeveloperProduct");
		expect(() => bind([3, 2])).toThrow("already registered for DeveloperProduct and product 2");
		// What was refused has registered nothing.
		bind([3]).Disconnect();
		some.Disconnect();
		expect(some.Connected).toBe(false);
		bind([2]).Disconnect();
		all.Disconnect();
		bind().Disconnect();
	});

	it("should not give the ProcessReceipt that was set", () => {
		MarketplaceService.ProcessReceipt = () => Enum.ProductPurchaseDecision.NotProcessedYet;
		expect(() => readMember(MarketplaceService, "ProcessReceipt")).toThrow("callback member");
		MarketplaceService.ProcessReceipt = undefined;
	});

	it("should refuse prompts for what is no player or no id", () => {
		expect(() => callMember(MarketplaceService, "PromptProductPurchase", undefined, 1)).toThrow("missing or nil");
		expect(() => callMember(MarketplaceService, "PromptProductPurchase", game, 1)).toThrow("must be a Player");
		expect(() => callMember(MarketplaceService, "UserOwnsGamePassAsync", 1)).toThrow("Argument 2 missing or nil");
		expect(() => callMember(MarketplaceService, "PromptPurchase")).toThrow("not simulated");
	});

	it("should throw when asked about a product that nobody has made", () => {
		expect(() => MarketplaceService.GetProductInfoAsync(404, Enum.InfoType.Product)).toThrow("HTTP 400");
		expect(callMember(MarketplaceService, "UserOwnsGamePassAsync", 1, 404)).toBe(false);
		expect(MarketplaceService.GetDeveloperProductsAsync().GetCurrentPage()).toEqual([]);
	});
});

describe("PolicyService and AnalyticsService", () => {
	it("should refuse what is no player", () => {
		expect(() => callMember(PolicyService, "GetPolicyInfoForPlayerAsync", game)).toThrow("must be a Player");
		expect(() => callMember(AnalyticsService, "LogCustomEvent", undefined, "Opened")).toThrow("missing or nil");
		expect(() => callMember(AnalyticsService, "LogEconomyEvent", game, "Up", "Coins", 1, 1, "IAP")).toThrow(
			"AnalyticsEconomyFlowType expected",
		);
	});
});
