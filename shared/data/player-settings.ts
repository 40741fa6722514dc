/** What a player chose in the game's menus, by the game's own names. */
export type PlayerSettings = Readonly<Record<string, string | number | boolean>>;

/** Whether a value can be somebody's settings. */
export function isPlayerSettings(value: unknown): value is PlayerSettings {
	if (!typeIs(value, "table")) {
		return false;
	}

	for (const [name, choice] of pairs(value as ReadonlyMap<unknown, unknown>)) {
		if (!typeIs(name, "string") || !isChoice(choice)) {
			return false;
		}
	}

	return true;
}

function isChoice(value: unknown): value is string | number | boolean {
	return typeIs(value, "string") || typeIs(value, "number") || typeIs(value, "boolean");
}
