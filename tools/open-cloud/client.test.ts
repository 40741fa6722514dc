import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { type Fault, OpenCloudStandIn } from "../testing/open-cloud";
import { createOpenCloud, type OpenCloud, OpenCloudError } from "./client";
import { MOST_PLACE_BYTES, publishPlace } from "./publish-place";

const UNIVERSE = 77;
const PLACE = 771;
const KEY = "secret+key/==";

interface Fixture {
	readonly standIn: OpenCloudStandIn;
	readonly client: OpenCloud;
	/** Waits that the client asked for, in milliseconds; none of them is waited. */
	readonly waits: number[];
	publish(content?: Uint8Array, placeId?: number): Promise<number>;
}

async function fixture(test: TestContext, faults: readonly (Fault | undefined)[] = []): Promise<Fixture> {
	const standIn = await OpenCloudStandIn.start(test);
	standIn.keys.set(KEY, { scopes: ["universe-places:write"], universes: [UNIVERSE] });
	standIn.addUniverse(UNIVERSE, [PLACE]);
	standIn.faults.push(...faults);
	const waits: number[] = [];
	let time = 0;
	standIn.now = () => time;
	const client = createOpenCloud({
		key: KEY,
		url: standIn.url,
		sleep: async (ms) => {
			waits.push(ms);
			time += ms;
		},
	});
	const publish = (content = placeFile(100), placeId = PLACE) =>
		publishPlace(client, { universeId: UNIVERSE, placeId, versionType: "Published", content });
	return { standIn, client, waits, publish };
}

function placeFile(bytes: number): Uint8Array {
	const content = new Uint8Array(bytes);
	content.set(new TextEncoder().encode("<roblox!"));
	return content;
}

function refusal(status: number): (error: unknown) => boolean {
	return (error) => error instanceof OpenCloudError && error.status === status && !error.message.includes(KEY);
}

describe("publishPlace", () => {
	it("should not try again when the key is wrong, lacks the scope or is for another experience", async (test) => {
		const { standIn, waits, publish } = await fixture(test);
		standIn.keys.clear();
		await assert.rejects(publish(), refusal(401));
		standIn.keys.set(KEY, { scopes: ["universe:read"], universes: [UNIVERSE] });
		await assert.rejects(publish(), refusal(403));
		standIn.keys.set(KEY, { scopes: ["universe-places:write"], universes: [UNIVERSE + 1] });
		await assert.rejects(publish(), refusal(403));
		assert.deepEqual(waits, []);
	});

	it("should not try again when the place is in no such experience, no place file or too large", async (test) => {
		const { standIn, waits, publish } = await fixture(test);
		await assert.rejects(publish(undefined, PLACE + 1), refusal(404));
		await assert.rejects(publish(new Uint8Array(100)), refusal(400));
		await assert.rejects(publish(placeFile(MOST_PLACE_BYTES + 1)), refusal(413));
		assert.deepEqual(waits, []);
		assert.deepEqual(standIn.versions(PLACE), []);
	});

	it("should give up after five attempts, waiting longer each time, when the server keeps failing", async (test) => {
		const { standIn, waits, publish } = await fixture(
			test,
			Array.from({ length: 5 }, () => ({ status: 500 })),
		);
		await assert.rejects(publish(), refusal(500));
		assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
		assert.equal(standIn.requests.length, 5);
	});

	it("should give up at once when Open Cloud asks to wait for longer than two minutes", async (test) => {
		const { waits, publish } = await fixture(test, [{ status: 429, headers: { "retry-after": "3600" } }]);
		await assert.rejects(publish(), refusal(429));
		assert.deepEqual(waits, []);
	});

	it("should say nothing of the key when the answer repeats it", async (test) => {
		const { publish } = await fixture(test, [{ status: 400, body: `no key like ${KEY}` }]);
		await assert.rejects(publish(), refusal(400));
	});

	it("should tell that nobody answered when there is no connection", async (test) => {
		const { publish } = await fixture(
			test,
			Array.from({ length: 5 }, () => ({ lost: "before" as const })),
		);
		await assert.rejects(publish(), refusal(0));
	});

	it("should wait as long as retry-after says, or until the window ends", async (test) => {
		const { waits, publish } = await fixture(test, [
			{ status: 429, headers: { "retry-after": "7" } },
			{ status: 429, headers: { "x-ratelimit-reset": "3, 11" } },
		]);
		assert.equal(await publish(), 1);
		assert.deepEqual(waits, [7000, 11_000]);
	});

	it("should stay within the rate limit by itself when it publishes often", async (test) => {
		const { standIn, waits, publish } = await fixture(test);
		for (let version = 1; version <= 31; version++) assert.equal(await publish(), version);
		assert.deepEqual(waits, [60_000]);
		assert.equal(standIn.versions(PLACE).length, 31);
	});

	it("should get through when a conflict, an outage and a broken connection pass", async (test) => {
		const { standIn, publish } = await fixture(test, [
			{ status: 409 },
			{ status: 503, body: "<html>" },
			{ lost: "before" },
		]);
		assert.equal(await publish(), 1);
		assert.equal(standIn.versions(PLACE).length, 1);
	});

	it("should give the number of the last version when an answer was lost after the work was done", async (test) => {
		const { standIn, publish } = await fixture(test, [{ lost: "after" }]);
		assert.equal(await publish(), 2);
		assert.deepEqual(new Set(standIn.versions(PLACE).map((version) => version.content)).size, 1);
	});
});
