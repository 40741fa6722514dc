import type { FaultEffect, World } from "simulator";

/** What goes wrong with requests to data stores while a server dies. */
export interface Trouble {
	readonly name: string;
	/**
	 * Whether the server dies in the place of a turn, so that all that it sent has long arrived, or right after one, so
	 * that what it sent in that turn is still on its way.
	 */
	readonly dies: "before a turn" | "after a turn";
	/** What happens to the first writes of the server that dies, and to how many of them; one unless given. */
	readonly effect?: FaultEffect;
	readonly times?: number;
	/** Whether what is on its way when the server dies takes effect. */
	readonly arrives: boolean;
	/** When memory stores go down for good: long before, so that servers beat elsewhere, or in that moment. */
	readonly memoryFails?: "before" | "then";
	/** Only turns in which a request for the record is sent or answered count; while one hangs, all others are alike. */
	readonly requestsOnly?: boolean;
}

/** Each of them makes a walk of its own. */
export const TROUBLES: ReadonlyArray<Trouble> = [
	// It may then take effect when another server has taken the session.
	{
		name: "what is on its way takes effect long after the death",
		dies: "after a turn",
		arrives: true,
		effect: { latency: 80 },
		requestsOnly: true,
	},
	{ name: "nothing else fails", dies: "before a turn", arrives: false },
	{
		name: "writes that are done and answered with an error",
		dies: "before a turn",
		arrives: false,
		effect: { fault: "errorAfter" },
		times: 2,
	},
	{ name: "writes that fail", dies: "before a turn", arrives: false, effect: { fault: "errorBefore" }, times: 2 },
	{ name: "what is on its way is lost", dies: "after a turn", arrives: false },
	{ name: "what is on its way takes effect after the death", dies: "after a turn", arrives: true },
	{
		name: "lost answers, then what is on its way takes effect",
		dies: "after a turn",
		arrives: true,
		effect: { fault: "errorAfter" },
	},
	{
		name: "memory stores are down",
		dies: "after a turn",
		arrives: true,
		memoryFails: "before",
		requestsOnly: true,
	},
	{
		name: "memory stores go down",
		dies: "after a turn",
		arrives: true,
		memoryFails: "then",
		requestsOnly: true,
	},
];

/** Seconds that nothing outlasts. */
const FOR_GOOD = 1e4;
/** Seconds after which every server has noticed that its heartbeat cannot be written. */
const NOTICED = 12;

/** What fails from the start of a world on. */
export function beginWorld(world: World, { memoryFails }: Trouble): void {
	if (memoryFails !== "before") return;
	world.run(1);
	world.opened().cloud.faults.outage("memoryStores", FOR_GOOD);
	world.run(NOTICED);
}

/** Lets the requests of one server for one record go wrong from now on. */
export function begin(
	world: World,
	{ effect, times = 1, arrives, memoryFails }: Trouble,
	server: string,
	key: string,
): void {
	const { faults } = world.opened().cloud;
	if (memoryFails === "then") faults.outage("memoryStores", FOR_GOOD);
	faults.setRates("dataStores", { appliesAfterCrash: arrives ? 1 : 0 });
	if (effect) faults.next({ service: "dataStores", server, key, writes: true }, effect, times);
}
