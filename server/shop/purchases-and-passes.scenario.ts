import { type GameServer, getRemote } from "server/game.scenario";
import type { PlayerData } from "server/players";
import type { PassName, ProductName } from "shared/environments";
import type { Inventory } from "shared/inventory";
import { type OpenPrompt, pack, type PlayerHandle, type RemoteMessage, scenario, type World } from "simulator";

const BUYER = 1;
const BYSTANDER = 2;
const FLOOD = 1_000;
/** Seconds in which a receipt that was refused comes again, and everything else is long over. */
const CALM = 300;
/** Seconds in which somebody is in. */
const LOAD_LIMIT = 30;

/** Asks as often as it is asked to. */
const LINED_UP = "with one prompt after the other";
/** Saves limits with what passes add to them. */
const SAVED = "with limits that are saved as they are";

type Intent =
	| { readonly verb: "buy"; readonly offer: string; readonly quantity: number }
	| { readonly verb: "purchase"; readonly product: ProductName }
	| { readonly verb: "purchasePass"; readonly pass: PassName };

/** The shop of one experience, whose catalogue has everything that the game sells. */
class Shop {
	readonly prompted = new Array<OpenPrompt>();
	readonly ids: Readonly<Record<ProductName | PassName, number>>;
	private requests = 0;
	private readonly replies = new Map<number, string>();

	constructor(
		private readonly world: World,
		server: GameServer,
	) {
		const { LOCAL_ENVIRONMENT } = server.host.require<typeof import("shared/environments")>(
			"ReplicatedStorage/TS/environments",
		);
		const { catalogue } = world.opened().cloud.marketplace;
		const { products, passes } = LOCAL_ENVIRONMENT;
		for (const [name, id] of pairs(products)) catalogue.setProduct({ id, name, price: 10 });
		for (const [name, id] of pairs(passes)) catalogue.setGamePass({ id, name, price: 100 });
		this.ids = { ...products, ...passes };
	}

	/** Does the same at every prompt, after a while. */
	answerWith(player: PlayerHandle, action: "buy" | "cancel"): void {
		player.onPrompt((prompt) => {
			this.prompted.push(prompt);

			return { action, delay: this.world.random.range(0.5, 3) };
		});
	}

	listen(player: PlayerHandle): void {
		this.requests = 0;
		this.replies.clear();
		player.onRemote(({ call, id, values }: RemoteMessage) => {
			if (call !== "respond") return;
			const reply = values[1] as { readonly ok?: boolean; readonly reason?: string } | undefined;
			this.replies.set(id, reply?.ok ? "ok" : (reply?.reason ?? "dropped"));
		});
	}

	/** Asks, and waits for the answer. */
	ask(server: GameServer, player: PlayerHandle, intent: Intent): string {
		const call = this.send(server, player, intent);
		this.world.runUntil(() => this.replies.has(call), `an answer to ${intent.verb}`, 5);

		return this.replies.get(call)!;
	}

	send(server: GameServer, player: PlayerHandle, intent: Intent): number {
		this.requests += 1;
		return player.invoke(getRemote(server, "request"), pack({ ...intent, id: this.requests }));
	}
}

function awaitLoad(world: World, { host, services }: GameServer, userId: number): void {
	const { playerData } = services.persistence;
	world.runUntil(() => host.run(() => playerData.hasLoaded(userId)), `player ${userId} is loaded`, LOAD_LIMIT);
}

function countCoins({ host, services }: GameServer): number {
	return host.run(() => services.documents.find(BUYER)?.read().coins ?? 0);
}

type PromptArguments = [userId: number, kind: "product" | "pass", id: number];

interface Shower {
	readonly options: { readonly show: (...prompt: PromptArguments) => void };
}

function start(world: World): GameServer {
	const host = world.startServer();
	if (world.variant === SAVED) {
		const limits = host.require<{ withoutBonus: (data: PlayerData) => Inventory }>(
			"ServerScriptService/TS/players/limits",
		);
		limits.withoutBonus = ({ inventory }) => inventory;
	}
	if (world.variant === LINED_UP) {
		const { Prompts } = host.require<{ Prompts: { open: (this: Shower, ...prompt: PromptArguments) => true } }>(
			"ServerScriptService/TS/shop/prompts",
		);
		Prompts.open = function (this, ...prompt) {
			this.options.show(...prompt);
			return true;
		};
	}
	const { startServer } = host.require<typeof import("server/start-server")>("ServerScriptService/TS/start-server");

	return { host, services: host.run(() => startServer()) };
}

export const prompts = scenario(
	"should ask a player one thing at a time and nobody else, give what was paid, and report every coin, when they ask a thousand times",
	(world) => {
		const { marketplace, faults, analytics } = world.open().cloud;
		faults.setRates("marketplace", { errorBefore: world.random.range(0, 0.2) });
		const server = start(world);
		const shop = new Shop(world, server);
		const buyer = server.host.join(BUYER);
		const bystander = server.host.join(BYSTANDER);
		let disturbed = 0;
		bystander.onPrompt(() => {
			disturbed += 1;
			return "cancel";
		});
		shop.answerWith(buyer, "buy");
		shop.listen(buyer);
		awaitLoad(world, server, BUYER);

		let call = 0;
		while (call < FLOOD) {
			const burst = world.random.integer(1, 40);
			for (let index = 0; index < burst; index++) {
				const product = world.random.chance(0.5) ? "coins_small" : "coins_large";
				shop.send(server, buyer, { verb: "purchase", product });
				world.inject("purchase request", product);
				call += 1;
			}
			world.run(world.random.range(0.1, 2));
		}
		// The last prompt comes, is thought about, and is taken off the screen.
		world.run(20);
		const shown = shop.prompted.size();
		world.run(CALM);

		world.check(
			"no prompts wait in line",
			shop.prompted.size() === shown,
			() => `${shop.prompted.size()} of ${shown}`,
		);
		world.check("nobody else is asked", disturbed === 0, () => `${disturbed} prompts`);
		world.check("prompts are shown", shop.prompted.size() > 2, () => `${shop.prompted.size()}`);

		const { PRODUCTS } = server.host.require<typeof import("shared/products")>("ReplicatedStorage/TS/products");
		const paid = marketplace.purchases(BUYER);
		let coins = 0;
		for (const { productId } of paid) {
			const name = productId === shop.ids.coins_small ? "coins_small" : "coins_large";
			coins += PRODUCTS[name].grant.amount;
		}
		const has = countCoins(server);
		world.check("every purchase gave its coins", has === coins, () => `${has} of ${coins}`);

		let spent = 0;
		while (spent < 200) {
			const reply = shop.ask(server, buyer, { verb: "buy", offer: "apple", quantity: 1 });
			world.check("who has coins and room can buy", reply === "ok", reply);
			spent += 10;
			world.run(0.2);
		}
		buyer.leave();
		world.run(5);

		let source = 0;
		let sink = 0;
		for (const { kind, fields, problems, userId } of analytics.events) {
			world.check("analytics count an event", problems.isEmpty(), () => problems.join(", "));
			world.check("an event is about who bought", kind === "economy" && userId === BUYER);
			const amount = fields.amount as number;
			if (fields.flowType === "Source") source += amount;
			else sink += amount;
		}
		world.check("every coin that came is reported", source === coins, () => `${source} of ${coins}`);
		world.check("every coin that went is reported", sink === spent, () => `${sink} of ${spent}`);
	},
	{ broken: { [LINED_UP]: 1 } },
);

export const passes = scenario(
	"should give a pass's slots when it is bought, keep what lies in them through hops and while nobody knows who owns it, and take nothing when it is refunded",
	(world) => {
		const { marketplace, faults, dataStores, policies } = world.open().cloud;
		const first = start(world);
		const second = start(world);
		const shop = new Shop(world, first);
		policies.set(BUYER, { ArePaidRandomItemsRestricted: true });
		let player = first.host.join(BUYER);
		shop.answerWith(player, "buy");
		shop.listen(player);
		awaitLoad(world, first, BUYER);
		world.run(world.random.range(0, 5));

		const limitsOf = (server: GameServer) =>
			server.host.run(() => server.services.inventories.getInventory(BUYER)!.limits);
		const countOf = (server: GameServer) =>
			server.host.run(() => server.services.inventories.getStats(BUYER)!.itemCount);
		const base = limitsOf(first).maxSlots;

		world.check(
			"nothing random is sold to whom the law forbids it",
			shop.ask(first, player, { verb: "purchase", product: "crate_bundle" }) === "restricted_by_policy",
		);
		const asked = shop.ask(first, player, { verb: "purchasePass", pass: "roomy_bag" });
		world.check("the pass is offered", asked === "ok", asked);
		world.runUntil(() => limitsOf(first).maxSlots > base, "the slots are there", 20);
		const room = limitsOf(first).maxSlots;
		const again = shop.ask(first, player, { verb: "purchasePass", pass: "roomy_bag" });
		world.check("it is offered once", again === "already_owned", again);

		first.host.run(() => {
			const { inventories } = first.services;
			while (inventories.addItem(BUYER, "leather_boots").ok);
		});
		const count = countOf(first);

		dataStores.writeObservers.push(({ after }) => {
			const record = after?.value as { readonly data?: { readonly inventory?: { readonly limits?: unknown } } };
			world.check("no record holds what a pass gives", record?.data?.inventory?.limits === undefined);
		});

		// On the way nobody can tell who owns what, for longer than anybody waits.
		faults.outage("marketplace", world.random.range(60, 400));
		for (let hop = 0; hop < 4; hop++) {
			const target = hop % 2 === 0 ? second : first;
			player = player.hop(target.host);
			awaitLoad(world, target, BUYER);
			world.check(
				"nothing is lost on the way",
				countOf(target) === count,
				() => `${countOf(target)} of ${count}`,
			);
			world.run(world.random.range(1, 20));
		}
		world.run(600);
		const known = limitsOf(first).maxSlots;
		world.check("the slots come back", known === room, () => `${known} of ${room}`);
		world.check("everything is there", countOf(first) === count);

		marketplace.revokeGamePass(BUYER, shop.ids.roomy_bag);
		world.run(world.random.range(0, 400));
		world.check("a pass is not taken away within a visit", limitsOf(first).maxSlots === room);
		player.hop(second.host);
		awaitLoad(world, second, BUYER);
		world.run(60);
		world.check("a pass that was refunded gives nothing", limitsOf(second).maxSlots === base);
		world.check("what lies in its slots stays", countOf(second) === count);
	},
	{ broken: { [SAVED]: 1 } },
);
