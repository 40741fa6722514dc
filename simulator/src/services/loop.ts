import { createRealmState, Realm } from "../datamodel/realm";
import { RealmLoop } from "../kernel/frame";

const heldLoopOf = createRealmState(() => ({ loop: undefined as RealmLoop | undefined }));

/** Lets services reach the frames of their realm. Called once, when the realm is put on a kernel's clock. */
export function setLoop(realm: Realm, loop: RealmLoop): void {
	heldLoopOf(realm).loop = loop;
}

/** The frames of a realm. */
export function getLoop(realm: Realm): RealmLoop {
	const { loop } = heldLoopOf(realm);
	assert(loop, `${realm.name} is on no kernel's clock`);
	return loop;
}

/** Runs engine code in the first frame at or after a time from now; no script's end stops it. */
export function runLater(realm: Realm, seconds: number, callback: () => void): void {
	getLoop(realm).post(realm.now() + math.max(seconds, 0), callback);
}
