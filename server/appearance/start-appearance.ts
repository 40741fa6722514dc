import { PlayerDocument, PlayerDocuments } from "server/players";
import { dressCharacter, redressCharacter } from "./dress-character";
import { WornItems, wornItemsOf } from "./worn-items";

interface Event<Args extends unknown[]> {
	Connect(callback: (...args: Args) => void): unknown;
}

/** A player, as far as the look of their character goes. */
export interface CharacterOwner {
	readonly UserId: number;
	readonly Character: Instance | undefined;
	readonly CharacterAdded: Event<[character: Model]>;
	readonly CharacterAppearanceLoaded: Event<[character: Model]>;
}

/** The part of the Players service that tells who is here. */
export interface CharacterOwners {
	readonly PlayerAdded: Event<[player: CharacterOwner]>;
	readonly PlayerRemoving: Event<[player: CharacterOwner]>;
	GetPlayers(): ReadonlyArray<CharacterOwner>;
	GetPlayerByUserId(userId: number): CharacterOwner | undefined;
}

const NOTHING: WornItems = new Map();

/**
 * Shows everybody what players wear or hold, on their characters. The character and the data of a player may arrive in
 * either order; whichever is last dresses the character.
 */
export function startAppearance(players: CharacterOwners, documents: PlayerDocuments): void {
	const known = new Set<CharacterOwner>();

	const wornBy = (userId: number) => {
		const document = documents.find(userId);
		return document ? wornItemsOf(document.read().inventory) : NOTHING;
	};

	const dress = ({ userId }: PlayerDocument) => {
		const character = players.GetPlayerByUserId(userId)?.Character;

		if (character) {
			dressCharacter(character, wornBy(userId));
		}
	};

	const join = (player: CharacterOwner) => {
		// A player who joined in this very frame is in the list and still has their event to come.
		if (known.has(player)) {
			return;
		}

		known.add(player);
		player.CharacterAdded.Connect((character) => dressCharacter(character, wornBy(player.UserId)));
		player.CharacterAppearanceLoaded.Connect((character) => redressCharacter(character, wornBy(player.UserId)));

		if (player.Character) {
			dressCharacter(player.Character, wornBy(player.UserId));
		}
	};

	documents.opened.connect((document) => {
		dress(document);

		document.changed.connect((current, previous) => {
			const { equipped, slots } = current.inventory;

			if (equipped !== previous.inventory.equipped || slots !== previous.inventory.slots) {
				dress(document);
			}
		});
	});

	documents.closed.connect(dress);
	players.PlayerAdded.Connect(join);
	players.PlayerRemoving.Connect((player) => known.delete(player));

	for (const player of players.GetPlayers()) {
		join(player);
	}
}
