import { implement } from "../datamodel/implementation";
import { moveTo, setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import {
	createState,
	findChild,
	findChildOfClass,
	findRecord,
	fireEvent,
	getStored,
	InstanceRecord,
	isA,
} from "../datamodel/record";
import { host } from "../host";
import { autoLoads, loadCharacter } from "./character";
import { findPlayerOf } from "./players";

const stateOf = createState(() => ({ dead: false }));

function healthChanged(humanoid: InstanceRecord, health: number): void {
	fireEvent(humanoid, "HealthChanged", health);
	const state = stateOf(humanoid);
	if (health > 0 || state.dead) return;
	state.dead = true;
	fireEvent(humanoid, "Died");
	if (humanoid.realm.kind === "server") respawnLater(humanoid);
}

/** After Players.RespawnTime the dead player gets a new character, unless a script gave them one before. */
function respawnLater(humanoid: InstanceRecord): void {
	const { realm } = humanoid;
	const character = humanoid.parent;
	const player = character && findPlayerOf(character);
	if (!player || !autoLoads(realm)) return;
	const { scheduler } = realm;
	const previous = scheduler.current;
	scheduler.current = undefined;
	scheduler.delay(getStored(realm.getService("Players"), "RespawnTime") as number, () => {
		if (player.parent && autoLoads(realm) && findRecord(getStored(player, "Character")) === character) {
			loadCharacter(player);
		}
	});
	scheduler.current = previous;
}

function setHealth(humanoid: InstanceRecord, value: number): void {
	setStored(humanoid, "Health", math.clamp(value, 0, getStored(humanoid, "MaxHealth") as number));
}

function findTools(holder: InstanceRecord): Array<InstanceRecord> {
	return holder.children.filter((child) => isA(child, "Tool"));
}

function unequip(humanoid: InstanceRecord): void {
	const character = humanoid.parent;
	const player = character && findPlayerOf(character);
	const backpack = player && findChildOfClass(player, "Backpack");
	if (character && backpack) for (const tool of findTools(character)) moveTo(tool, backpack);
}

/** A living thing's health and tools (Humanoid.yaml). It does not move: there is no physics. */
export const humanoidImplementation = implement("Humanoid", {
	properties: {
		Health: { replicated: true, default: 100, write: setHealth, changed: healthChanged },
		MaxHealth: {
			changed: (humanoid, value) => {
				if ((getStored(humanoid, "Health") as number) > value) setHealth(humanoid, value);
			},
		},
		RootPart: {
			read: (humanoid) => {
				const root = humanoid.parent && findChild(humanoid.parent, "HumanoidRootPart");
				return root?.proxy as BasePart | undefined;
			},
		},
	},
	methods: {
		TakeDamage: (humanoid, amount) => {
			if (humanoid.parent && findChildOfClass(humanoid.parent, "ForceField")) return;
			setHealth(humanoid, (getStored(humanoid, "Health") as number) - amount);
		},
		GetState: (humanoid) => {
			const states = host.roblox.Enum.HumanoidStateType;
			return stateOf(humanoid).dead ? states.Dead : states.Running;
		},
		EquipTool: (humanoid, tool) => {
			const record = findRecord(tool);
			if (!record || !isA(record, "Tool")) return raise("Argument 1 of EquipTool must be a Tool");
			unequip(humanoid);
			if (humanoid.parent) moveTo(record, humanoid.parent);
		},
		UnequipTools: unequip,
	},
});
