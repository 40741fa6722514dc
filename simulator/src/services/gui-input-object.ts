import { implement } from "../datamodel/implementation";
import { findGui } from "../gui/gui";

/** The keys of each Enum.ModifierKey by their names in Enum.KeyCode. */
const MODIFIERS: Readonly<Record<string, ReadonlyArray<string>>> = {
	Shift: ["LeftShift", "RightShift"],
	Ctrl: ["LeftControl", "RightControl"],
	Alt: ["LeftAlt", "RightAlt"],
	Meta: ["LeftSuper", "RightSuper", "LeftMeta", "RightMeta"],
};

/** InputObject.yaml */
export const inputObjectImplementation = implement("InputObject", {
	methods: {
		IsModifierKeyDown: (record, modifier) => {
			const name = typeIs(modifier, "string") ? modifier : (modifier as Enum.ModifierKey).Name;
			const keys = findGui(record.realm)?.input.keys;
			return keys !== undefined && (MODIFIERS[name] ?? []).some((key) => keys.has(key));
		},
	},
});
