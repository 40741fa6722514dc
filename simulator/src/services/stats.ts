import { implement } from "../datamodel/implementation";
import { getDescendants } from "../datamodel/record";
import { FRAME_RATE } from "../kernel/kernel";

const FRAME_SECONDS = 1 / FRAME_RATE;

/** Stats (Stats.yaml): only what a simulation has and what does not differ from machine to machine. */
export const statsImplementation = implement("Stats", {
	properties: {
		InstanceCount: { read: ({ realm }) => getDescendants(realm.game).size() + 1 },
		FrameTime: { read: () => FRAME_SECONDS },
		HeartbeatTime: { read: () => FRAME_SECONDS },
		HeartbeatTimeMs: { read: () => FRAME_SECONDS * 1000 },
	},
});
