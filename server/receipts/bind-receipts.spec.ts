import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { bindReceipts, ReceiptSource } from "./bind-receipts";

type Handler = Parameters<ReceiptSource["BindReceiptHandler"]>[1];

/** A platform; `problem` is what its `BindReceiptHandler` raises. */
class FakeSource implements ReceiptSource {
	ProcessReceipt: ReceiptSource["ProcessReceipt"];
	bound?: Handler;

	constructor(private readonly problem?: string) {}

	BindReceiptHandler(_type: Enum.ReceiptType, handler: Handler): RBXScriptConnection {
		if (this.problem !== undefined) {
			error(this.problem);
		}

		this.bound = handler;

		return undefined as unknown as RBXScriptConnection;
	}
}

const INFO: ReceiptInfo = {
	PlayerId: 1,
	PlaceIdWherePurchased: 2,
	PurchaseId: "one",
	ProductId: 3,
	CurrencyType: Enum.CurrencyType.Robux,
	CurrencySpent: 4,
};

describe("bindReceipts", () => {
	it("should use ProcessReceipt, and say so, when BindReceiptHandler raises an error", () => {
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
		const source = new FakeSource("a handler is registered already");

		expect(bindReceipts(source, () => true)).toBe("ProcessReceipt");
		expect(source.ProcessReceipt?.(INFO)).toBe(Enum.ProductPurchaseDecision.PurchaseGranted);
		expect(warned).toHaveBeenCalledTimes(1);
		warned.mockRestore();
	});

	it("should use ProcessReceipt when the engine has no BindReceiptHandler", () => {
		const source = new FakeSource("BindReceiptHandler is not a valid member of MarketplaceService");

		expect(bindReceipts(source, (info) => info !== INFO)).toBe("ProcessReceipt");
		expect(source.ProcessReceipt?.(INFO)).toBe(Enum.ProductPurchaseDecision.NotProcessedYet);
	});

	it("should use BindReceiptHandler alone where the engine has it", () => {
		const source = new FakeSource();

		expect(bindReceipts(source, (info) => info === INFO)).toBe("BindReceiptHandler");
		expect(source.ProcessReceipt).toBeUndefined();
		expect(source.bound?.(INFO)).toBe(Enum.ReceiptDecision.Processed);
		expect(source.bound?.({})).toBe(Enum.ReceiptDecision.NotProcessedYet);
	});
});
