import { describe, expect, it } from "@rbxts/jest-globals";
import { Reply } from "shared/requests";
import { receiveRequests, Sender } from "./receive-requests";

function setUp() {
	const heard = new Array<string>();
	let receive: ((player: Sender, payload: unknown) => Reply | undefined) | undefined;
	let leave: ((user: { readonly UserId: number }) => void) | undefined;

	receiveRequests(
		{
			request: {
				onRequest(callback) {
					receive = callback;
				},
			},
		},
		{
			answer: (userId, payload) => {
				heard.push(`${userId} asks ${payload}`);
				return payload === "too much" ? undefined : { ok: true };
			},
			forget: (userId) => heard.push(`forget ${userId}`),
		},
		{
			PlayerRemoving: {
				Connect(callback) {
					leave = callback;
				},
			},
		},
	);

	assert(receive && leave, "it listens");

	return { heard, receive, leave };
}

describe("receiveRequests", () => {
	it("should answer whoever left without remembering them again", () => {
		const { heard, receive, leave } = setUp();
		leave({ UserId: 1 });

		expect(receive({ UserId: 1, Parent: undefined }, "use")).toEqual({ ok: false, reason: "player_not_loaded" });
		expect(heard).toEqual(["forget 1"]);
	});

	it("should leave unanswered what is dropped", () => {
		const { receive } = setUp();

		expect(receive({ UserId: 1, Parent: "Players" }, "too much")).toBe(undefined);
	});

	it("should ask in the sender's own name", () => {
		const { heard, receive } = setUp();

		expect(receive({ UserId: 1, Parent: "Players" }, "use")).toEqual({ ok: true });
		expect(heard).toEqual(["1 asks use"]);
	});
});
