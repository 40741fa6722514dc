import { Pending } from "./pending";
import { Timing } from "./timing";

/** Sleep that can be cut short from outside. */
export class Alarm {
	private asleep?: Pending<"rested" | "woken">;

	constructor(private readonly timing: Timing) {}

	/** Yields for so many seconds, or until somebody calls `wake`. Only one thread may sleep at a time. */
	sleep(seconds: number): "rested" | "woken" {
		assert(this.asleep === undefined, "somebody sleeps already");

		const rest = new Pending<"rested" | "woken">();
		const prevent = this.timing.delay(seconds, () => rest.settle("rested"));
		this.asleep = rest;

		const how = rest.wait();
		this.asleep = undefined;
		prevent();

		return how;
	}

	/** Ends the sleep, if anybody sleeps. */
	wake(): void {
		this.asleep?.settle("woken");
	}
}
