import { Kernel } from "../kernel/kernel";
import { RandomSource } from "../kernel/random";
import { CloudCall, CloudService } from "./call";

/**
 * What goes wrong with a request: it fails before it is carried out (`errorBefore`), it is carried out and fails all
 * the same (`errorAfter`), it is refused for coming too often (`throttled`), or nobody answers (`outage`).
 */
export type FaultKind = "errorBefore" | "errorAfter" | "throttled" | "outage";

/** How often requests to a service go wrong when no script says otherwise. Probabilities are 0 to 1, times seconds. */
export interface FaultRates {
	/** Requests that fail without any effect. */
	readonly errorBefore: number;
	/** Writes that take effect and fail all the same. */
	readonly errorAfter: number;
	/** Requests that are refused for coming too often. */
	readonly throttled: number;
	/** Requests whose time comes from `slowLatency`. */
	readonly slow: number;
	/** Least and greatest time of a request, there and back. */
	readonly latency: readonly [number, number];
	readonly slowLatency: readonly [number, number];
	/** Writes under way at the crash of their server that take effect. */
	readonly appliesAfterCrash: number;
}

/** A cloud in which nothing goes wrong but what limits and crashes bring. */
export const HEALTHY: FaultRates = {
	errorBefore: 0,
	errorAfter: 0,
	throttled: 0,
	slow: 0,
	latency: [0.05, 0.15],
	slowLatency: [1, 30],
	appliesAfterCrash: 0.5,
};

/** Which requests a scripted fault hits: those that fit everything that is given. */
export interface CallPattern {
	readonly service?: CloudService;
	readonly api?: string;
	readonly server?: string;
	readonly store?: string;
	readonly key?: string;
	/** Whether only writes (true) or only reads (false) are meant. */
	readonly writes?: boolean;
}

/** What a scripted fault does to a request. */
export interface FaultEffect {
	readonly fault?: FaultKind;
	/** Seconds that the request takes, there and back. */
	readonly latency?: number;
	/** The error's text, in place of one that the service chooses. */
	readonly message?: string;
}

/** What becomes of one request. */
export interface CallFate extends FaultEffect {
	readonly latency: number;
}

/** A scripted fault that waits for its requests. */
export interface ScriptedFault {
	/** How many more requests it hits. */
	remaining: number;
	/** How many fitting requests it still lets pass before. */
	skip: number;
	readonly pattern: CallPattern;
	readonly effect: FaultEffect;
}

/** Something that was made to go wrong, for reports. */
export interface InjectedFault {
	/** Virtual seconds since the kernel started. */
	readonly time: number;
	/** A fault kind, `slow`, `inFlight`, `budget`, `clock`, or a service's own word such as `lost`. */
	readonly kind: string;
	readonly call?: CloudCall;
	readonly detail: string;
}

interface Outage {
	readonly from: number;
	readonly until: number;
	readonly effect: FaultEffect;
}

function fits(pattern: CallPattern, call: CloudCall): boolean {
	return (
		(pattern.service === undefined || pattern.service === call.service) &&
		(pattern.api === undefined || pattern.api === call.api) &&
		(pattern.server === undefined || pattern.server === call.server) &&
		(pattern.store === undefined || pattern.store === call.store) &&
		(pattern.key === undefined || pattern.key === call.key) &&
		(pattern.writes === undefined || pattern.writes === call.writes)
	);
}

/** A request in a few words, such as `server 2 UpdateAsync Players/7`. */
export function describeCall(call: CloudCall): string {
	const store = call.store === undefined ? "" : ` ${call.store}`;
	const key = call.key === undefined ? "" : `/${call.key}`;
	return `${call.server} ${call.api}${store}${key}`;
}

/**
 * What goes wrong in the cloud: by rates with the seed's chance, by script for requests named one by one, and by
 * outages. Whatever was injected stands in `injected`, so that a run can say what it went through.
 */
export class Faults {
	/** Everything that was made to go wrong, in order. */
	readonly injected = new Array<InjectedFault>();
	/** Called for every injected fault, after it was noted. */
	onInjected?: (fault: InjectedFault) => void;
	private readonly rates = new Map<CloudService, FaultRates>();
	private readonly randoms = new Map<CloudService, RandomSource>();
	private readonly outages = new Map<CloudService, Array<Outage>>();
	private scripts = new Array<ScriptedFault>();

	constructor(
		private readonly kernel: Kernel,
		private readonly random: RandomSource,
	) {}

	/** Changes the rates of one service; what is not named stays. */
	setRates(service: CloudService, rates: Partial<FaultRates>): void {
		this.rates.set(service, { ...this.ratesOf(service), ...rates });
	}

	ratesOf(service: CloudService): FaultRates {
		return this.rates.get(service) ?? HEALTHY;
	}

	/**
	 * Decides the fate of the next requests that fit a pattern. Of several scripts that fit, the oldest acts.
	 * @param count how many requests it hits.
	 * @param skip how many fitting requests pass before.
	 */
	next(pattern: CallPattern, effect: FaultEffect, count = 1, skip = 0): ScriptedFault {
		const scripted: ScriptedFault = { pattern, effect, remaining: count, skip };
		this.scripts.push(scripted);
		return scripted;
	}

	/** Takes back all scripts, outages and rates: from now on nothing more is made to go wrong. */
	heal(): void {
		this.scripts = [];
		this.outages.clear();
		this.rates.clear();
	}

	/**
	 * Every request to a service fails during a span of time.
	 * @param delay seconds until it begins.
	 * @param effect how requests fail; an outage without any effect on records unless given.
	 */
	outage(service: CloudService, seconds: number, delay = 0, effect: FaultEffect = { fault: "outage" }): void {
		const from = this.kernel.now() + delay;
		const list = this.outages.get(service) ?? [];
		list.push({ from, until: from + seconds, effect });
		this.outages.set(service, list);
		this.record("outage", `${service} for ${seconds} s from ${from} s`);
	}

	/** Whether a service is down now. */
	isDown(service: CloudService): boolean {
		return this.outageOf(service) !== undefined;
	}

	/** Draws what becomes of a request. Services call it once for each. */
	decide(call: CloudCall): CallFate {
		const rates = this.ratesOf(call.service);
		const random = this.randomOf(call.service);
		const slow = rates.slow > 0 && random.chance(rates.slow);
		const [least, greatest] = slow ? rates.slowLatency : rates.latency;
		const latency = random.range(least, greatest);
		const effect = this.scriptFor(call) ?? this.outageOf(call.service) ?? this.chanceOf(call, rates, random);
		if (effect && (effect.fault !== undefined || effect.latency !== undefined)) {
			// What writes nothing cannot fail after it was written.
			const fault = effect.fault === "errorAfter" && !call.writes ? "errorBefore" : effect.fault;
			const fate: CallFate = { fault, latency: effect.latency ?? latency, message: effect.message };
			this.record(fault ?? "slow", string.format("%.2f s", fate.latency), call);
			return fate;
		}
		if (slow) this.record("slow", string.format("%.2f s", latency), call);
		return { latency };
	}

	/** Whether a write that was under way when its server crashed takes effect. */
	appliesAfterCrash(call: CloudCall): boolean {
		const applies = this.randomOf(call.service).chance(this.ratesOf(call.service).appliesAfterCrash);
		this.record("inFlight", applies ? "takes effect" : "is lost", call);
		return applies;
	}

	/** A stream of chance of a service's own, for what only it can get wrong. */
	randomOf(service: CloudService): RandomSource {
		let random = this.randoms.get(service);
		if (!random) {
			random = this.random.fork(service);
			this.randoms.set(service, random);
		}
		return random;
	}

	/** Notes something that was made to go wrong. */
	record(kind: string, detail: string, call?: CloudCall): void {
		const fault: InjectedFault = { time: this.kernel.now(), kind, call, detail };
		this.injected.push(fault);
		this.onInjected?.(fault);
	}

	/** How many faults of each kind were injected. */
	summary(): Map<string, number> {
		const counts = new Map<string, number>();
		for (const { kind } of this.injected) counts.set(kind, (counts.get(kind) ?? 0) + 1);
		return counts;
	}

	private scriptFor(call: CloudCall): FaultEffect | undefined {
		for (const scripted of this.scripts) {
			if (!fits(scripted.pattern, call)) continue;
			if (scripted.skip > 0) {
				scripted.skip -= 1;
				continue;
			}
			scripted.remaining -= 1;
			if (scripted.remaining <= 0) this.scripts = this.scripts.filter((other) => other !== scripted);
			return scripted.effect;
		}
		return undefined;
	}

	private outageOf(service: CloudService): FaultEffect | undefined {
		const list = this.outages.get(service);
		if (!list) return undefined;
		const now = this.kernel.now();
		for (const outage of list) if (now >= outage.from && now < outage.until) return outage.effect;
		return undefined;
	}

	private chanceOf(call: CloudCall, rates: FaultRates, random: RandomSource): FaultEffect | undefined {
		const { errorBefore, errorAfter, throttled } = rates;
		if (errorBefore + errorAfter + throttled === 0) return undefined;
		const draw = random.next();
		if (draw < errorBefore) return { fault: "errorBefore" };
		if (draw < errorBefore + throttled) return { fault: "throttled" };
		if (call.writes && draw < errorBefore + throttled + errorAfter) return { fault: "errorAfter" };
		return undefined;
	}
}
