import { implement } from "../datamodel/implementation";
import { createRealmState, Realm } from "../datamodel/realm";
import { findChildOfClass, fireEvent, getStored, InstanceRecord, isA } from "../datamodel/record";

function isCharacter(record: InstanceRecord | undefined): boolean {
	return record !== undefined && isA(record, "Model") && findChildOfClass(record, "Humanoid") !== undefined;
}

/** Tools are equipped by being put into a character (Tool.yaml). */
const watchOf = createRealmState((realm: Realm) => {
	realm.observers.push({
		parentChanged: (record, parent, previous) => {
			if (!isA(record, "Tool")) return;
			const was = isCharacter(previous);
			if (was === isCharacter(parent)) return;
			fireEvent(record, was ? "Unequipped" : "Equipped");
		},
	});
	return {};
});

function fireIfEquipped(tool: InstanceRecord, event: string): void {
	if (isCharacter(tool.parent) && getStored(tool, "Enabled") === true) fireEvent(tool, event);
}

/** Tool (Tool.yaml). Equipped comes without a mouse. */
export const toolImplementation = implement("Tool", {
	initialise: (tool) => void watchOf(tool.realm),
	methods: {
		Activate: (tool) => fireIfEquipped(tool, "Activated"),
		Deactivate: (tool) => fireIfEquipped(tool, "Deactivated"),
	},
});
