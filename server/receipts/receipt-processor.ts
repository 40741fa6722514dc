import { DataStoreHealth } from "server/data/data-store-health";
import { Pending } from "server/data/pending";
import { PlayerDataServer } from "server/data/player-data-server";
import { PlayerData, PlayerDocuments, withLimits } from "server/players";
import { Environment } from "shared/environments";
import { grantProduct } from "shared/products";
import { Signal } from "shared/signal";
import { readReceipt, Receipt, ReceiptFault } from "./read-receipt";
import { addReceipt, hasReceipt, isDamaged } from "./receipt-history";

/** Why a receipt was left open, so that the platform gives it out again later. */
export type OpenReason =
	| ReceiptFault
	/** The player left before their data was there. */
	| "player_left"
	/** The player's data could not be loaded: what they play with is never saved. */
	| "data_errored"
	/** Data stores fail, so nothing that has to be saved is promised. */
	| "read_only"
	/** A part of the record's history of purchases cannot be read: this purchase may be in it. */
	| "history_damaged"
	/** What the product gives raised an error; nothing was given. */
	| "grant_failed"
	/** It was given, and is not saved for certain. Both or none will be. */
	| "not_saved"
	/** An error that nobody foresaw. */
	| "internal_error";

/** The steps of which a deliberately broken variant leaves one out, so that scenarios show that it is missed. */
export interface ReceiptSteps {
	/** Whether a purchase was given already, by what is in memory. */
	readonly isRecorded: (data: PlayerData, purchaseId: string) => boolean;
	/** Whether the record is known to hold the purchase. */
	readonly isDurable: (userId: number, purchaseId: string) => boolean;
	/** Saves the player's data now. */
	readonly saveAsync: (userId: number) => void;
}

export interface ReceiptProcessorOptions {
	readonly playerData: PlayerDataServer;
	readonly documents: PlayerDocuments;
	readonly health: DataStoreHealth;
	/** Where this server runs; without one it sells nothing. */
	readonly environment: Environment | undefined;
	/** Whether a player is on this server by the platform's word, their data or not. */
	readonly isPresent: (userId: number) => boolean;
	/** Yields for a moment. */
	readonly waitAMoment: () => void;
	/** Seconds since 1970. */
	readonly unixTime: () => number;
	readonly createUid: () => string;
	/** What a product gives; `grantProduct` if left out. */
	readonly grant?: typeof grantProduct<PlayerData>;
	readonly steps?: Partial<ReceiptSteps>;
}

/** Normal in the life of a server, and no reason for somebody to look. */
const QUIET: ReadonlySet<OpenReason> = new Set<OpenReason>(["player_left"]);

/** Passes while the player is here. The platform would not say so: it waits for another purchase or another visit. */
const PASSING: ReadonlySet<OpenReason> = new Set<OpenReason>(["data_errored", "read_only"]);

/**
 * Decides what becomes of receipts. What a product gives and the id of its purchase become part of a player's data in
 * one change, so that every record holds both or none; a purchase counts as granted when the record is known to hold it.
 * Whatever goes wrong, the receipt stays open and comes again.
 */
export class ReceiptProcessor {
	/** Fires when a purchase became part of a player's data, once for each; it may not be saved yet. */
	readonly granted = new Signal<[receipt: Receipt]>();

	/** Fires when a receipt was left open. */
	readonly leftOpen = new Signal<[reason: OpenReason, receipt: Receipt | undefined]>();

	private readonly steps: ReceiptSteps;
	private readonly underWay = new Map<string, Pending<boolean>>();
	private readonly counts = new Map<string, number>();
	/** Receipts to be tried again when the data of their players can be saved, by purchase id. */
	private readonly postponed = new Map<string, Receipt>();

	constructor(private readonly options: ReceiptProcessorOptions) {
		const { playerData, health, steps } = options;

		this.steps = {
			isRecorded: (data, purchaseId) => hasReceipt(data.receipts, purchaseId),
			isDurable: (userId, purchaseId) =>
				playerData.isSaved(userId, ({ receipts }) => hasReceipt(receipts, purchaseId)),
			saveAsync: (userId) => playerData.saveAsync(userId),
			...steps,
		};

		playerData.loaded.connect((userId, problem) => {
			if (!problem) {
				this.tryAgain((receipt) => receipt.userId === userId);
			}
		});

		health.changed.connect((failing) => {
			if (!failing) {
				this.tryAgain(() => true);
			}
		});
	}

	/**
	 * Whether a purchase was granted and the player's record holds it. Yields until that is known, or until the player
	 * left. Calls for one purchase at the same time share an answer. It raises no error.
	 * @param info what the platform gives to handlers of receipts
	 */
	process(info: unknown): boolean {
		const receipt = readReceipt(info, this.options.environment);

		if (!receipt.ok) {
			return this.leaveOpen(receipt);
		}

		return this.settle(receipt.value);
	}

	/** What there is to say of receipts in numbers, by name. */
	measure(): ReadonlyMap<string, number> {
		return new Map([
			["ReceiptsGranted", this.counts.get("granted") ?? 0],
			["ReceiptsLeftOpen", this.counts.get("open") ?? 0],
			["ReceiptProblems", this.counts.get("problems") ?? 0],
		]);
	}

	/** One decision per purchase at a time; whoever asks in between is given the same. */
	private settle(receipt: Receipt): boolean {
		const { purchaseId } = receipt;
		const earlier = this.underWay.get(purchaseId);

		if (earlier) {
			return earlier.wait();
		}

		const outcome = new Pending<boolean>();
		this.underWay.set(purchaseId, outcome);
		this.postponed.delete(purchaseId);
		const [decided, granted] = pcall(() => this.decide(receipt));
		this.underWay.delete(purchaseId);

		const answer = decided
			? granted
			: this.leaveOpen({ reason: "internal_error", message: `${purchaseId}: ${granted}` }, receipt);

		outcome.settle(answer);

		return answer;
	}

	private decide(receipt: Receipt): boolean {
		const { documents, playerData } = this.options;
		const { purchaseId, userId } = receipt;

		if (!this.waitForData(userId)) {
			return this.leaveOpen({ reason: "player_left", message: purchaseId }, receipt);
		}

		const loadError = playerData.getLoadError(userId);

		if (loadError) {
			return this.leaveOpen({ reason: "data_errored", message: `${purchaseId}: ${loadError.message}` }, receipt);
		}

		const document = documents.find(userId);

		if (!document) {
			return this.leaveOpen({ reason: "player_left", message: purchaseId }, receipt);
		}

		if (this.steps.isRecorded(document.read(), purchaseId)) {
			return this.steps.isDurable(userId, purchaseId) || this.save(receipt);
		}

		if (isDamaged(document.read().receipts)) {
			return this.leaveOpen({ reason: "history_damaged", message: purchaseId }, receipt);
		}

		if (!playerData.canTransact(userId)) {
			return this.leaveOpen({ reason: "read_only", message: purchaseId }, receipt);
		}

		const [given, problem] = pcall(() => document.update((data) => this.give(data, receipt)));

		if (!given) {
			return this.leaveOpen({ reason: "grant_failed", message: `${purchaseId}: ${problem}` }, receipt);
		}

		this.granted.fire(receipt);

		return this.save(receipt);
	}

	/** Yields until a player's data can be used; `false` if they left before. */
	private waitForData(userId: number): boolean {
		const { playerData, isPresent, waitAMoment } = this.options;

		// A receipt may be faster than the news that its player joined.
		while (!playerData.isHere(userId) && isPresent(userId)) {
			waitAMoment();
		}

		return playerData.waitForDataLoadAsync(userId);
	}

	/** What is given and the id of the purchase, in one value. */
	private give(data: PlayerData, { purchaseId, product }: Receipt): PlayerData {
		const { createUid, unixTime, grant = grantProduct } = this.options;
		const entry = { purchaseId, product, grantedAt: math.floor(unixTime()) };

		return withLimits({ ...grant(data, product, createUid), receipts: addReceipt(data.receipts, entry) });
	}

	private save(receipt: Receipt): boolean {
		const { purchaseId, userId } = receipt;
		this.steps.saveAsync(userId);

		if (this.steps.isDurable(userId, purchaseId)) {
			this.count("granted");
			return true;
		}

		return this.leaveOpen({ reason: "not_saved", message: purchaseId }, receipt);
	}

	private leaveOpen({ reason, message }: Problem, receipt?: Receipt): false {
		this.count("open");

		if (receipt && PASSING.has(reason)) {
			this.postponed.set(receipt.purchaseId, receipt);
		}

		if (!QUIET.has(reason)) {
			this.count("problems");
			const whose = receipt ? ` of player ${receipt.userId} (${receipt.product})` : "";
			warn(`a receipt${whose} stays open: ${reason}: ${message}`);
		}

		this.leftOpen.fire(reason, receipt);

		return false;
	}

	/** Gives what was paid for without waiting for the platform, which is told when it asks again. */
	private tryAgain(isWanted: (receipt: Receipt) => boolean): void {
		const wanted = new Array<Receipt>();

		this.postponed.forEach((receipt) => {
			if (isWanted(receipt)) {
				wanted.push(receipt);
			}
		});

		for (const receipt of wanted) {
			task.spawn(() => this.settle(receipt));
		}
	}

	private count(name: string): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
	}
}

interface Problem {
	readonly reason: OpenReason;
	readonly message: string;
}
