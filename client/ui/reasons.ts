import { Refusal } from "client/store";
import { findItem } from "shared/items";
import { Reason } from "shared/reasons";

/** How a refusal is told to the player. */
export interface Wording {
	/** Two or three words. */
	readonly title: string;
	/** One sentence about the item that was asked for. */
	readonly detail: (item: string) => string;
}

/** The words for every reason; a reason without words does not compile. */
export const WORDINGS: Readonly<Record<Reason, Wording>> = {
	invalid_item: { title: "Unknown item", detail: (item) => `This game does not know ${item}.` },
	invalid_quantity: { title: "Not a number of items", detail: (item) => `Choose at least one ${item}.` },
	invalid_slot: { title: "No such slot", detail: (item) => `${item} can not go there.` },
	not_found: { title: "Nothing there", detail: (item) => `${item} is no longer in that slot.` },
	slot_changed: { title: "Out of date", detail: (item) => `That slot does not hold ${item} any more.` },
	same_slot: { title: "Already there", detail: (item) => `${item} is in that slot.` },
	slot_occupied: { title: "Slot taken", detail: (item) => `${item} does not fit on what lies there.` },
	insufficient_quantity: { title: "Not enough", detail: (item) => `You do not have ${item} to spare.` },
	inventory_full: { title: "Bag full", detail: (item) => `There is no free slot for ${item}.` },
	weight_exceeded: { title: "Too heavy", detail: (item) => `${item} would weigh more than you can carry.` },
	not_usable: { title: "No use", detail: (item) => `${item} does nothing on its own.` },
	not_droppable: { title: "Stays with you", detail: (item) => `${item} can not be dropped.` },
	not_equippable: { title: "Nothing to wear", detail: (item) => `${item} can not be equipped.` },
	not_equipped: { title: "Already off", detail: (item) => `${item} is not equipped.` },
	item_locked: { title: "Locked", detail: (item) => `Unlock ${item} first.` },
	item_bound: { title: "Bound to you", detail: (item) => `${item} can never leave you.` },
	invalid_attributes: { title: "Not possible", detail: (item) => `${item} can not become like that.` },
	invalid_updater: { title: "Something went wrong", detail: (item) => `Nothing happened to ${item}.` },
	invalid_key: { title: "No such key", detail: (item) => `${item} can not go on that key.` },
	invalid_limits: { title: "Not possible", detail: () => "Your bag can not have that size." },
	not_alive: { title: "Not now", detail: (item) => `${item} can wait until you are back up.` },
	no_effect: { title: "No need", detail: (item) => `${item} would change nothing, so you keep it.` },
	on_cooldown: { title: "Not again yet", detail: (item) => `Wait a moment before the next ${item}.` },
	invalid_request: { title: "Not understood", detail: (item) => `Nothing happened to ${item}.` },
	unknown_action: { title: "Not possible here", detail: (item) => `This server can not do that with ${item}.` },
	rate_limited: { title: "Too fast", detail: (item) => `Wait a moment, then try ${item} again.` },
	player_not_loaded: { title: "Not ready yet", detail: () => "Your bag is still being opened." },
	inventory_busy: { title: "Busy", detail: (item) => `Try ${item} again in a moment.` },
	same_player: { title: "That is you", detail: (item) => `${item} is yours already.` },
	no_answer: { title: "No answer", detail: (item) => `The server did not say what became of ${item}.` },
	internal_error: { title: "Something went wrong", detail: (item) => `Nothing happened to ${item}.` },
};

/** Title and sentence of a refusal, as the player reads them. */
export function describeRefusal({ reason, itemId, quantity }: Refusal): { title: string; detail: string } {
	const name = itemId === undefined ? "your items" : (findItem(itemId)?.name ?? itemId);
	const item = quantity > 1 ? `${name} × ${quantity}` : name;
	const { title, detail } = WORDINGS[reason];

	return { title, detail: detail(item) };
}
