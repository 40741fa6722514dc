import { type Scenario, scenario } from "simulator";
import { Audit } from "./simulation/audit.scenario";
import { Buyers } from "./simulation/buyers.scenario";
import { ARRIVAL, HOP_FROM, HOP_TO, type Phase, PROMPT, TROUBLES, walk } from "./simulation/crash-walk.scenario";
import { EARLY, FORGETFUL, HASTY, openTill } from "./simulation/till.scenario";

export const purchases = scenario(
	"should grant every purchase once and say so when it is saved, whatever fails while buyers pay, hop, leave and crash",
	(world) => new Buyers(world).run(),
	{ mostSeeds: 2_000, broken: { [EARLY]: 5, [FORGETFUL]: 10, [HASTY]: 30 } },
);

function walks(name: string, phases: ReadonlyArray<Phase>, broken?: Readonly<Record<string, number>>): Scenario {
	return scenario(
		name,
		(world) => {
			for (const phase of phases) for (const trouble of TROUBLES) walk(world, phase, trouble);
		},
		{ seeds: 1, broken },
	);
}

export const prompts = walks(
	"should grant a purchase once when a server dies at any turn from the prompt to the acknowledgement",
	[PROMPT],
	{ [EARLY]: 1, [FORGETFUL]: 1, [HASTY]: 1 },
);

export const arrivals = walks(
	"should grant a purchase once when a server dies at any turn of an arrival with an open receipt",
	[ARRIVAL],
);

export const hops = walks(
	"should grant a purchase once when one of two servers that have its receipt at once dies at any turn",
	[HOP_FROM, HOP_TO],
);

export const firstFrame = scenario(
	"should take the receipts of players who join in the first frame of a server that its own scripts start",
	(world) => {
		const { marketplace } = world.open().cloud;
		marketplace.catalogue.setProduct({ id: 1001, name: "Coins", price: 25 });
		const paid = [1, 2, 3].map((userId) => marketplace.purchase(userId, 1001));
		const server = world.startServer({ scripts: true });
		for (const { userId } of paid) server.join(userId);
		world.run(30);

		for (const { state, grants } of paid) {
			world.check("no receipt counts as processed by itself", state === "acknowledged", `${state}, ${grants}`);
		}
	},
);

/** What receipts must not be, and what nobody must take them for. */
const DISTORTIONS: ReadonlyArray<(info: Record<string, unknown>) => void> = [
	(info) => (info.ProductId = 999),
	(info) => (info.ProductId = undefined),
	(info) => (info.PlayerId = undefined),
	(info) => (info.PlayerId = "7"),
	(info) => (info.PurchaseId = undefined),
	(info) => (info.PurchaseId = 5),
	(info) => (info.PurchaseId = ""),
	(info) => (info.PlayerId = 8),
];

export const odd = scenario(
	"should leave receipts open that make no sense or belong to somebody who is not here, and process all others",
	(world) => {
		const { marketplace } = world.open({ runScripts: false }).cloud;
		new Audit(world);
		const { host, documents, receipts } = openTill(world, world.startServer());
		host.join(7);
		world.run(10);
		const wrong = DISTORTIONS.map((distort) =>
			world.inside(() => marketplace.purchase(7, 1001, { distort: (info) => void distort(info) })),
		);
		const right = world.inside(() => marketplace.purchase(7, 1001));
		world.run(30);
		world.check("what makes sense is granted", right.state === "acknowledged");

		for (const { state, grants } of wrong) {
			world.check("what makes no sense stays open", state === "pending" && grants === 0, `${state}, ${grants}`);
		}

		const coins = documents.find(7)?.read().coins;
		world.check("nothing is given for what makes no sense", coins === 100, `${coins}`);
		world.check("each is a problem that somebody looks at", (receipts.measure().get("ReceiptProblems") ?? 0) >= 7);
		world.check("no script error", !world.output.some(({ level }) => level === "error"));
	},
);

export const start = scenario(
	"should not yield anywhere while a server starts, so that receipts can not come before their handler",
	(world) => {
		const server = world.startServer();
		const { startServer } = server.require<typeof import("server/start-server")>(
			"ServerScriptService/TS/start-server",
		);
		// A call that yields in here is an error.
		const services = world.inside(() => server.run(() => startServer()));
		world.check("the server has started", services.receipts !== undefined);
	},
);
