import { implement } from "../datamodel/implementation";
import { moveTo } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { findChildOfClass, findRecord, InstanceRecord, isA } from "../datamodel/record";
import { FRAME_RATE } from "../kernel/kernel";
import { setFrame } from "./spatial";

/** Every Workspace has a Terrain; here it is made when it is first asked for. */
function terrainOf(workspace: InstanceRecord): InstanceRecord {
	const existing = findChildOfClass(workspace, "Terrain");
	if (existing) return existing;
	const terrain = workspace.realm.create("Terrain");
	moveTo(terrain, workspace);
	terrain.parentLocked = true;
	return terrain;
}

/** Workspace (Workspace.yaml) without physics: its clocks and its data. */
export const workspaceImplementation = implement("Workspace", {
	properties: {
		DistributedGameTime: { read: ({ realm }) => realm.now() - realm.startedAt },
		Terrain: { read: (workspace) => terrainOf(workspace).proxy as Terrain },
	},
	methods: {
		GetServerTimeNow: ({ realm }) => realm.epoch + realm.now() + realm.serverClock.offset,
		GetRealPhysicsFPS: () => FRAME_RATE,
		PGSIsEnabled: () => true,
	},
});

/** WorldRoot (WorldRoot.yaml): of its members only those that need no geometry. */
export const worldRootImplementation = implement("WorldRoot", {
	methods: {
		BulkMoveTo: (_world, parts, frames) => {
			if (
				!typeIs(parts, "table") ||
				!typeIs(frames, "table") ||
				parts.size() !== (frames as Array<defined>).size()
			) {
				return raise("WorldRoot:BulkMoveTo() needs as many CFrames as parts");
			}
			for (let index = 0; index < parts.size(); index++) {
				const part = findRecord(parts[index]);
				if (!part || !isA(part, "BasePart")) raise("WorldRoot:BulkMoveTo() takes BaseParts only");
				setFrame(part, frames[index] as CFrame);
			}
		},
	},
});
