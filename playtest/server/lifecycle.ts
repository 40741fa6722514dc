import { stripVTControlCharacters } from "node:util";
import type { OutputMessage, PlaytestStatus } from "../protocol/messages";
import type { Driver, RunningSimulator } from "./driver";
import { Link } from "./link";

/** A simulator that has not connected after this many milliseconds will not. */
const CONNECT_BUDGET = 90_000;

/** What the lifecycle tells whoever owns it. */
export interface LifecycleEvents {
	status(status: PlaytestStatus): void;
	output(message: OutputMessage): void;
	/** The old simulator is gone; whatever it said of players is void. */
	left(): void;
}

/** Builds the place, runs one simulator of it, and does both again when asked; one thing at a time. */
export class Lifecycle {
	/** The connection of the simulator that runs now. */
	link: Link | undefined;
	private simulator: RunningSimulator | undefined;
	private built = false;
	private wanted: "rebuild" | "restart" | undefined;
	private working: Promise<void> | undefined;
	private connectTimer: NodeJS.Timeout | undefined;
	private closed = false;
	private readonly abort = new AbortController();

	constructor(
		private readonly driver: Driver,
		/** Makes the address for a token. */
		private readonly urlFor: (token: string) => string,
		private readonly events: LifecycleEvents,
	) {}

	/** Builds, and starts the simulator anew where that succeeds. */
	rebuild(): Promise<void> {
		this.wanted = "rebuild";
		return this.work();
	}

	/** Starts the simulator anew from the place that was built last. */
	restart(): Promise<void> {
		this.wanted ??= "restart";
		return this.work();
	}

	/** Tells that the simulator has connected. */
	connected(): void {
		clearTimeout(this.connectTimer);
		this.events.status({ state: "running" });
	}

	/** Stops everything; nothing is started afterwards. */
	async close(): Promise<void> {
		this.closed = true;
		this.abort.abort();
		await this.stop();
	}

	private work(): Promise<void> {
		this.working ??= this.workUntilDone().finally(() => {
			this.working = undefined;
		});
		return this.working;
	}

	private async workUntilDone(): Promise<void> {
		while (this.wanted !== undefined && !this.closed) {
			const wanted = this.wanted;
			this.wanted = undefined;
			if (wanted === "rebuild" || !this.built) {
				if (!(await this.build())) {
					continue;
				}
			}
			// A change that arrived during the build would end the new simulator at once.
			if (this.wanted === undefined && !this.closed) {
				await this.stop();
				this.start();
			}
		}
	}

	private async build(): Promise<boolean> {
		const report = (step: string): void => {
			this.events.status({ state: "building", step, running: this.simulator !== undefined });
		};
		report("Building");
		const outcome = await this.driver
			.build(report, this.abort.signal)
			.catch((error: unknown) => ({ ok: false as const, text: describe(error) }));
		if (this.closed) {
			return false;
		}
		if (!outcome.ok) {
			const text = stripVTControlCharacters(outcome.text);
			this.events.status({ state: "broken", text, running: this.simulator !== undefined });
			return false;
		}
		this.built = true;
		return true;
	}

	private start(): void {
		if (this.closed) {
			return;
		}
		this.events.status({ state: "starting" });
		const link = new Link();
		this.link = link;
		let simulator: RunningSimulator;
		try {
			simulator = this.driver.start(this.urlFor(link.token), {
				output: (message) => {
					if (this.link === link) {
						this.events.output(message);
					}
				},
			});
		} catch (error) {
			this.ended(link, describe(error));
			return;
		}
		this.simulator = simulator;
		void simulator.ended.then((reason) => this.ended(link, reason));
		this.connectTimer = setTimeout(() => {
			this.ended(link, `The simulator did not connect within ${CONNECT_BUDGET / 1000} s`);
			void simulator.stop();
		}, CONNECT_BUDGET);
	}

	/** The simulator of this link ended by itself; one that was stopped for another is no news. */
	private ended(link: Link, reason: string): void {
		if (this.link !== link) {
			return;
		}
		this.forget();
		if (!this.closed) {
			this.events.status({ state: "stopped", reason });
		}
	}

	private async stop(): Promise<void> {
		const simulator = this.simulator;
		this.forget();
		await simulator?.stop();
	}

	private forget(): void {
		clearTimeout(this.connectTimer);
		const link = this.link;
		this.link = undefined;
		this.simulator = undefined;
		if (link !== undefined) {
			link.close();
			this.events.left();
		}
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
