import { checkLimits, InventoryLimits } from "shared/inventory";
import { refuse, Result, succeed } from "shared/result";

/** The limits of a player: those that were saved, and the defaults of the rest. */
export function readLimits(saved: unknown, defaults: InventoryLimits): Result<InventoryLimits, "invalid_limits"> {
	if (saved === undefined) {
		return succeed(defaults);
	}

	if (!typeIs(saved, "table") || getmetatable(saved) !== undefined) {
		return refuse("invalid_limits");
	}

	const limits = { ...defaults };

	for (const [name, value] of pairs(saved as ReadonlyMap<unknown, unknown>)) {
		if ((name !== "maxSlots" && name !== "maxStackSize" && name !== "maxWeight") || !typeIs(value, "number")) {
			return refuse("invalid_limits");
		}

		limits[name] = value;
	}

	return checkLimits(limits) === undefined ? succeed(limits) : refuse("invalid_limits");
}
