import { type GameServer, getRemote } from "server/game.scenario";
import type { PlayerData, PlayerDocument } from "server/players";
import type { ShopRequest } from "shared/requests";
import type { Offer } from "shared/shop";
import { pack, type PlayerHandle, scenario, type ServerHandle, type World } from "simulator";

const SERVERS = 2;
const SHOPPERS = 3;
const TURNS = 20;
const COINS = 3_000;
/** Seconds in which everybody is in, whatever happened before. */
const LOAD_LIMIT = 60;

/** Takes the coins first, and gives the items a moment later. */
const APART = "with coins and items in two changes";
/** Forgets that it has answered a request. */
const FORGETFUL = "without a memory of requests";

interface Shopper {
	readonly userId: number;
	handle?: PlayerHandle;
	server?: GameServer;
	/** What they own in coins: those they have, and what each unit of the shop's items costs. */
	worth: number;
	/** Number of the last request of this visit. */
	requests: number;
}

/** Buying turns coins into goods of the same worth, so what a player owns is worth the same for ever. */
export const shoppers = scenario(
	"should neither lose nor make a coin or an item when players buy, ask twice, hop, come back and crash",
	(world) => {
		const run = new Market(world);

		for (let turn = 0; turn < TURNS; turn++) {
			run.act();
			world.checkInvariants();
		}

		run.end();
	},
	{ seeds: 200, broken: { [APART]: 40, [FORGETFUL]: 20 } },
);

class Market {
	private readonly servers = new Array<GameServer>();
	private readonly shoppers = new Array<Shopper>();
	private readonly offers: ReadonlyArray<readonly [string, Offer]>;
	private spent = 0;

	constructor(private readonly world: World) {
		world.open({ network: { latency: world.random.range(0, 0.2) } });
		for (let index = 0; index < SERVERS; index++) this.start();

		const { host } = this.servers[0]!;
		const { OFFERS } = host.require<typeof import("shared/shop")>("ReplicatedStorage/TS/shop");
		const offers = new Array<readonly [string, Offer]>();
		for (const [name, offer] of pairs(OFFERS)) offers.push([name, offer]);
		this.offers = offers.sort(([first], [second]) => first < second);

		for (let userId = 1; userId <= SHOPPERS; userId++) this.shoppers.push(this.welcome(userId));

		const rate = world.random.chance(0.5) ? world.random.range(0, 0.15) : 0;
		world.opened().cloud.faults.setRates("dataStores", { errorBefore: rate, errorAfter: rate });

		world.invariant("what a player owns is worth what it was", () => {
			for (const { userId, server, worth } of this.shoppers) {
				const data = server && this.read(server, userId);
				const now = data ? this.weigh(data) : worth;
				if (now !== worth) return `player ${userId}: ${now} instead of ${worth}`;
			}
			return undefined;
		});
	}

	/** Does one thing at random. */
	act(): void {
		const { world } = this;
		const shopper = this.shoppers[world.random.integer(0, SHOPPERS - 1)]!;
		const kind = world.random.next();

		if (kind < 0.04) this.crash();
		else if (kind < 0.07) world.opened().cloud.faults.outage("dataStores", world.random.range(2, 20));
		else if (!shopper.handle || shopper.handle.joined.left) this.join(shopper);
		else if (kind < 0.2) this.hop(shopper);
		else if (kind < 0.28) this.leave(shopper);
		else this.buy(shopper);
	}

	/** Nothing fails any more: everybody comes in once more, and owns what they owned. */
	end(): void {
		const { world } = this;
		world.opened().cloud.faults.heal();
		this.shoppers.forEach((shopper) => this.leave(shopper));
		world.run(LOAD_LIMIT);

		for (const shopper of this.shoppers) {
			this.join(shopper);
			this.awaitLoad(shopper.userId, shopper.server!);
			world.check(
				"everybody plays with their own data",
				this.read(shopper.server!, shopper.userId) !== undefined,
			);
			this.buy(shopper);
			this.buy(shopper);
		}

		world.checkInvariants();
		world.note(`${this.spent} coins were spent`);
		world.check("something was bought", this.spent > 0);
	}

	private start(): void {
		const { world } = this;
		const host = world.startServer();
		if (world.variant === APART) breakShop(world, host);
		if (world.variant === FORGETFUL) breakMemory(host);
		const { startServer } = host.require<typeof import("server/start-server")>(
			"ServerScriptService/TS/start-server",
		);
		this.servers.push({ host, services: host.run(() => startServer()) });
	}

	private pick(): GameServer {
		return this.servers[this.world.random.integer(0, this.servers.size() - 1)]!;
	}

	/** A player who has coins, and whose record holds them. */
	private welcome(userId: number): Shopper {
		const server = this.pick();
		const { host, services } = server;
		const { playerData } = services.persistence;
		const handle = host.join(userId);
		this.awaitLoad(userId, server);
		host.run(() => playerData.setValue(userId, "coins", COINS));
		let saved = false;
		host.spawn(() => {
			saved = playerData.saveAsync(userId).ok;
		});
		this.world.runUntil(() => saved, "the coins are saved", LOAD_LIMIT);
		const worth = this.weigh(this.read(server, userId)!);

		return { userId, handle, server, worth, requests: 0 };
	}

	private awaitLoad(userId: number, { host, services }: GameServer): void {
		const { playerData } = services.persistence;
		this.world.runUntil(
			() => host.run(() => playerData.hasLoaded(userId)),
			`player ${userId} is loaded`,
			LOAD_LIMIT,
		);
	}

	private join(shopper: Shopper): void {
		shopper.server = this.pick();
		shopper.handle = shopper.server.host.join(shopper.userId);
		shopper.requests = 0;
		this.world.run(this.world.random.range(0.2, 4));
	}

	private leave(shopper: Shopper): void {
		if (shopper.handle && !shopper.handle.joined.left) shopper.handle.leave();
		shopper.handle = undefined;
		shopper.server = undefined;
		this.world.run(this.world.random.range(0.5, 3));
	}

	private hop(shopper: Shopper): void {
		const target = this.pick();
		if (target === shopper.server || !shopper.handle) return;
		shopper.handle = shopper.handle.hop(target.host);
		shopper.server = target;
		shopper.requests = 0;
	}

	/** Buys something, and sometimes sends the request twice, as a client on a bad network does. */
	private buy(shopper: Shopper): void {
		const { world } = this;
		const { userId, handle, server } = shopper;
		if (!handle || !server) return;
		const [name, { price }] = this.offers[world.random.integer(0, this.offers.size() - 1)]!;
		const quantity = world.random.integer(1, 4);
		shopper.requests += 1;
		const values = pack({ verb: "buy", id: shopper.requests, offer: name, quantity });
		const before = this.read(server, userId)?.coins;
		const request = getRemote(server, "request");
		handle.invoke(request, values);
		if (world.random.chance(0.3)) handle.invoke(request, values);
		world.run(0.5);
		const after = this.read(server, userId)?.coins;
		if (before === undefined || after === undefined) return;
		const paid = before - after;
		this.spent += paid;
		world.check(
			"a request is paid once or not at all",
			paid === 0 || paid === price * quantity,
			() => `${userId} paid ${paid} for ${quantity} of ${name}`,
		);
	}

	private crash(): void {
		const index = this.world.random.integer(0, this.servers.size() - 1);
		const server = this.servers.remove(index)!;
		server.host.crash();

		for (const shopper of this.shoppers) {
			if (shopper.server === server) {
				shopper.handle = undefined;
				shopper.server = undefined;
			}
		}

		this.start();
		this.world.run(1);
	}

	/** A player's own data; `undefined` while it is not there, or where they play on defaults. */
	private read({ host, services }: GameServer, userId: number): PlayerData | undefined {
		if (host.server.state !== "running") return undefined;
		return host.run(() => {
			const { playerData } = services.persistence;
			return playerData.hasErrored(userId) ? undefined : services.documents.find(userId)?.read();
		});
	}

	private weigh({ coins = 0, inventory }: PlayerData): number {
		let worth = coins;
		for (const stack of inventory.slots) {
			const sold = stack && this.offers.find(([, { itemId }]) => itemId === stack.itemId);
			if (stack && sold) worth += (stack.quantity * sold[1].price) / sold[1].quantity;
		}
		return worth;
	}
}

function breakShop(world: World, host: ServerHandle): void {
	const module = host.require<{ createShopHandler: (options: never) => Handler }>("ServerScriptService/TS/shop");
	const { buyOffer, getOffer } = host.require<typeof import("shared/shop")>("ReplicatedStorage/TS/shop");
	const create = module.createShopHandler;

	module.createShopHandler = (options) => {
		const handle = create(options);

		return (document, request) => {
			if (request.verb !== "buy") return handle(document, request);
			const bought = buyOffer(document.read(), request.offer, request.quantity, () => "none");
			if (!bought.ok) return { ok: false };
			const { coins } = bought.value;
			document.update((data) => ({ ...data, coins }));
			world.after(0.3, () => {
				if (host.server.state !== "running") return;
				host.run(() => {
					if (!document.isOpen()) return;
					const price = getOffer(request.offer as never).price * request.quantity;
					document.update((data) => {
						const given = buyOffer(
							{ ...data, coins: (data.coins ?? 0) + price },
							request.offer,
							request.quantity,
							() => `${host.server.name} ${world.kernel.frame}`,
						);
						return given.ok ? given.value : data;
					});
				});
			});
			return { ok: true };
		};
	};
}

type Handler = (document: PlayerDocument, request: ShopRequest) => { readonly ok: boolean };

function breakMemory(host: ServerHandle): void {
	const { ReplyMemory } = host.require<{ ReplyMemory: { find: () => undefined } }>(
		"ServerScriptService/TS/requests/reply-memory",
	);
	ReplyMemory.find = () => undefined;
}
