import { HIGHEST_SLOT, Stack } from "shared/inventory";
import { isPositiveInteger } from "shared/positive-integer";
import { ReadEntry } from "./read-entry";
import { QuarantineReason } from "./saved-inventory";

/**
 * Finds a slot for every stack of a record, beyond the limit if there is no other: whether upgrades or game passes allow
 * more is not known when a record is read.
 */
export class Placement {
	/** The stacks that have a slot. */
	readonly stacks = new Map<number, Stack>();

	private readonly uids = new Set<string>();
	private firstFree = 1;

	/** Why a stack must not be placed, wherever there may be room. */
	findFault({ stack }: ReadEntry): QuarantineReason | undefined {
		return stack.uid !== undefined && this.uids.has(stack.uid) ? "duplicate_uid" : undefined;
	}

	/** Puts a stack into the slot that it was saved with. `false`: that slot is taken, or none. */
	placeAtHome({ stack, slot }: ReadEntry): boolean {
		if (!isPositiveInteger(slot) || slot > HIGHEST_SLOT || this.stacks.has(slot)) {
			return false;
		}

		this.put(slot, stack);
		return true;
	}

	/** Puts a stack into its own slot or the lowest free one. `false`: as many slots are in use as any inventory has. */
	placeAnywhere(entry: ReadEntry): boolean {
		if (this.stacks.size() >= HIGHEST_SLOT) {
			return false;
		}

		if (!this.placeAtHome(entry)) {
			while (this.stacks.has(this.firstFree)) {
				this.firstFree += 1;
			}

			this.put(this.firstFree, entry.stack);
		}

		return true;
	}

	private put(slot: number, stack: Stack): void {
		this.stacks.set(slot, stack);

		if (stack.uid !== undefined) {
			this.uids.add(stack.uid);
		}
	}
}
