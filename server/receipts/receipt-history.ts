import { keepValue, listEntries } from "server/inventory/saved";
import { isPositiveInteger } from "shared/positive-integer";

/** A purchase whose receipt was processed for this player. */
export interface ReceiptEntry {
	/** The platform's id of the purchase: no other purchase has it. */
	readonly purchaseId: string;
	/** Name of the product, as it was called then. */
	readonly product: string;
	/** Seconds since 1970 by the clock of the server that granted it. */
	readonly grantedAt: number;
}

/** The purchases of a player, the oldest first. */
export interface ReceiptHistory {
	readonly entries: ReadonlyArray<ReceiptEntry>;
	/** What stood among them and could not be read; it is saved as it was found. */
	readonly unread?: ReadonlyArray<defined>;
}

/**
 * The most entries that are kept; the oldest go first. Each purchase makes the platform deliver every receipt again that
 * it does not know to be processed, so an entry that goes was answered for so many times without success, or is known.
 */
export const MOST_RECEIPTS = 1_000;

/** A player who never bought anything. */
export const NO_RECEIPTS: ReceiptHistory = table.freeze({ entries: table.freeze([]) });

/** Whether a purchase is in a history. */
export function hasReceipt(history: ReceiptHistory | undefined, purchaseId: string): boolean {
	return history !== undefined && history.entries.some((entry) => entry.purchaseId === purchaseId);
}

/**
 * Whether something in a history could not be read. It may be a purchase that was granted, so that nothing may be granted
 * before somebody has put the record right: what is given late can still be given, what was given twice is spent.
 */
export function isDamaged(history: ReceiptHistory | undefined): boolean {
	return history?.unread !== undefined && !history.unread.isEmpty();
}

/** A history with one purchase more. */
export function addReceipt(history: ReceiptHistory = NO_RECEIPTS, entry: ReceiptEntry): ReceiptHistory {
	const entries = [...history.entries, entry];

	while (entries.size() > MOST_RECEIPTS) {
		entries.remove(0);
	}

	return { ...history, entries };
}

/** A history as it is saved: each entry a list of purchase id, product and time, without names to save room. */
export function serializeReceipts({ entries, unread = [] }: ReceiptHistory): ReadonlyArray<unknown> {
	return [
		...entries.map(({ purchaseId, product, grantedAt }): unknown => [purchaseId, product, grantedAt]),
		...unread.map((value): unknown => keepValue(value)),
	];
}

/**
 * A history out of whatever was saved. An entry whose purchase id can be read counts, whatever else is wrong with it: a
 * purchase that is granted twice is worse than one without a date.
 */
export function restoreReceipts(saved: unknown): ReceiptHistory {
	if (!typeIs(saved, "table") || getmetatable(saved) !== undefined) {
		return { entries: [], unread: [keepValue(saved)] };
	}

	const entries = new Array<ReceiptEntry>();
	const unread = new Array<defined>();

	for (const value of listEntries(saved).entries) {
		const entry = readEntry(value);

		if (entry) {
			entries.push(entry);
		} else {
			unread.push(keepValue(value));
		}
	}

	return unread.isEmpty() ? { entries } : { entries, unread };
}

function readEntry(value: defined): ReceiptEntry | undefined {
	if (typeIs(value, "string")) {
		return { purchaseId: value, product: "", grantedAt: 0 };
	}

	if (!typeIs(value, "table") || getmetatable(value) !== undefined) {
		return undefined;
	}

	const purchaseId = rawget(value, 1);
	const product = rawget(value, 2);
	const grantedAt = rawget(value, 3);

	return typeIs(purchaseId, "string")
		? {
				purchaseId,
				product: typeIs(product, "string") ? product : "",
				grantedAt: isPositiveInteger(grantedAt) ? grantedAt : 0,
			}
		: undefined;
}
