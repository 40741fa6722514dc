import { pack, type RandomSource } from "simulator";

/** What a call of a remote carries. */
type Arguments = ReturnType<typeof pack>;

type Fields = Record<string, unknown>;

/** What somebody who attacks knows and uses. */
export interface Attack {
	readonly random: RandomSource;
	/** The attacker's own user id. */
	readonly userId: number;
	/** Instances and value types of the server, which a client can send too. */
	readonly values: ReadonlyArray<unknown>;
}

const HUGE_TEXT = string.rep("A", 4096);
const NOT_A_COUNT: ReadonlyArray<number> = [
	0 / 0,
	math.huge,
	-math.huge,
	0,
	-0,
	-1,
	-7,
	0.5,
	1.5,
	2 ** 53,
	1e308,
	5e-324,
];
const TEXTS = ["", "1", "nil", "move", "%s%d%n", "__index", "\0\0", "\xff\xfe\xc3\x28", "héllo", HUGE_TEXT];
const VERBS = ["", "MOVE", " move", "destroy", "add", "grant", "transfer", "setInventory", "__index", "toString", "1"];
const ITEMS = ["", "APPLE", "apple ", "gold", "__index", "constructor", "nil", HUGE_TEXT];
const FIELD_NAMES = ["verb", "id", "slot", "itemId", "target", "quantity", "locked", "key", "bound", "order"];
const EXTRA_NAMES = ["userId", "player", "owner", "from", "to", "ok", "stack", "inventory", "uid", "__index", "1", ""];
/** Names and numbers under which nothing is sold. */
const WARES: ReadonlyArray<unknown> = [
	"",
	"excalibur",
	"APPLE",
	"coins_free",
	"__index",
	HUGE_TEXT,
	1001,
	2001,
	-1,
	true,
	{},
];
/** Far beyond any inventory's slots. */
const FAR_SLOTS: ReadonlyArray<number> = [25, 1000, 10_001, 2 ** 31, 2 ** 53 - 1];

function pick<T extends defined>(random: RandomSource, list: ReadonlyArray<T>): T {
	return list[random.integer(0, list.size() - 1)] ?? error("nothing to pick from");
}

/** Not a whole number of at least 1, in any way that a number can be so. */
function badNumber({ random }: Attack): number {
	if (random.chance(0.5)) return pick(random, NOT_A_COUNT);
	return random.chance(0.5) ? -random.integer(1, 2 ** 40) : random.range(-1e6, 1e6) + 0.25;
}

function nested(random: RandomSource): unknown {
	let value: unknown = random.chance(0.5) ? 1 : "deep";
	for (let depth = random.integer(2, 150); depth > 0; depth--) value = random.chance(0.5) ? [value] : { verb: value };
	return value;
}

/** Anything that is no table of a request. */
function anything(attack: Attack): unknown {
	const { random, values } = attack;
	switch (random.integer(0, 9)) {
		case 0:
			return badNumber(attack);
		case 1:
			return pick(random, TEXTS);
		case 2:
			return random.chance(0.5);
		case 3:
			return undefined;
		case 4:
			return values[random.integer(0, values.size() - 1)];
		case 5:
			return () => error("called");
		case 6:
			return coroutine.create(() => {});
		case 7:
			return buffer.create(random.integer(0, 64));
		case 8:
			return nested(random);
		default:
			return {};
	}
}

/** A request of the right shape about an item that does not lie there, so that nothing may come of it. */
function foreignRequest({ random }: Attack): Fields {
	const fields: Fields = {
		verb: "use",
		id: random.integer(1, 2 ** 31),
		slot: random.integer(1, 12),
		itemId: "iron_helmet",
	};
	switch (random.integer(0, 7)) {
		case 0:
			return { ...fields, verb: "move", target: random.integer(1, 24) };
		case 1:
			return { ...fields, verb: "split", target: random.integer(1, 24), quantity: 1 };
		case 2:
			return { ...fields, verb: "drop", quantity: random.integer(1, 99) };
		case 3:
			return { ...fields, verb: "equip" };
		case 4:
			return { ...fields, verb: "unequip" };
		case 5:
			return { ...fields, verb: "lock", locked: random.chance(0.5) };
		case 6:
			return { ...fields, verb: "hotbar", key: random.integer(1, 8), bound: random.chance(0.5) };
		default:
			return fields;
	}
}

/** A request about what the attacker does have, with a number that makes it impossible. */
function impossibleRequest(attack: Attack): Fields {
	const { random } = attack;
	const id = random.integer(1, 2 ** 31);
	const potions = { id, slot: 3, itemId: "health_potion" };
	const far = () => (random.chance(0.5) ? pick(random, FAR_SLOTS) : badNumber(attack));
	switch (random.integer(0, 4)) {
		case 0:
			return { ...potions, verb: "move", target: far() };
		case 1:
			return { ...potions, verb: "split", target: far(), quantity: random.integer(1, 5) };
		case 2:
			return { ...potions, verb: "split", target: 20, quantity: random.chance(0.5) ? badNumber(attack) : 12 };
		case 3:
			return { ...potions, verb: "drop", quantity: random.chance(0.5) ? badNumber(attack) : 13 };
		default:
			return { ...potions, verb: "hotbar", bound: true, key: random.chance(0.5) ? 9 : badNumber(attack) };
	}
}

/** A request to a shop for what it does not sell, or for what a player without coins and parcels can not have. */
function shopRequest(attack: Attack): Fields {
	const { random } = attack;
	const id = random.integer(1, 2 ** 31);
	switch (random.integer(0, 6)) {
		case 0:
			return { verb: "buy", id, offer: pick(random, ["apple", "crystal", "wooden_crate"]), quantity: 1 };
		case 1:
			return { verb: "buy", id, offer: "apple", quantity: random.chance(0.5) ? badNumber(attack) : 2 ** 53 - 1 };
		case 2:
			return { verb: "buy", id, offer: random.chance(0.5) ? pick(random, WARES as never) : "gold", quantity: 1 };
		case 3:
			return { verb: "claim", id, parcel: random.chance(0.5) ? badNumber(attack) : random.integer(1, 99) };
		case 4:
			return { verb: "claimAll", id, parcel: random.chance(0.5) ? 1 : undefined };
		case 5:
			return { verb: "purchase", id, product: pick(random, WARES as never) };
		default:
			return { verb: "purchasePass", id, pass: pick(random, WARES as never) };
	}
}

/** A purchase that would be all right, were it not for somebody else. */
function foreignPurchase({ random, userId }: Attack): Fields {
	const owner = { [pick(random, ["userId", "playerId", "player", "owner", "to"])]: userId + 1 };
	const id = random.integer(1, 2 ** 31);
	return random.chance(0.5)
		? { verb: "purchase", id, product: "coins_small", ...owner }
		: { verb: "purchasePass", id, pass: "roomy_bag", ...owner };
}

function manyEntries(random: RandomSource): Fields | Array<number> {
	if (random.chance(0.5)) return table.create(10_000, 1);
	const fields: Fields = { verb: "use", id: 1, slot: 1, itemId: "apple" };
	for (let index = 1; index <= 10_000; index++) fields[`field${index}`] = index;
	return fields;
}

/** A table with keys of several types, among them those of a request. */
function mixedKeys({ random, values }: Attack): object {
	const keys = new Map<unknown, unknown>([
		["verb", "use"],
		["id", 1],
		["slot", 1],
		["itemId", "dawnbreaker"],
	]);
	keys.set(random.chance(0.5) ? 1 : random.range(-9, 9), "x");
	keys.set(random.chance(0.5), random.chance(0.5));
	const value = values[random.integer(0, values.size() - 1)];
	if (value !== undefined) keys.set(value, 1);
	return keys;
}

/** A request that runs code when it is read, written or shown, as far as it is read through its metatable. */
function withMetatable(attack: Attack): object {
	const trap = () => error("a metamethod ran");
	const fields = attack.random.chance(0.5) ? {} : foreignRequest(attack);
	return setmetatable(
		fields as object,
		{ __index: trap, __newindex: trap, __len: trap, __eq: trap, __tostring: trap } as never,
	);
}

function cycle(attack: Attack): Fields {
	const fields = foreignRequest(attack);
	fields[pick(attack.random, FIELD_NAMES)] = fields;
	return fields;
}

/** The kinds of payload with their share of the whole. */
const KINDS: ReadonlyArray<readonly [name: string, weight: number, create: (attack: Attack) => Arguments]> = [
	["no table", 10, (attack) => pack(anything(attack))],
	["no argument", 1, () => pack()],
	["more arguments", 4, (attack) => pack(anything(attack), foreignRequest(attack), 7, anything(attack))],
	[
		"one wrong field",
		24,
		(attack) => pack({ ...foreignRequest(attack), [pick(attack.random, FIELD_NAMES)]: anything(attack) }),
	],
	[
		"a missing field",
		6,
		(attack) => {
			const fields = foreignRequest(attack);
			fields[pick(attack.random, ["verb", "id", "slot", "itemId"])] = undefined;
			return pack(fields);
		},
	],
	[
		"an extra field",
		8,
		(attack) =>
			pack({ ...foreignRequest(attack), [pick(attack.random, EXTRA_NAMES)]: attack.random.integer(1, 9) }),
	],
	["an unknown verb", 6, (attack) => pack({ ...foreignRequest(attack), verb: pick(attack.random, VERBS) })],
	["an unknown item", 6, (attack) => pack({ ...foreignRequest(attack), itemId: pick(attack.random, ITEMS) })],
	["a far slot", 8, (attack) => pack({ ...foreignRequest(attack), slot: pick(attack.random, FAR_SLOTS) })],
	["another's item", 8, (attack) => pack(foreignRequest(attack))],
	["an impossible number", 12, (attack) => pack(impossibleRequest(attack))],
	[
		"another's data",
		4,
		(attack) =>
			pack({
				...foreignRequest(attack),
				[pick(attack.random, ["userId", "playerId", "owner"])]: attack.userId + 1,
			}),
	],
	["a purchase of nothing", 10, (attack) => pack(shopRequest(attack))],
	["a purchase for another", 3, (attack) => pack(foreignPurchase(attack))],
	["mixed keys", 4, (attack) => pack(mixedKeys(attack))],
	["a wrong order", 2, (attack) => pack({ verb: "sort", id: attack.random.integer(1, 99), order: anything(attack) })],
	["a metatable", 4, (attack) => pack(withMetatable(attack))],
	["a cycle", 1, (attack) => pack(cycle(attack))],
	["deep tables", 2, (attack) => pack({ ...foreignRequest(attack), itemId: nested(attack.random) })],
	["10,000 entries", 0.05, (attack) => pack(manyEntries(attack.random))],
];

let totalWeight = 0;
for (const [, weight] of KINDS) totalWeight += weight;

/** The next hostile call, none of which may change anything, and the name of its kind. */
export function createPayload(attack: Attack): readonly [kind: string, values: Arguments] {
	let left = attack.random.range(0, totalWeight);
	for (const [kind, weight, create] of KINDS) {
		left -= weight;
		if (left < 0) return [kind, create(attack)];
	}
	return ["no argument", pack()];
}
