/** What a pointer can take an item from and put it down on. Slots and hotbar keys are counted from 1. */
export type Place = { readonly kind: "slot"; readonly slot: number } | { readonly kind: "key"; readonly key: number };

/** A slot of the grid. */
export function slotPlace(slot: number): Place {
	return { kind: "slot", slot };
}

/** A key of the hotbar. */
export function keyPlace(key: number): Place {
	return { kind: "key", key };
}

/** Whether both are the same place; nowhere is not a place. */
export function isSamePlace(first: Place | undefined, second: Place | undefined): boolean {
	if (first?.kind === "slot") {
		return second?.kind === "slot" && second.slot === first.slot;
	}

	return first !== undefined && second?.kind === "key" && second.key === first.key;
}
