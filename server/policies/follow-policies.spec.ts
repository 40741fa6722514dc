import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualServerTime, VirtualTime } from "server/data/fakes/virtual-timing.fake";
import { createPlayerData, PlayerDocuments } from "server/players";
import { createServerStore, projectDocuments } from "server/store";
import { RESTRICTED } from "shared/policies";
import { followPolicies } from "./follow-policies";
import { Policies } from "./policies";

const FREE = { ArePaidRandomItemsRestricted: false, IsPaidItemTradingAllowed: true };

function setUp() {
	const world = new VirtualTime();
	const timing = new VirtualServerTime(world, 1);
	const documents = new PlayerDocuments();
	const store = createServerStore();
	const policies = new Policies({
		timing,
		ask: () => {
			const thread = coroutine.running();
			timing.delay(2, () => task.spawn(thread));
			coroutine.yield();

			return FREE;
		},
	});
	projectDocuments(documents, store);
	followPolicies({ policies, documents, store });

	return { world, documents, policies, told: () => store.getState().policies };
}

describe("followPolicies", () => {
	it("should tell nothing of a player whose data is not there, or no longer", () => {
		const { world, documents, policies, told } = setUp();
		policies.join(1);
		world.advance(5);
		expect(told()).toEqual({});

		documents.open(1, createPlayerData());
		documents.close(1);
		expect(told()["1"]).toBeUndefined();
	});

	it("should tell the strictest policy first, and what holds once it is known", () => {
		const { world, documents, policies, told } = setUp();
		policies.join(1);
		documents.open(1, createPlayerData());
		expect(told()["1"]).toEqual(RESTRICTED);

		world.advance(5);
		expect(told()["1"]).toEqual({ paidRandomItems: true, paidItemTrading: true });
	});

	it("should tell a policy that was known before the data was there", () => {
		const { world, documents, policies, told } = setUp();
		policies.join(1);
		world.advance(5);

		documents.open(1, createPlayerData());

		expect(told()["1"]).toEqual({ paidRandomItems: true, paidItemTrading: true });
	});
});
