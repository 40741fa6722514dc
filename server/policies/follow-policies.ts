import { Players, PolicyService } from "@rbxts/services";
import { PlayerDocuments } from "server/players";
import { ServerStore } from "server/store";
import { toUserKey } from "shared/store";
import { Policies } from "./policies";

/** Asks the platform for a player's policy. Yields; an error where there is no answer, or no player. */
export function askForPolicy(userId: number): unknown {
	const player = Players.GetPlayerByUserId(userId) ?? error(`player ${userId} is not here`);

	return PolicyService.GetPolicyInfoForPlayerAsync(player);
}

export interface FollowPoliciesOptions {
	readonly policies: Policies;
	readonly documents: PlayerDocuments;
	readonly store: ServerStore;
}

/** Lets every client whose data can be used know what its player may do, so that it offers nothing else. */
export function followPolicies({ policies, documents, store }: FollowPoliciesOptions): void {
	documents.opened.connect(({ userId }) => store.setPolicy(toUserKey(userId), policies.of(userId)));

	policies.known.connect((userId, policy) => {
		if (documents.find(userId)) {
			store.setPolicy(toUserKey(userId), policy);
		}
	});
}
