import { createRealmState } from "../datamodel/realm";
import { createState, fireEvent, InstanceRecord } from "../datamodel/record";

/** What a player's state holds beside its properties. */
export const playerStateOf = createState(() => ({
	/** The character whose CharacterRemoving has fired already. */
	leaving: undefined as InstanceRecord | undefined,
	appearanceLoaded: false,
	/** What GetJoinData gives: how the player came here. */
	joinData: {} as object,
}));

/** What a realm does at the moment at which a player gets a character, before CharacterAdded. */
export const spawnHookOf = createRealmState(() => ({
	spawned: undefined as ((player: InstanceRecord, character: InstanceRecord) => void) | undefined,
}));

/** Fires CharacterRemoving for a player's character, once. */
export function announceCharacterRemoving(player: InstanceRecord, character: InstanceRecord): void {
	const state = playerStateOf(player);
	if (state.leaving === character) return;
	state.leaving = character;
	fireEvent(player, "CharacterRemoving", character.proxy);
}
