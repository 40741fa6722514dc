import { MemoryStores } from "../cloud/memory-stores/memory-stores";
import { SortKey } from "../cloud/memory-stores/sorted-map";
import { RandomSource } from "../kernel/random";
import { expectEqual, expectTrue } from "../scenario/expect";
import { scenario } from "../scenario/scenario";

const OPERATIONS = 300;

interface Entry {
	readonly key: string;
	readonly text: string;
	readonly sortKey?: SortKey;
	readonly expires: number;
}

function rankOf(sortKey: SortKey | undefined): number {
	return typeIs(sortKey, "number") ? 0 : typeIs(sortKey, "string") ? 1 : 2;
}

/** The documented order, written out in another way than the simulator has it. */
function isBefore(a: Entry, b: Entry): boolean {
	if (rankOf(a.sortKey) !== rankOf(b.sortKey)) return rankOf(a.sortKey) < rankOf(b.sortKey);
	if (a.sortKey !== b.sortKey) return (a.sortKey as number) < (b.sortKey as number);
	return a.key < b.key;
}

function drawSortKey(random: RandomSource): SortKey | undefined {
	const kind = random.integer(0, 2);
	if (kind === 0) return undefined;
	return kind === 1 ? random.integer(-3, 3) : `s${random.integer(0, 4)}`;
}

/** Memory stores against the simplest things that behave alike, in long random runs. */
export const memoryStoreScenarios = [
	scenario("should keep a sorted map in order, and count its bytes, through any operations", (world) => {
		const { random } = world;
		let now = 0;
		const stores = new MemoryStores(
			() => now,
			() => 1000,
		);
		const map = stores.sortedMap("map");
		let model = new Array<Entry>();
		const alive = () => {
			model = model.filter((entry) => entry.expires > now);
			return model;
		};
		for (let step = 0; step < OPERATIONS; step++) {
			const key = `k${random.integer(0, 15)}`;
			const action = random.integer(0, 5);
			if (action <= 2) {
				const seconds = random.integer(0, 20);
				const entry = { key, text: string.rep("x", random.integer(1, 9)), sortKey: drawSortKey(random) };
				const present = alive().some((other) => other.key === key);
				expectEqual(map.set("Set", entry, seconds), present, `step ${step}: whether ${key} was there`);
				model = model.filter((other) => other.key !== key);
				model.push({ ...entry, expires: now + seconds });
			} else if (action === 3) {
				map.remove(key);
				model = model.filter((other) => other.key !== key);
			} else if (action === 4) {
				now += random.integer(0, 5);
			} else {
				const lower = random.chance(0.5) ? { key, sortKey: drawSortKey(random) } : undefined;
				const upper = random.chance(0.5) ? { key: "k5", sortKey: drawSortKey(random) } : undefined;
				const count = random.integer(1, 20);
				const descending = random.chance(0.5);
				const wanted = table.clone(alive()).filter((entry) => {
					const after = lower === undefined || isBefore({ ...lower, text: "", expires: 0 }, entry);
					const before = upper === undefined || isBefore(entry, { ...upper, text: "", expires: 0 });
					return after && before;
				});
				wanted.sort((a, b) => (descending ? isBefore(b, a) : isBefore(a, b)));
				const keys = wanted.filter((_, index) => index < count).map((entry) => entry.key);
				const found = map.range(descending, count, lower, upper).map((entry) => entry.key);
				expectEqual(found, keys, `step ${step}: range`);
			}
			expectEqual(
				map.get(key).item?.text,
				alive().find((entry) => entry.key === key)?.text,
				`step ${step}: ${key}`,
			);
		}
		expectEqual(map.size(), alive().size(), "size");
		let bytes = 0;
		for (const { key, text, sortKey } of model) {
			bytes += key.size() + text.size();
			bytes += typeIs(sortKey, "string") ? sortKey.size() : sortKey !== undefined ? 8 : 0;
		}
		expectEqual(stores.quota.usedBytes(), bytes, "bytes");
		now += 100;
		map.purge();
		expectEqual(stores.quota.usedBytes(), 0, "bytes when all has expired");
	}),

	scenario("should lose no item of a queue and give none to two readers at once, through any operations", (world) => {
		const { random } = world;
		let now = 0;
		const stores = new MemoryStores(
			() => now,
			() => 1000,
		);
		const queue = stores.queue("queue");
		let given = 0;
		/** What is in the queue: when it is readable again, and the read that may remove it. */
		const model = new Map<string, { priority: number; order: number; from: number; read?: string }>();
		for (let step = 1; step <= OPERATIONS; step++) {
			const action = random.integer(0, 3);
			if (action === 0) {
				const priority = random.integer(0, 3);
				queue.add("Add", `${step}`, 1_000_000, priority);
				model.set(`${step}`, { priority, order: step, from: 0 });
			} else if (action === 1) {
				const count = random.integer(1, 5);
				const all = random.chance(0.3);
				const readable = new Array<string>();
				for (const [text, { from }] of model) if (from <= now) readable.push(text);
				readable.sort((a, b) => {
					const [first, second] = [model.get(a)!, model.get(b)!];
					if (first.priority !== second.priority) return first.priority > second.priority;
					return first.order < second.order;
				});
				const enough = readable.size() > 0 && (!all || readable.size() >= count);
				const found = queue.read(count, all, 10);
				const wanted = enough ? readable.filter((_, index) => index < count) : undefined;
				expectEqual(found?.texts, wanted, `step ${step}: read`);
				given += wanted?.size() ?? 0;
				for (const text of wanted ?? []) {
					const item = model.get(text)!;
					item.from = now + 10;
					item.read = found!.id;
				}
			} else if (action === 2) {
				now += random.integer(0, 6);
			} else {
				const reads = new Array<string>();
				for (const [, { read }] of model) if (read !== undefined) reads.push(read);
				if (reads.size() === 0) continue;
				reads.sort();
				const id = reads[random.integer(0, reads.size() - 1)]!;
				queue.remove(id);
				for (const [text, item] of table.clone(model)) {
					if (item.read === id && item.from > now) model.delete(text);
				}
			}
			expectEqual(queue.size(false), model.size(), `step ${step}: size`);
		}
		expectTrue(given > OPERATIONS / 50, `only ${given} items were read`);
	}),

	scenario("should write for one of two who read the same version, whatever expired meanwhile", (world) => {
		const { random } = world;
		let now = 0;
		const stores = new MemoryStores(
			() => now,
			() => 1000,
		);
		const map = stores.hashMap("map");
		for (let step = 0; step < OPERATIONS; step++) {
			const key = `k${random.integer(0, 3)}`;
			const first = map.get(key);
			const second = map.get(key);
			const pause = random.integer(0, 3);
			now += pause;
			const expired = first.text !== undefined && map.get(key).text === undefined;
			const written = map.set("Update", key, `${step}`, random.integer(1, 5), first.version);
			expectEqual(written === undefined, expired, `step ${step}: the first write`);
			if (written === undefined) continue;
			expectEqual(map.set("Update", key, "late", 5, second.version), undefined, `step ${step}: the second`);
			expectEqual(map.get(key).text, `${step}`, `step ${step}: what is stored`);
		}
	}),
];
