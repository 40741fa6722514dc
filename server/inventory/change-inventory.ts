import { PlayerDocument } from "server/players";
import { Inventory } from "shared/inventory";
import { Result, succeed } from "shared/result";

/** Replaces the inventory of a document by what a rule makes of it; the rest of the data stays. */
export function changeInventory<Failure extends string>(
	document: PlayerDocument,
	rule: (inventory: Inventory) => Result<Inventory, Failure>,
): Result<Inventory, Failure> {
	const outcome = document.attempt<Failure>((data) => {
		const changed = rule(data.inventory);

		if (!changed.ok) {
			return changed;
		}

		return succeed(changed.value === data.inventory ? data : { ...data, inventory: changed.value });
	});

	return outcome.ok ? succeed(outcome.value.inventory) : outcome;
}
