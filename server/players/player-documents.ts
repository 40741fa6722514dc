import { Signal } from "shared/signal";
import { PlayerData } from "./player-data";
import { PlayerDocument } from "./player-document";

/** The documents of the players who are on this server. */
export class PlayerDocuments {
	/** Fires when a player's data can be used. */
	readonly opened = new Signal<[document: PlayerDocument]>();

	/** Fires when a player is gone; the document can still be read. */
	readonly closed = new Signal<[document: PlayerDocument]>();

	private readonly documents = new Map<number, PlayerDocument>();

	/** The document of a player, or `undefined` before it is loaded and after they left. */
	find(userId: number): PlayerDocument | undefined {
		return this.documents.get(userId);
	}

	/** Takes a player in. It is an error to do so twice. */
	open(userId: number, data: PlayerData): PlayerDocument {
		assert(!this.documents.has(userId), `player ${userId} already has a document`);

		const document = new PlayerDocument(userId, data);
		this.documents.set(userId, document);
		this.opened.fire(document);

		return document;
	}

	/** Lets a player go; nothing happens if they are not here. */
	close(userId: number): void {
		const document = this.documents.get(userId);

		if (document) {
			this.documents.delete(userId);
			document.close();
			this.closed.fire(document);
		}
	}
}
