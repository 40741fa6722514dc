import { describe, expect, it } from "@rbxts/jest-globals";
import { createPlayerData, PlayerDocuments } from "server/players";
import { getItem } from "shared/items";
import { Cooldowns } from "./cooldowns";

const POTION = getItem("health_potion");
const TONIC = getItem("greater_tonic");
const APPLE = getItem("apple");
const CRATE = getItem("wooden_crate");

function setUp() {
	const clock = { now: 100 };
	const documents = new PlayerDocuments();
	documents.open(1, createPlayerData());
	const cooldowns = new Cooldowns(() => clock.now, documents);
	const heard = new Array<string>();
	cooldowns.started.connect((userId, group, readyAt) => heard.push(`${userId} ${group} ${readyAt}`));

	return { clock, documents, cooldowns, heard };
}

describe("Cooldowns", () => {
	it("should let players use what they have not used, each for themselves", () => {
		const { cooldowns } = setUp();
		cooldowns.start(1, POTION);

		expect(cooldowns.isReady(1, APPLE)).toBe(true);
		expect(cooldowns.isReady(2, POTION)).toBe(true);
		expect(cooldowns.read(2).isEmpty()).toBe(true);
	});

	it("should begin nothing for an item without a wait", () => {
		const { cooldowns, heard } = setUp();
		assert(CRATE.cooldown === undefined, "crates have no wait");
		cooldowns.start(1, CRATE);

		expect(cooldowns.isReady(1, CRATE)).toBe(true);
		expect(heard).toEqual([]);
	});

	it("should hold back the whole group until the very moment that was told", () => {
		const { clock, cooldowns, heard } = setUp();
		cooldowns.start(1, POTION);
		const readyAt = cooldowns.read(1).get("healing") ?? 0;

		expect(readyAt).toBe(103);
		expect(heard).toEqual(["1 healing 103"]);

		clock.now = 102.999;
		expect(cooldowns.isReady(1, POTION)).toBe(false);
		expect(cooldowns.isReady(1, TONIC)).toBe(false);

		clock.now = readyAt;
		expect(cooldowns.isReady(1, POTION)).toBe(true);
		expect(cooldowns.isReady(1, TONIC)).toBe(true);
	});

	it("should know nothing of earlier visits", () => {
		const { documents, cooldowns } = setUp();
		cooldowns.start(1, POTION);

		documents.close(1);
		documents.open(1, createPlayerData());

		expect(cooldowns.isReady(1, POTION)).toBe(true);
	});
});
