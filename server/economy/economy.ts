import { Timing } from "server/data/timing";

/** Name of the only currency. Roblox tells apart ten. */
const CURRENCY = "Coins";

/** Seconds over which events of a kind are added up before they are sent. */
const FLUSH_AFTER = 15;

/**
 * Events per minute and player. Roblox counts 120 and 20 for each player of an experience, and leaves the rest out; what
 * all servers share is left to other events of the game.
 */
const EVENTS_PER_PLAYER = 20;

/** Where coins come from and where they go; names of Roblox's `AnalyticsEconomyTransactionType`. */
export type Transaction = "IAP" | "TimedReward" | "Onboarding" | "Shop" | "Gameplay" | "ContextualPurchase";

/** Coins that came or went. */
export interface CoinFlow {
	readonly userId: number;
	readonly flow: "source" | "sink";
	/** Coins, above zero in both directions. */
	readonly amount: number;
	/** What the player has afterwards. */
	readonly balance: number;
	readonly transaction: Transaction;
	/** Name of what was sold or given. Roblox tells apart a hundred. */
	readonly sku: string;
}

export interface EconomyOptions {
	/** Hands an event on. An error in it is reported, and changes nothing. */
	readonly send: (flow: CoinFlow, currency: string) => void;
	/** How many players are on this server. */
	readonly countPlayers: () => number;
	readonly timing: Timing;
}

/**
 * The one place from which the economy is told to Roblox's analytics. Events of one player and kind are added up for
 * some seconds, which keeps every sum right and stays below the limit of requests however fast somebody buys.
 */
export class Economy {
	/** What is to be sent, in the order in which it began. */
	private waiting: ReadonlyArray<CoinFlow> = [];
	private scheduled = false;

	constructor(private readonly options: EconomyOptions) {}

	/** Coins came or went. Returns at once and raises no error. Flows of no coins at all are passed over. */
	report(flow: CoinFlow): void {
		if (!(flow.amount > 0)) {
			return;
		}

		const earlier = this.waiting.find((other) => isAlike(other, flow));
		const amount = flow.amount + (earlier?.amount ?? 0);
		this.waiting = earlier
			? this.waiting.map((other) => (other === earlier ? { ...flow, amount } : other))
			: [...this.waiting, flow];
		this.schedule();
	}

	/** Sends what is known of a player, who is about to leave. */
	flushPlayer(userId: number): void {
		const flows = this.waiting.filter((flow) => flow.userId === userId);
		this.waiting = this.waiting.filter((flow) => flow.userId !== userId);
		flows.forEach((flow) => this.send(flow));
	}

	private schedule(): void {
		if (!this.scheduled) {
			this.scheduled = true;
			this.options.timing.delay(FLUSH_AFTER, () => this.flush());
		}
	}

	private flush(): void {
		this.scheduled = false;
		const most = math.max(1, math.floor((this.options.countPlayers() * EVENTS_PER_PLAYER * FLUSH_AFTER) / 60));
		const flows = this.waiting.filter((_, index) => index < most);
		this.waiting = this.waiting.filter((_, index) => index >= most);
		flows.forEach((flow) => this.send(flow));

		if (!this.waiting.isEmpty()) {
			this.schedule();
		}
	}

	private send(flow: CoinFlow): void {
		const [sent, failure] = pcall(() => this.options.send(flow, CURRENCY));

		if (!sent) {
			warn(`an economy event of player ${flow.userId} was not sent: ${failure}`);
		}
	}
}

function isAlike(first: CoinFlow, second: CoinFlow): boolean {
	return (
		first.userId === second.userId &&
		first.flow === second.flow &&
		first.transaction === second.transaction &&
		first.sku === second.sku
	);
}
