import { implement } from "../datamodel/implementation";

/** What clients get before everything else (ReplicatedFirst.yaml). No loading screen is drawn, so none is removed. */
export const replicatedFirstImplementation = implement("ReplicatedFirst", {
	methods: { RemoveDefaultLoadingScreen: () => {} },
});
