import { implement } from "../datamodel/implementation";
import { getStored } from "../datamodel/record";
import { ask } from "./marketplace-link";
import { requirePlayer } from "./remotes";

/** What players may do where they live (PolicyService.yaml). */
export const policyServiceImplementation = implement("PolicyService", {
	methods: {
		GetPolicyInfoForPlayerAsync: (service, given) => {
			const method = "GetPolicyInfoForPlayerAsync";
			const userId = getStored(requirePlayer(given, method), "UserId") as number;
			return ask(service.realm, "policies", method, tostring(userId), ({ policies }) => ({
				...policies.of(userId),
				// A legacy field: always empty.
				AllowedExternalLinkReferences: [],
			}));
		},
	},
});
