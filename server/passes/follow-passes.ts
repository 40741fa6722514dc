import { PlayerDocument, PlayerDocuments, withLimits } from "server/players";
import { ServerStore } from "server/store";
import { PassOwnership, sumPassEffects } from "shared/passes";
import { toUserKey } from "shared/store";
import { Passes } from "./passes";

export interface FollowPassesOptions {
	readonly passes: Passes;
	readonly documents: PlayerDocuments;
	readonly store: ServerStore;
}

/**
 * Gives every player whose data can be used what their passes give, and lets their client know which they own. What a
 * pass gives is worked out anew on every visit and never saved, so it ends with the pass.
 */
export function followPasses({ passes, documents, store }: FollowPassesOptions): void {
	const apply = (document: PlayerDocument) => {
		const ownership = passes.ownershipOf(document.userId);
		store.setPasses(toUserKey(document.userId), ownership);
		setPassBonus(document, ownership);
	};

	documents.opened.connect(apply);

	passes.changed.connect((userId) => {
		const document = documents.find(userId);

		if (document) {
			apply(document);
		}
	});
}

/** Nothing changes, and so nothing needs to be saved, where the passes give what they gave before. */
function setPassBonus(document: PlayerDocument, ownership: PassOwnership): void {
	const { slots = 0, weight = 0 } = sumPassEffects(ownership);
	const { passBonus } = document.read();

	if ((passBonus?.slots ?? 0) !== slots || (passBonus?.weight ?? 0) !== weight) {
		document.update((data) => withLimits({ ...data, passBonus: { slots, weight } }));
	}
}
