import type { World } from "simulator";

type Trouble = "data stores" | "hints";

/** Makes the cloud fail, for a while and by the seed, and knows when it did. */
export class Weather {
	/** Spans of trouble; the last one may last still. */
	private readonly spans = new Array<{ readonly trouble: Trouble; readonly from: number; until: number }>();
	private stormy = false;

	constructor(private readonly world: World) {}

	isStormy(): boolean {
		return this.stormy;
	}

	/** Something fails from now on: one service or all of them, rarely or for good. */
	begin(servers: ReadonlyArray<string>): void {
		const { random } = this.world;
		const { cloud } = this.world.opened();
		this.world.inject("storm");
		this.stormy = true;
		const kind = random.integer(0, 8);
		const rate = random.range(0.02, 0.3);
		const rates = { errorBefore: rate, errorAfter: rate, slow: rate / 2 };

		if (kind === 0 || kind === 1) {
			this.mark("data stores");
			const slowLatency = [0.05, random.range(1, 30)] as const;
			cloud.faults.setRates("dataStores", { ...rates, throttled: rate / 2, slowLatency });
		}
		if (kind === 1 || kind === 2) {
			this.mark("hints");
			cloud.faults.setRates("memoryStores", { ...rates, slowLatency: [0.5, 10] });
			cloud.faults.setRates("messaging", rates);
			cloud.messages.setDelivery({ loss: rate * 2, duplicates: rate, delay: [0.1, random.range(1, 15)] });
		}
		if (kind === 3) {
			this.mark("hints");
			cloud.faults.outage("memoryStores", random.range(5, 150));
			if (random.chance(0.5)) cloud.faults.outage("messaging", random.range(5, 150));
		}
		if (kind === 4) {
			this.mark("data stores");
			const effect = random.chance(0.5) ? "outage" : "errorAfter";
			cloud.faults.outage("dataStores", random.range(5, 60), 0, { fault: effect });
		}
		if (kind === 5) {
			this.mark("hints");
			this.world.inject("memory stores lose everything");
			cloud.memoryStores.clear();
		}
		if (kind === 6) {
			// A server that is as good as cut off for a while, and then goes on as if nothing had been.
			this.mark("data stores");
			const server = servers[random.integer(0, servers.size() - 1)];
			cloud.faults.next({ server }, { latency: random.range(10, 60) }, random.integer(1, 15));
		}
		if (kind === 7) {
			this.mark("hints");
			// Only one server, or only what is read or written: then servers disagree on whether memory stores work.
			const server = servers[random.integer(0, servers.size() - 1)];
			const pattern = random.chance(0.5) ? { server } : { writes: random.chance(0.5) };
			cloud.faults.next({ service: "memoryStores", ...pattern }, { fault: "outage" }, math.huge);
			if (random.chance(0.5)) cloud.messages.setDelivery({ loss: 1 });
		}
		if (kind === 8) {
			this.mark("data stores");
			for (const { name } of cloud.servers) cloud.dataStores.drainServerBudget(name);
			if (random.chance(0.5)) cloud.dataStores.drainExperienceBudget();
		}
	}

	/** Nothing fails any more. */
	end(): void {
		const { cloud } = this.world.opened();
		this.stormy = false;
		cloud.faults.heal();
		cloud.messages.setDelivery({ loss: 0, duplicates: 0, delay: [1, 2] });
		for (const span of this.spans) span.until = math.min(span.until, this.world.now());
	}

	/** Whether nothing at all failed in a span of time. */
	readonly wereCalm = (from: number, to: number): boolean => !this.overlaps(from, to);

	/** Whether data stores did not fail in a span of time. */
	readonly wereHealthy = (from: number, to: number): boolean => !this.overlaps(from, to, "data stores");

	private mark(trouble: Trouble): void {
		this.spans.push({ trouble, from: this.world.now(), until: math.huge });
	}

	private overlaps(from: number, to: number, trouble?: Trouble): boolean {
		return this.spans.some(
			(span) => (trouble === undefined || span.trouble === trouble) && span.from <= to && span.until >= from,
		);
	}
}
