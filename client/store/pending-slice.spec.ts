import { describe, expect, it } from "@rbxts/jest-globals";
import { Request } from "shared/requests";
import { pendingSlice } from "./pending-slice";

function use(id: number): Request {
	return { verb: "use", id, slot: 1, itemId: "apple" };
}

function createPending(...ids: number[]) {
	const store = pendingSlice.clone();

	for (const id of ids) {
		store.addPending(use(id), 0);
	}

	return store;
}

describe("pendingSlice", () => {
	it("should drop only the request that was refused", () => {
		const store = createPending(1, 2, 3);

		store.dropPending(2);
		store.dropPending(9);

		expect(store.getState().map(({ request }) => request.id)).toEqual([1, 3]);
	});

	it("should drop what the state holds already when a later request is acknowledged", () => {
		const store = createPending(1, 2, 3);

		store.acknowledge("1", 2);

		expect(store.getState().map(({ request }) => request.id)).toEqual([3]);
	});

	it("should mark only the request that takes long", () => {
		const store = createPending(1, 2);

		store.markSlow(2);
		store.markSlow(9);

		expect(store.getState().map(({ slow }) => slow)).toEqual([false, true]);
	});

	it("should keep requests in the order in which they were sent", () => {
		expect(createPending(1, 2, 3).getState()).toEqual([
			{ request: use(1), sentAt: 0, slow: false },
			{ request: use(2), sentAt: 0, slow: false },
			{ request: use(3), sentAt: 0, slow: false },
		]);
	});
});
