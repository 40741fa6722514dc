import { Reason } from "shared/reasons";

type ReasonKey = `reasons.${Reason}.${"title" | "detail"}`;

/**
 * How refusals are told to the player: two or three words, and one sentence about the item that was asked for. A
 * reason without words does not compile.
 */
export const REASON_TEXTS = {
	"reasons.invalid_item.title": "Unknown item",
	"reasons.invalid_item.detail": "This game does not know {item}.",
	"reasons.invalid_quantity.title": "Not a number of items",
	"reasons.invalid_quantity.detail": "Choose at least one {item}.",
	"reasons.invalid_slot.title": "No such slot",
	"reasons.invalid_slot.detail": "{item} can not go there.",
	"reasons.not_found.title": "Nothing there",
	"reasons.not_found.detail": "{item} is no longer in that slot.",
	"reasons.slot_changed.title": "Out of date",
	"reasons.slot_changed.detail": "That slot does not hold {item} any more.",
	"reasons.same_slot.title": "Already there",
	"reasons.same_slot.detail": "{item} is in that slot.",
	"reasons.slot_occupied.title": "Slot taken",
	"reasons.slot_occupied.detail": "{item} does not fit on what lies there.",
	"reasons.insufficient_quantity.title": "Not enough",
	"reasons.insufficient_quantity.detail": "You do not have {item} to spare.",
	"reasons.inventory_full.title": "Bag full",
	"reasons.inventory_full.detail": "There is no free slot for {item}.",
	"reasons.weight_exceeded.title": "Too heavy",
	"reasons.weight_exceeded.detail": "{item} would weigh more than you can carry.",
	"reasons.not_usable.title": "No use",
	"reasons.not_usable.detail": "{item} does nothing on its own.",
	"reasons.not_droppable.title": "Stays with you",
	"reasons.not_droppable.detail": "{item} can not be dropped.",
	"reasons.not_alive.title": "Not now",
	"reasons.not_alive.detail": "{item} can wait until you are back up.",
	"reasons.no_effect.title": "No need",
	"reasons.no_effect.detail": "{item} would change nothing, so you keep it.",
	"reasons.invalid_request.title": "Not understood",
	"reasons.invalid_request.detail": "Nothing happened to {item}.",
	"reasons.unknown_action.title": "Not possible here",
	"reasons.unknown_action.detail": "This server can not do that with {item}.",
	"reasons.rate_limited.title": "Too fast",
	"reasons.rate_limited.detail": "Wait a moment, then try {item} again.",
	"reasons.player_not_loaded.title": "Not ready yet",
	"reasons.player_not_loaded.detail": "Your bag is still being opened.",
	"reasons.internal_error.title": "Something went wrong",
	"reasons.internal_error.detail": "Nothing happened to {item}.",
} as const satisfies Record<ReasonKey, string>;
