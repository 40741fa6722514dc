import { describe, expect, it } from "@rbxts/jest-globals";
import { Reply, Request } from "shared/requests";
import { ReplyMemory } from "./reply-memory";

const DONE: Reply = { ok: true };

function createRequest(id: number): Request {
	return { verb: "use", id, slot: 1, itemId: "apple" };
}

describe("ReplyMemory", () => {
	it("should know nothing of requests that were not answered", () => {
		expect(new ReplyMemory(2).find(1)).toBe(undefined);
	});

	it("should forget the oldest reply when it is full", () => {
		const memory = new ReplyMemory(2);

		for (const id of [5, 3, 9, 4]) {
			memory.remember(createRequest(id), DONE);
		}

		expect([5, 3, 9, 4].map((id) => memory.find(id) !== undefined)).toEqual([false, false, true, true]);
	});

	it("should find the reply to a request", () => {
		const memory = new ReplyMemory(2);
		const refused: Reply = { ok: false, reason: "not_found" };
		const request = createRequest(1);
		memory.remember(request, refused);

		expect(memory.find(1)).toEqual({ request, reply: refused });
	});
});
