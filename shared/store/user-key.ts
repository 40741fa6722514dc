/**
 * The key under which a player's part of every replicated slice stands. A string, because remotes turn other keys of
 * such tables into strings; made of the user id, because names change.
 */
export function toUserKey(userId: number): string {
	return tostring(userId);
}
