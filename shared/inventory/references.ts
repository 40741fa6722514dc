import { EQUIP_SLOTS, EquipSlot } from "../items";

/** Slot numbers of what is worn or held, by place. The stacks themselves stay in their slots. */
export type Equipped = Readonly<Partial<Record<EquipSlot, number>>>;

/** For each key of the hotbar the number of the slot that it stands for; `false`: none. No slot has two keys. */
export type Hotbar = ReadonlyArray<number | false>;

/** Number of keys of a hotbar. */
export const HOTBAR_KEYS = 8;

export const NOTHING_EQUIPPED: Equipped = table.freeze({});

export const EMPTY_HOTBAR: Hotbar = table.freeze(table.create<number | false>(HOTBAR_KEYS, false));

/** The references of an inventory while a rule works on it. */
export interface References {
	equipped: Equipped;
	hotbar: Hotbar;
}

/** Lets whatever pointed to one slot point to the other, and the other way round. */
export function swapReferences(references: References, first: number, second: number): void {
	mapReferences(references, (slot) => (slot === first ? second : slot === second ? first : slot));
}

/** Lets go of whatever points to a slot. */
export function dropReferences(references: References, slot: number): void {
	mapReferences(references, (other) => other !== slot && other);
}

/** A stack went into another one whole: what pointed to it points there, unless something points there already. */
export function mergeReferences(references: References, slot: number, target: number): void {
	const taken = references.hotbar.includes(target);

	mapReferences(references, (other) => (other !== slot ? other : !taken && target));
}

/** Replaces every reference by what the function makes of it; `false` lets it go. Shares what stays the same. */
export function mapReferences(references: References, change: (slot: number) => number | false): void {
	const { equipped, hotbar } = references;

	for (const place of EQUIP_SLOTS) {
		const slot = equipped[place];
		const changed = slot !== undefined && change(slot);

		if (slot !== undefined && changed !== slot) {
			references.equipped = writeEquipped(references.equipped, place, changed);
		}
	}

	let copy: Array<number | false> | undefined;

	for (const key of $range(1, HOTBAR_KEYS)) {
		const slot = hotbar[key - 1];

		if (slot !== undefined && slot !== false) {
			const changed = change(slot);

			if (changed !== slot) {
				copy ??= table.clone(hotbar) as Array<number | false>;
				copy[key - 1] = changed;
			}
		}
	}

	if (copy) {
		references.hotbar = table.freeze(copy);
	}
}

/** What is worn when a place holds something else; `false`: nothing. */
export function writeEquipped(equipped: Equipped, place: EquipSlot, slot: number | false): Equipped {
	const copy: Partial<Record<EquipSlot, number>> = table.clone(equipped);
	copy[place] = slot === false ? undefined : slot;

	return table.freeze(copy);
}

/** The hotbar when a key stands for something else; `false`: nothing. A slot that had another key loses that one. */
export function writeHotbar(hotbar: Hotbar, key: number, slot: number | false): Hotbar {
	const copy = table.clone(hotbar) as Array<number | false>;

	for (const other of $range(1, HOTBAR_KEYS)) {
		if (slot !== false && copy[other - 1] === slot) {
			copy[other - 1] = false;
		}
	}

	copy[key - 1] = slot;

	return table.freeze(copy);
}
