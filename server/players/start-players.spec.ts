import { describe, expect, it } from "@rbxts/jest-globals";
import { PlayerDocuments } from "./player-documents";
import { Roster, startPlayers } from "./start-players";

type Callback = (user: { readonly UserId: number }) => void;

function createSignal() {
	const callbacks = new Array<Callback>();

	return {
		Connect(callback: Callback) {
			callbacks.push(callback);
		},
		Fire(userId: number) {
			callbacks.forEach((callback) => callback({ UserId: userId }));
		},
	};
}

function setUp(...present: number[]) {
	const documents = new PlayerDocuments();
	const added = createSignal();
	const removing = createSignal();

	const roster: Roster = {
		PlayerAdded: added,
		PlayerRemoving: removing,
		GetPlayers() {
			return present.map((UserId) => ({ UserId }));
		},
	};

	startPlayers(roster, documents);

	return { documents, added, removing };
}

describe("startPlayers", () => {
	it("should do nothing when someone leaves who never came", () => {
		const { documents, removing } = setUp();

		removing.Fire(1);

		expect(documents.find(1)).toBe(undefined);
	});

	it("should keep the first document when the event of a player comes who was here already", () => {
		const { documents, added } = setUp(1);
		const document = documents.find(1);

		added.Fire(1);

		expect(document).never.toBe(undefined);
		expect(documents.find(1)).toBe(document);
	});

	it("should take in who joins, let go who leaves, and take them in anew", () => {
		const { documents, added, removing } = setUp();

		added.Fire(1);
		const first = documents.find(1);
		expect(first?.isOpen()).toBe(true);

		removing.Fire(1);
		expect(first?.isOpen()).toBe(false);
		expect(documents.find(1)).toBe(undefined);

		added.Fire(1);
		expect(documents.find(1)).never.toBe(first);
	});
});
