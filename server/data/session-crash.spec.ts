import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualCloud, VirtualServer } from "./fakes/virtual-cloud.fake";
import { Fault, FaultPlan, UNAVAILABLE } from "./fakes/virtual-data-store.fake";
import { createRandom } from "./fakes/virtual-timing.fake";

/** Saves of one visit; the last one gives the session up. */
const SAVES = 3;
/** Steps that a visit has at least, one for each of its requests; a walk that ends before has not walked a visit. */
const LEAST_STEPS = SAVES + 1;

/** What all servers of a run did to the record. */
interface Run {
	/** The highest value whose save was confirmed. */
	confirmed: number;
	readonly losses: Array<string>;
	ended: number;
}

/** Opens the record, counts it up with a save each, and gives it up with the last. */
function visit(server: VirtualServer, run: Run): void {
	server.start(() => {
		const opened = server.store.openAsync("k");

		if (opened.ok) {
			const stored = opened.value?.value;
			let value = typeIs(stored, "number") ? stored : 0;

			if (value < run.confirmed) {
				run.losses.push(`${server.name} read ${value} after ${run.confirmed} was confirmed`);
			}

			for (const save of $range(1, SAVES)) {
				value += 1;

				let written = false;

				// A save that failed is made again, as the game does it.
				while (!written && server.store.isHeld("k")) {
					written = server.store.setAsync("k", value, { release: save === SAVES }).ok;
				}

				if (!written) {
					break;
				}

				run.confirmed = math.max(run.confirmed, value);
			}
		}

		run.ended += 1;
	});
}

function faultsAtRandom(seed: number, share: number): FaultPlan {
	const random = createRandom(seed);

	return (): Fault | undefined => {
		const roll = random();

		return roll >= share ? undefined : { kind: roll < share / 2 ? "before" : "after", message: UNAVAILABLE };
	};
}

/** One server visits and crashes at a step, another one visits then. Returns whether its visit was cut short. */
function crashAt(step: number, plan: FaultPlan, arrival: number, what: string): boolean {
	const cloud = new VirtualCloud(step);
	cloud.data.plan = plan;
	const [a, b] = [cloud.server("a", 60), cloud.server("b", -60)];
	a.timing.crashAtStep(step);
	const run: Run = { confirmed: 0, losses: [], ended: 0 };
	visit(a, run);
	cloud.time.advance(arrival);
	visit(b, run);
	cloud.time.advance(300, () => run.ended === (a.timing.hasCrashed() ? 1 : 2));
	cloud.time.advance(60);

	const stored = cloud.data.read("k");
	const problems = [...run.losses, ...cloud.violations];

	const value = typeIs(stored?.value, "number") ? stored.value : 0;

	// A last save whose answer was lost is in the record; whoever took over since then leaves nobody to confirm it.
	if (value < SAVES) {
		problems.push(`only ${value} saves are in the record`);
	}

	if (value < run.confirmed) {
		problems.push(`${value} stands there, ${run.confirmed} was confirmed`);
	}

	if (!problems.isEmpty()) {
		throw `${what}, step ${step}: ${problems.join(", ")}`;
	}

	return run.ended < 2;
}

describe("a server that crashes", () => {
	for (const kind of ["none", "before", "after"] as const) {
		for (const arrival of [0, 0.3, 1, 5]) {
			it(`should lose no confirmed save at any step of a visit, with ${kind} of its answers lost, ${arrival} s`, () => {
				let step = 0;
				let crashed = true;

				// The walk goes on until the visit is over before the step has come.
				while (crashed) {
					step += 1;
					let odd = false;

					const plan: FaultPlan = () => {
						odd = !odd;
						return kind === "none" || !odd ? undefined : { kind, message: UNAVAILABLE };
					};

					crashed = crashAt(step, plan, arrival, kind);
				}

				expect(step).toBeGreaterThan(LEAST_STEPS);
			});
		}
	}

	it("should lose no confirmed save with faults at random", () => {
		const seed = math.floor(os.clock() * 1_000) % 1_000_000;

		for (const index of $range(1, 150)) {
			const random = createRandom(seed + index);
			const step = 1 + math.floor(random() * 80);
			crashAt(step, faultsAtRandom(seed + index, 0.4), random() * 10, `seed ${seed + index}`);
		}
	});
});
