import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { CoinFlow, Economy } from "server/economy";
import { Passes } from "server/passes";
import { createPlayerData, PlayerDocuments } from "server/players";
import { Policies } from "server/policies";
import { Environment, LOCAL_ENVIRONMENT, PassName } from "shared/environments";
import { deliverItem } from "shared/inbox";
import { hasItem } from "shared/inventory";
import { ShopRequest } from "shared/requests";
import { Prompts } from "./prompts";
import { createShopHandler } from "./request-handler";

const FREE = { ArePaidRandomItemsRestricted: false, IsPaidItemTradingAllowed: true };

interface Setup {
	/** `false`: none. */
	readonly environment?: Environment | false;
	readonly canTransact?: boolean;
	readonly policy?: unknown;
	readonly owned?: PassName;
	readonly coins?: number;
}

function setUp({
	canTransact = true,
	policy = FREE,
	owned,
	coins = 1_000,
	environment = LOCAL_ENVIRONMENT,
}: Setup = {}) {
	const world = new VirtualTime();
	const timing = new VirtualServerTime(world, 1);
	const documents = new PlayerDocuments();
	const flows = new Array<CoinFlow>();
	const shown = new Array<string>();
	let uids = 0;
	const createUid = () => `uid-${(uids += 1)}`;

	const passes = new Passes({
		ids: new Map(owned ? [[owned, LOCAL_ENVIRONMENT.passes[owned]]] : []),
		ask: () => true,
		timing,
	});
	const policies = new Policies({ ask: () => policy, timing });
	const prompts = new Prompts({
		show: (userId, kind, id) => shown.push(`${userId} ${kind} ${id}`),
		now: () => world.now(),
	});
	const economy = new Economy({ send: (flow) => flows.push(flow), countPlayers: () => 1, timing });

	passes.join(1);
	policies.join(1);
	const document = documents.open(1, { ...createPlayerData(), coins });
	const other = documents.open(2, { ...createPlayerData(), coins });
	const untouched = other.read();
	const handle = createShopHandler({
		createUid,
		canTransact: () => canTransact,
		environment: environment || undefined,
		passes,
		policies,
		prompts,
		economy,
	});
	let id = 0;

	return {
		world,
		document,
		prompts,
		flows,
		shown,
		createUid,
		isUntouched: () => other.read() === untouched,
		ask: (request: { readonly [Field in string]: unknown } & { readonly verb: ShopRequest["verb"] }) => {
			id += 1;
			const reply = handle(document, { ...request, id } as never);

			return reply.ok ? "ok" : reply.reason;
		},
	};
}

function getCount(set: ReturnType<typeof setUp>, itemId: string): number {
	return hasItem(set.document.read().inventory, itemId);
}

describe("buy", () => {
	it("should change nothing when it is refused", () => {
		const set = setUp({ coins: 30 });
		const before = set.document.read();

		expect(set.ask({ verb: "buy", offer: "excalibur", quantity: 1 })).toBe("unknown_offer");
		expect(set.ask({ verb: "buy", offer: "apple", quantity: 4 })).toBe("not_enough_coins");
		expect(set.ask({ verb: "buy", offer: "iron_sword", quantity: 2 })).toBe("limit_reached");
		expect(set.document.read()).toBe(before);
		set.world.advance(60);
		expect(set.flows).toEqual([]);
	});

	it("should put nothing into the inbox of who has no room", () => {
		const set = setUp();
		set.document.update((data) => ({
			...data,
			inventory: { ...data.inventory, limits: { ...data.inventory.limits, maxSlots: 1 } },
		}));

		expect(set.ask({ verb: "buy", offer: "leather_boots", quantity: 1 })).toBe("inventory_full");
		expect(set.document.read().coins).toBe(1_000);
		expect(set.document.read().inbox).toBeUndefined();
	});

	it("should take coins and give items to who asks, and to nobody else", () => {
		const set = setUp();
		const apples = getCount(set, "apple");

		expect(set.ask({ verb: "buy", offer: "apple", quantity: 2 })).toBe("ok");

		expect(set.document.read().coins).toBe(980);
		expect(getCount(set, "apple")).toBe(apples + 10);
		expect(set.isUntouched()).toBe(true);
		expect(set.shown).toEqual([]);
	});

	it("should go on while nothing can be saved: coins and items are saved together or not at all", () => {
		const set = setUp({ canTransact: false });

		expect(set.ask({ verb: "buy", offer: "apple", quantity: 1 })).toBe("ok");
	});

	it("should sell nothing random to whom the law forbids it, or of whom nothing is known", () => {
		for (const policy of [{ ...FREE, ArePaidRandomItemsRestricted: true }, {}]) {
			const set = setUp({ policy });

			expect(set.ask({ verb: "buy", offer: "wooden_crate", quantity: 1 })).toBe("restricted_by_policy");
			expect(set.document.read().coins).toBe(1_000);
			expect(set.ask({ verb: "buy", offer: "apple", quantity: 1 })).toBe("ok");
		}

		expect(setUp().ask({ verb: "buy", offer: "wooden_crate", quantity: 1 })).toBe("ok");
	});

	it("should tell analytics what was spent on what", () => {
		const set = setUp();
		set.ask({ verb: "buy", offer: "apple", quantity: 2 });

		set.world.advance(60);

		expect(set.flows).toEqual([
			{ userId: 1, flow: "sink", amount: 20, balance: 980, transaction: "Shop", sku: "apple" },
		]);
	});
});

describe("claim", () => {
	function withParcels(set: ReturnType<typeof setUp>): void {
		set.document.update((data) => {
			const full = {
				...data,
				inventory: { ...data.inventory, limits: { ...data.inventory.limits, maxSlots: 1 } },
			};
			const delivery = { itemId: "crystal", quantity: 60, source: "purchase" } as const;
			const delivered = deliverItem(full, delivery, set.createUid);

			return { ...delivered, inventory: { ...delivered.inventory, limits: data.inventory.limits } };
		});
	}

	it("should refuse a parcel that is not there, and an inbox without one", () => {
		const set = setUp();

		expect(set.ask({ verb: "claim", parcel: 1 })).toBe("parcel_not_found");
		expect(set.ask({ verb: "claimAll" })).toBe("parcel_not_found");
	});

	it("should take a parcel out once", () => {
		const set = setUp();
		withParcels(set);
		const [parcel] = set.document.read().inbox ?? [];
		assert(parcel, "there was no room for it");
		const total = getCount(set, "crystal") + parcel.quantity;

		expect(set.ask({ verb: "claim", parcel: parcel.id })).toBe("ok");
		expect(set.ask({ verb: "claim", parcel: parcel.id })).toBe("parcel_not_found");
		expect(getCount(set, "crystal")).toBe(total);
		expect(set.document.read().inbox).toBeUndefined();
	});

	it("should take all parcels out that fit, also while nothing can be saved", () => {
		const set = setUp({ canTransact: false });
		withParcels(set);

		expect(set.ask({ verb: "claimAll" })).toBe("ok");
		expect(set.document.read().inbox).toBeUndefined();
	});
});

describe("purchase", () => {
	it("should prompt nobody whose purchases could not be saved", () => {
		const set = setUp({ canTransact: false });

		expect(set.ask({ verb: "purchase", product: "coins_small" })).toBe("read_only");
		expect(set.ask({ verb: "purchasePass", pass: "roomy_bag" })).toBe("read_only");
		expect(set.shown).toEqual([]);
	});

	it("should prompt for no product while the history of purchases cannot be read, since its receipt would stay open", () => {
		const set = setUp();
		set.document.update((data) => ({ ...data, receipts: { entries: [], unread: ["nonsense"] } }));

		expect(set.ask({ verb: "purchase", product: "coins_small" })).toBe("product_unavailable");
		expect(set.shown).toEqual([]);
	});

	it("should prompt for nothing that has no id in this experience, or where there is none", () => {
		const test: Environment = {
			...LOCAL_ENVIRONMENT,
			products: { ...LOCAL_ENVIRONMENT.products, coins_small: 0 },
		};

		expect(setUp({ environment: test }).ask({ verb: "purchase", product: "coins_small" })).toBe(
			"product_unavailable",
		);
		expect(setUp({ environment: test }).ask({ verb: "purchase", product: "coins_large" })).toBe("ok");
		expect(setUp({ environment: false }).ask({ verb: "purchasePass", pass: "roomy_bag" })).toBe(
			"product_unavailable",
		);
	});

	it("should not prompt for a pass that is owned", () => {
		const set = setUp({ owned: "roomy_bag" });

		expect(set.ask({ verb: "purchasePass", pass: "roomy_bag" })).toBe("already_owned");
		expect(set.ask({ verb: "purchasePass", pass: "strong_back" })).toBe("ok");
	});

	it("should not prompt for random content whom the law forbids it", () => {
		const set = setUp({ policy: { ...FREE, ArePaidRandomItemsRestricted: true } });

		expect(set.ask({ verb: "purchase", product: "crate_bundle" })).toBe("restricted_by_policy");
		expect(set.ask({ verb: "purchase", product: "adventurer_kit" })).toBe("ok");
	});

	it("should prompt once at a time, and only who asks", () => {
		const set = setUp();

		expect(set.ask({ verb: "purchase", product: "coins_small" })).toBe("ok");
		expect(set.ask({ verb: "purchase", product: "coins_small" })).toBe("purchase_pending");
		expect(set.ask({ verb: "purchasePass", pass: "roomy_bag" })).toBe("purchase_pending");
		expect(set.shown).toEqual([`1 product ${LOCAL_ENVIRONMENT.products.coins_small}`]);

		set.prompts.close(1, "product", LOCAL_ENVIRONMENT.products.coins_small);
		expect(set.ask({ verb: "purchasePass", pass: "roomy_bag" })).toBe("ok");
	});

	it("should give nothing by itself", () => {
		const set = setUp();
		const before = set.document.read();

		set.ask({ verb: "purchase", product: "coins_small" });

		expect(set.document.read()).toBe(before);
	});
});
