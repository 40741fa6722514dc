import { createRealmState, Realm } from "../datamodel/realm";
import { ask, requireAnyConnection } from "./marketplace-link";

interface Answer {
	readonly owns: boolean;
	/** Virtual seconds. */
	readonly until: number;
}

/** What UserOwnsGamePassAsync has answered in a realm, by user, then by pass. */
const answersOf = createRealmState(() => ({ byUser: new Map<number, Map<number, Answer>>() }));

function keep(realm: Realm, userId: number, passId: number, owns: boolean): void {
	const { marketplace } = requireAnyConnection(realm, "UserOwnsGamePassAsync").cloud;
	const [least, greatest] = marketplace.settings.passCache;
	const { byUser } = answersOf(realm);
	const answers = byUser.get(userId) ?? new Map<number, Answer>();
	answers.set(passId, { owns, until: realm.now() + marketplace.random.range(least, greatest) });
	byUser.set(userId, answers);
}

/** Whether a user owns a game pass, as far as this realm knows. Yields unless it has asked before. */
export function ownsGamePass(realm: Realm, userId: number, passId: number): boolean {
	const known = answersOf(realm).byUser.get(userId)?.get(passId);
	if (known && realm.now() < known.until) return known.owns;
	const owns = ask(realm, "marketplace", "UserOwnsGamePassAsync", `${userId}/${passId}`, ({ marketplace }) =>
		marketplace.ownsGamePass(userId, passId),
	);
	keep(realm, userId, passId, owns);
	return owns;
}

/** A prompt of the game pass has closed: the realm knows at once who owns it. */
export function refreshGamePass(realm: Realm, userId: number, passId: number): void {
	const { marketplace } = requireAnyConnection(realm, "UserOwnsGamePassAsync").cloud;
	keep(realm, userId, passId, marketplace.ownsGamePass(userId, passId));
}

/** A user has come in: what was known of them is old. */
export function forgetGamePasses(realm: Realm, userId: number): void {
	answersOf(realm).byUser.delete(userId);
}
