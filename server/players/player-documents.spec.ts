import { describe, expect, it } from "@rbxts/jest-globals";
import { createPlayerData } from "./player-data";
import { PlayerDocuments } from "./player-documents";

describe("PlayerDocuments", () => {
	it("should find nobody before they are taken in", () => {
		expect(new PlayerDocuments().find(1)).toBe(undefined);
	});

	it("should refuse to take the same player in twice", () => {
		const documents = new PlayerDocuments();
		documents.open(1, createPlayerData());

		expect(() => documents.open(1, createPlayerData())).toThrow("already");
	});

	it("should do nothing when someone leaves who is not here", () => {
		const documents = new PlayerDocuments();
		let told = 0;
		documents.closed.connect(() => (told += 1));

		documents.close(1);

		expect(told).toBe(0);
	});

	it("should tell of a player who comes and one who goes", () => {
		const documents = new PlayerDocuments();
		const told = new Array<string>();
		documents.opened.connect((document) => told.push(`opened ${document.userId}`));
		documents.closed.connect((document) => told.push(`closed ${document.userId}`));

		const document = documents.open(1, createPlayerData());
		expect(documents.find(1)).toBe(document);

		documents.close(1);
		expect(documents.find(1)).toBe(undefined);
		expect(document.isOpen()).toBe(false);
		expect(told).toEqual(["opened 1", "closed 1"]);
	});

	it("should give a player a new document when they come back", () => {
		const documents = new PlayerDocuments();
		const first = documents.open(1, createPlayerData());
		documents.close(1);

		expect(documents.open(1, createPlayerData())).never.toBe(first);
	});
});
