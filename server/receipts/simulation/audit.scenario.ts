import type { Purchase, World } from "simulator";

/** Ids of the simulator's catalogue, and what each product gives, counted by hand. */
export const GOODS: Readonly<Record<number, Goods>> = {
	1001: { coins: 100 },
	1002: { coins: 550 },
	1003: { coins: 1_200 },
	1004: { items: { iron_sword: 1, leather_boots: 1, health_potion: 10 } },
	1005: { items: { wooden_crate: 5, swift_draught: 3 } },
	1006: { slots: 6 },
};

interface Goods {
	readonly coins?: number;
	readonly slots?: number;
	readonly items?: Readonly<Record<string, number>>;
}

/** What a record holds of all that can be bought. */
interface Holdings {
	readonly coins: number;
	readonly slots: number;
	readonly items: ReadonlyMap<string, number>;
	/** Ids of the purchases in its history. */
	readonly purchases: ReadonlyArray<string>;
	/** Ids of unique units that stand in it twice. */
	readonly copies: ReadonlyArray<string>;
}

/** What a new player has of what can be bought. */
const STARTER: Readonly<Record<string, number>> = {
	leather_boots: 1,
	health_potion: 12,
	wooden_crate: 2,
	swift_draught: 2,
};

const STORE = "Players";

type Check = (name: string, holds: boolean, detail?: string | (() => string)) => void;

/** Compares what is told to the platform with what the data store holds, at every moment at which it is told. */
export class Audit {
	constructor(
		private readonly world: World,
		private readonly check: Check = (name, holds, detail) => world.check(name, holds, detail),
	) {
		const { catalogue, observers } = world.opened().cloud.marketplace;

		for (const [id] of pairs(GOODS)) {
			catalogue.setProduct({ id: id as number, name: `product ${id}`, price: 25 });
		}

		observers.push((event, purchase, server) => {
			world.journal.countInjected(`receipt ${event}`, 1);

			if (event === "granted") {
				const { id } = purchase;
				world.note(`${server} says that ${id} was granted`);
				this.check(
					"a purchase is in the record when a server says that it was granted",
					this.holds(purchase),
					id,
				);
			}
		});
	}

	/** Whether a purchase is in its buyer's record, which is in the data store. */
	holds({ id, userId }: Purchase): boolean {
		return this.read(userId).purchases.includes(id);
	}

	/** Nothing is under way any more: every purchase of a user is granted once, and the platform knows. */
	checkSettled(userId: number): void {
		const { marketplace } = this.world.opened().cloud;
		const { coins, slots, items, purchases, copies } = this.read(userId);
		const bought = marketplace.purchases(userId);
		const expected = { coins: 0, slots: 0, items: new Map<string, number>() };

		for (const [itemId, quantity] of pairs(STARTER)) {
			expected.items.set(itemId as string, quantity);
		}

		for (const { id, productId, state } of bought) {
			const count = purchases.filter((other) => other === id).size();
			this.check("every purchase is acknowledged in the end", state === "acknowledged", () => `${id}: ${state}`);
			this.check("every purchase is in the record once", count === 1, () => `${id}: ${count} times`);
			const goods = GOODS[productId]!;
			expected.coins += goods.coins ?? 0;
			expected.slots += goods.slots ?? 0;

			for (const [itemId, quantity] of pairs(goods.items ?? {})) {
				expected.items.set(itemId as string, (expected.items.get(itemId as string) ?? 0) + quantity);
			}
		}

		this.check("nothing is in the history that was not bought", purchases.size() === bought.size());
		this.check("all coins are there that were bought", coins === expected.coins, `${coins} of ${expected.coins}`);
		this.check("all slots are there that were bought", slots === expected.slots, `${slots} of ${expected.slots}`);
		this.check("no unique item is there twice", copies.isEmpty(), () => copies.join(", "));

		for (const [itemId, quantity] of expected.items) {
			const held = items.get(itemId) ?? 0;
			this.check("all items are there that were bought", held === quantity, `${itemId}: ${held} of ${quantity}`);
		}
	}

	/** A record as the data store has it; nothing is taken from the code that is checked. */
	private read(userId: number): Holdings {
		const record = this.world.opened().cloud.dataStores.read(STORE, `${userId}`)?.value;
		const data = field(record, "data");
		const items = new Map<string, number>();
		const uids = new Set<string>();
		const copies = new Array<string>();

		for (const list of [field(field(data, "inventory"), "stacks"), field(field(data, "inbox"), "parcels")]) {
			for (const stack of entriesOf(list)) {
				const itemId = tostring(field(stack, "itemId"));
				const uid = field(stack, "uid");
				items.set(itemId, (items.get(itemId) ?? 0) + toNumber(field(stack, "quantity")));

				if (typeIs(uid, "string")) {
					if (uids.has(uid)) copies.push(uid);
					uids.add(uid);
				}
			}
		}

		return {
			coins: toNumber(field(data, "coins")),
			slots: toNumber(field(field(data, "upgrades"), "slots")),
			items,
			purchases: entriesOf(field(data, "receipts")).map((entry) => tostring(entriesOf(entry)[0])),
			copies,
		};
	}
}

function field(value: unknown, name: string): unknown {
	return typeIs(value, "table") ? (value as Record<string, unknown>)[name] : undefined;
}

function entriesOf(value: unknown): ReadonlyArray<defined> {
	return typeIs(value, "table") ? (value as ReadonlyArray<defined>) : [];
}

function toNumber(value: unknown): number {
	return typeIs(value, "number") ? value : 0;
}
