/** The part of `MarketplaceService` that gives out receipts. */
export interface ReceiptSource {
	BindReceiptHandler(
		receiptType: Enum.ReceiptType,
		handler: (info: unknown) => Enum.ReceiptDecision,
	): RBXScriptConnection;
	ProcessReceipt: ((info: ReceiptInfo) => Enum.ProductPurchaseDecision) | undefined;
}

/**
 * Takes the receipts of developer products: with `BindReceiptHandler` where the engine has it, else with
 * `ProcessReceipt`. Receipts that come while nobody takes them count as processed, and what was paid for is lost: call it
 * before anything can yield.
 * @param process yields as long as it likes; whether the purchase was granted and that is certain
 * @returns which of the two it is
 */
export function bindReceipts(
	source: ReceiptSource,
	process: (info: unknown) => boolean,
): "BindReceiptHandler" | "ProcessReceipt" {
	const [bound, problem] = pcall(() =>
		source.BindReceiptHandler(Enum.ReceiptType.DeveloperProduct, (info) =>
			process(info) ? Enum.ReceiptDecision.Processed : Enum.ReceiptDecision.NotProcessedYet,
		),
	);

	if (bound) {
		return "BindReceiptHandler";
	}

	if (tostring(problem).find("is not a valid", 1, true)[0] === undefined) {
		warn(`receipts are taken by ProcessReceipt, since BindReceiptHandler failed: ${problem}`);
	}

	source.ProcessReceipt = (info) =>
		process(info) ? Enum.ProductPurchaseDecision.PurchaseGranted : Enum.ProductPurchaseDecision.NotProcessedYet;

	return "ProcessReceipt";
}
