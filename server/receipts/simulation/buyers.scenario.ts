import type { JoinedPlayer, RandomSource, ServerHandle, World } from "simulator";
import { Audit } from "./audit.scenario";
import { isOpen, openTill, type Till } from "./till.scenario";

interface Buyer {
	readonly userId: number;
	joined?: JoinedPlayer;
}

/** Things that happen in one run, at least and at most. */
const TURNS: readonly [number, number] = [4, 9];
const PRODUCTS: ReadonlyArray<number> = [1001, 1002, 1003, 1004, 1005, 1006];
/** Seconds until everybody who is on the way has arrived, and what was under way is over. */
const CALM = 75;
/** Seconds within which a player has their data on a healthy cloud, whoever died before. */
const ENTRY_LIMIT = 100;
/** Seconds for what is left to do with receipts once the data is there. */
const SETTLING = 10;

/** One or two buyers on some servers, where everything goes wrong that can while they pay; then nothing does any more. */
export class Buyers {
	private readonly random: RandomSource;
	private readonly audit: Audit;
	private readonly buyers = new Array<Buyer>();
	private tills = new Array<Till>();

	constructor(private readonly world: World) {
		const { random } = world;
		this.random = random;
		const { marketplace } = world.open({ runScripts: false }).cloud;
		this.audit = new Audit(world);
		// Where somebody is on the way to a server that is gone, the platform starts another one.
		world.onServer = (host) => this.adopt(host);
		marketplace.configure({
			laterOpportunity: random.chance(0.5) ? 0.5 : 0,
			repeatWhileProcessing: random.chance(0.5) ? 0.5 : 1,
		});
		this.buyers.push({ userId: 1 });
		if (random.chance(0.3)) this.buyers.push({ userId: 2 });
		for (const { userId } of this.buyers) {
			marketplace.onPrompt(userId, () => ({
				action: random.chance(0.9) ? "buy" : "cancel",
				delay: random.range(0, 3),
			}));
		}
		this.start();
	}

	run(): void {
		const { random, world } = this;
		if (random.chance(0.8)) this.spoil();
		for (let turn = random.integer(TURNS[0], TURNS[1]); turn > 0; turn--) {
			for (const buyer of this.buyers) this.act(buyer);
			if (random.chance(0.05)) this.outage();
			world.run(random.chance(0.4) ? random.range(0, 0.3) : random.range(0.3, 4));
			if (random.chance(0.05)) world.run(random.range(20, 90));
		}
		this.settle();
	}

	// What happens ---------------------------------------------------------------------------------------------------

	private act(buyer: Buyer): void {
		const { random } = this;
		buyer.joined = buyer.joined?.latest();
		const { joined } = buyer;
		const kind = random.next();
		if (!joined || (joined.left && joined.disconnectMessage !== undefined)) {
			// Bought on the page of the experience before or after they play.
			if (kind < 0.2) this.buy(buyer);
			this.join(buyer);
		} else if (kind < 0.45) this.buy(buyer);
		else if (joined.left) return;
		else if (kind < 0.6) this.hop(joined);
		else if (kind < 0.72) this.leave(buyer);
		else if (kind < 0.82) this.buyInOutage(buyer);
		else if (kind < 0.9) this.crash();
		else if (kind < 0.92) this.shutdown();
		else this.buyAndDie(buyer);
	}

	private buy({ userId, joined }: Buyer): void {
		const { random, world } = this;
		const { marketplace } = world.opened().cloud;
		const productId = PRODUCTS[random.integer(0, PRODUCTS.size() - 1)]!;
		const till = this.tills.find(({ host }) => host.server === joined?.server);
		const plays = till && isOpen(till) && till.host.server.findPlayer(userId) !== undefined;
		world.note(`player ${userId} buys ${productId}`);
		if (plays && random.chance(0.6)) till.host.spawn(() => till.prompt(userId, productId));
		else world.inside(() => marketplace.purchase(userId, productId));
		if (random.chance(0.15)) for (let more = random.integer(1, 3); more > 0; more--) this.buyAtOnce(userId);
	}

	private buyAtOnce(userId: number): void {
		const productId = PRODUCTS[this.random.integer(0, PRODUCTS.size() - 1)]!;
		this.world.inside(() => this.world.opened().cloud.marketplace.purchase(userId, productId));
	}

	/** What is paid for can not be saved for longer than a save tries, or is saved while every answer gets lost. */
	private buyInOutage({ userId }: Buyer): void {
		const { random } = this;
		const fault = random.chance(0.7) ? "outage" : "errorAfter";
		this.buyAtOnce(userId);
		this.world.opened().cloud.faults.outage("dataStores", random.range(5, 60), random.range(0, 0.2), { fault });
		this.world.run(random.range(0.3, 60));
	}

	/** The server dies soon, wherever it is then. */
	private buyAndDie(buyer: Buyer): void {
		const till = this.tills.find(({ host }) => host.server === buyer.joined?.server);
		if (!till || !isOpen(till)) return;
		this.buyAtOnce(buyer.userId);
		till.host.crashAtTurn(this.random.integer(1, 25));
	}

	private join(buyer: Buyer): void {
		const till = this.pick();
		if (!till.host.server.findPlayer(buyer.userId)) buyer.joined = till.host.join(buyer.userId).joined;
	}

	private leave(buyer: Buyer): void {
		this.world.inject("leave", buyer.joined?.name);
		buyer.joined?.leave();
		buyer.joined = undefined;
	}

	/** Three tenths of all hops reach the new server first, so that both have the receipts. */
	private hop(joined: JoinedPlayer): void {
		const other = this.tills.find((till) => isOpen(till) && till.host.server !== joined.server) ?? this.start();
		this.world.inject("hop", `${joined.name}: ${joined.server.name} → ${other.host.server.name}`);
		this.world.inside(() => this.world.opened().move(joined, other.host.server));
	}

	private crash(): void {
		const till = this.tills.find(isOpen);
		if (!till) return;
		if (this.random.chance(0.5)) till.host.crash();
		else till.host.crashAtTurn(this.random.integer(1, 25));
	}

	private shutdown(): void {
		this.tills.find(isOpen)?.host.shutdown();
	}

	private pick(): Till {
		this.tills = this.tills.filter(({ host }) => host.server.state !== "closed");
		const open = this.tills.filter(isOpen);

		return open[this.random.integer(0, math.max(0, open.size() - 1))] ?? this.start();
	}

	private start(): Till {
		return this.adopt(this.world.startServer());
	}

	private adopt(host: ServerHandle): Till {
		const till = openTill(this.world, host);
		this.tills.push(till);

		return till;
	}

	// What goes wrong ------------------------------------------------------------------------------------------------

	private spoil(): void {
		const { random } = this;
		const { faults } = this.world.opened().cloud;
		const some = (most: number) => (random.chance(0.6) ? random.range(0, most) : 0);
		faults.setRates("dataStores", {
			errorBefore: some(0.3),
			errorAfter: some(0.3),
			slow: some(0.1),
			slowLatency: [1, 8],
			appliesAfterCrash: random.range(0, 1),
		});
		faults.setRates("receipts", {
			errorBefore: some(0.4),
			errorAfter: some(0.2),
			slow: some(0.2),
			slowLatency: [1, 8],
			appliesAfterCrash: random.range(0, 1),
		});
		faults.setRates("memoryStores", { errorBefore: some(0.2) });
	}

	private outage(): void {
		const { random } = this;
		const { faults } = this.world.opened().cloud;
		const service = random.chance(0.7) ? "dataStores" : "receipts";
		const fault = random.chance(0.5) ? "outage" : "errorAfter";
		faults.outage(service, random.range(2, 40), 0, { fault });
	}

	// What must hold -------------------------------------------------------------------------------------------------

	/** Nothing goes wrong any more: one visit is enough for every purchase. */
	private settle(): void {
		const { world, audit } = this;
		world.opened().cloud.faults.heal();
		world.run(CALM);

		for (const buyer of this.buyers) {
			const joined = buyer.joined?.latest();
			if (joined && !joined.left) joined.leave();
			buyer.joined = undefined;
		}

		world.run(2);
		const till = this.pick();
		const { playerData } = till.persistence;

		for (const { userId } of this.buyers) {
			till.host.join(userId);
			world.runUntil(() => playerData.canTransact(userId), `player ${userId} gets in`, ENTRY_LIMIT);
		}

		world.run(SETTLING);
		for (const { userId } of this.buyers) till.host.server.findPlayer(userId)?.leave();
		world.run(SETTLING);
		for (const { userId } of this.buyers) audit.checkSettled(userId);
	}
}
