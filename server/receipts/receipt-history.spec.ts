import { describe, expect, it } from "@rbxts/jest-globals";
import { HttpService } from "@rbxts/services";
import {
	addReceipt,
	hasReceipt,
	isDamaged,
	MOST_RECEIPTS,
	ReceiptHistory,
	restoreReceipts,
	serializeReceipts,
} from "./receipt-history";

/** The most bytes that all entries together may take: a fortieth of the four megabytes of a record. */
const MOST_BYTES = 100_000;

function fill(count: number): ReceiptHistory {
	let history: ReceiptHistory = { entries: [] };

	for (const index of $range(1, count)) {
		const purchaseId = string.format("%08x-1234-1234-1234-1234567890ab", index);
		history = addReceipt(history, { purchaseId, product: "coins_medium", grantedAt: 1_790_000_000 });
	}

	return history;
}

function idOf(index: number): string {
	return string.format("%08x-1234-1234-1234-1234567890ab", index);
}

describe("receipt history", () => {
	it("should hold nothing when nothing was bought", () => {
		expect(hasReceipt(undefined, idOf(1))).toBe(false);
		expect(hasReceipt({ entries: [] }, idOf(1))).toBe(false);
	});

	it("should let the oldest purchase go and keep all others when it is full", () => {
		const history = fill(MOST_RECEIPTS + 1);

		expect(history.entries.size()).toBe(MOST_RECEIPTS);
		expect(hasReceipt(history, idOf(1))).toBe(false);
		expect(hasReceipt(history, idOf(2))).toBe(true);
		expect(hasReceipt(history, idOf(MOST_RECEIPTS + 1))).toBe(true);
	});

	it("should take a fortieth of a record at most when it is full", () => {
		const bytes = HttpService.JSONEncode(serializeReceipts(fill(MOST_RECEIPTS))).size();

		expect(bytes).toBeLessThan(MOST_BYTES);
	});

	it("should be damaged, and keep what was found, when it is no list", () => {
		const trapped = setmetatable({}, { __index: () => error("it ran") });

		for (const wrong of [5, "x", true, trapped]) {
			const history = restoreReceipts(wrong);

			expect(history.entries).toEqual([]);
			expect(isDamaged(history)).toBe(true);
		}

		expect(serializeReceipts(restoreReceipts("x"))).toEqual(["x"]);
	});

	it("should be damaged for as long as one entry of it cannot be read", () => {
		expect(isDamaged(undefined)).toBe(false);
		expect(isDamaged(restoreReceipts([["a", "coins_small", 5]]))).toBe(false);

		const damaged = addReceipt(restoreReceipts([7, ["a", "coins_small", 5]]), {
			purchaseId: "b",
			product: "coins_small",
			grantedAt: 5,
		});
		expect(isDamaged(damaged)).toBe(true);
		expect(isDamaged(restoreReceipts(serializeReceipts(damaged)))).toBe(true);
	});

	it("should count an entry whose purchase id can be read, whatever else is wrong with it", () => {
		const history = restoreReceipts([["a", 5, "yesterday"], "b", ["c"]]);

		expect(history.entries).toEqual([
			{ purchaseId: "a", product: "", grantedAt: 0 },
			{ purchaseId: "b", product: "", grantedAt: 0 },
			{ purchaseId: "c", product: "", grantedAt: 0 },
		]);
	});

	it("should save what could not be read as it was found", () => {
		const saved = [["a", "coins_small", 5], { odd: true }, 7];
		const history = restoreReceipts(saved);

		expect(history.entries.size()).toBe(1);
		expect(serializeReceipts(history)).toEqual(saved);
	});

	it("should be the same after it was saved and loaded", () => {
		const history = fill(3);
		const json = HttpService.JSONEncode(serializeReceipts(history));

		expect(restoreReceipts(HttpService.JSONDecode(json))).toEqual(history);
	});
});
