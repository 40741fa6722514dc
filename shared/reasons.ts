/** Why an inventory rule changed nothing. Rules are pure, so client and server come to the same one. */
export type RuleReason =
	/** The registry has no item of this id. */
	| "invalid_item"
	/** Not a whole number of at least one, or more than any stack could ever need. */
	| "invalid_quantity"
	/** Not the number of a slot that this inventory has. */
	| "invalid_slot"
	/** The slot holds nothing. */
	| "not_found"
	/** The slot holds another item than the one that was named. */
	| "slot_changed"
	/** Source and target are the same slot. */
	| "same_slot"
	/** The target already holds something that cannot take the whole quantity. */
	| "slot_occupied"
	/** The slot holds fewer than were asked for. */
	| "insufficient_quantity"
	/** No room: every slot that could take a part of it is full. */
	| "inventory_full"
	/** It would weigh more than the limit. */
	| "weight_exceeded"
	/** The item has no use effect. */
	| "not_usable"
	/** The item is marked as one that stays with its owner. */
	| "not_droppable"
	/** The item is not one that is worn or held. */
	| "not_equippable"
	/** It is not worn at the moment. */
	| "not_equipped"
	/** The player locked the stack. */
	| "item_locked"
	/** The item may never leave its owner. */
	| "item_bound"
	/** A unit of a unique item that is there already: one of the two is a copy. */
	| "duplicate_item"
	/** An attribute that the item does not have, or a value that its schema does not allow. */
	| "invalid_attributes"
	/** The function that should make new attributes is none, failed, or wanted to wait. */
	| "invalid_updater"
	/** The hotbar has no such key. */
	| "invalid_key"
	/** A limit that is negative, not finite, or a fraction where units are counted. */
	| "invalid_limits";

/** Why something is not for a player, whatever they have. */
export type PolicyReason =
	/** The platform does not allow it for this player, because of where they live or how old they are. */
	"restricted_by_policy";

/** Why nothing was bought, or taken out of the inbox. */
export type ShopReason =
	| RuleReason
	/** The shop does not offer it, or no longer. */
	| "unknown_offer"
	/** It costs more coins than the player has. */
	| "not_enough_coins"
	/** More of it than one purchase, or one player, may have. */
	| "limit_reached"
	/** The inbox holds no such parcel, or no longer. */
	| "parcel_not_found"
	/** It is not sold here: it has no id in this environment, or the platform does not sell it at the moment. */
	| "product_unavailable"
	/** The player is being asked about a purchase already. */
	| "purchase_pending"
	/** A game pass that the player owns. */
	| "already_owned"
	| PolicyReason;

/** Why a use effect, which only the server can judge, did not take place. */
export type EffectReason =
	/** The player has no living character for it to act on. */
	| "not_alive"
	/** It would change nothing, so the item is kept. */
	| "no_effect"
	/** It was used too short a while ago. */
	| "on_cooldown";

/** Why the server did not even look at what a request asks for. */
export type RequestReason =
	/** Not of the shape of any request. */
	| "invalid_request"
	/** The verb is not one that this server knows. */
	| "unknown_action"
	/** Too many requests within a second. */
	| "rate_limited"
	| AccessReason;

/** Why a player's data could not be worked on at all. */
export type AccessReason =
	/** The player's data is not loaded yet, or no longer. */
	| "player_not_loaded"
	/** Something else is being done to it, from within which this was asked for. */
	| "inventory_busy"
	/** It can not be saved at the moment, so nothing of it may change hands: it would exist twice. */
	| "read_only"
	/** It failed in a way that nobody foresaw; nothing was changed. */
	| "internal_error";

/** Why the server's inventory service changed nothing. */
export type ServiceReason =
	| RuleReason
	| AccessReason
	| PolicyReason
	/** Both sides of a transfer are the same player. */
	| "same_player";

/** What the client says when the server says nothing. */
export type ClientReason =
	/** No answer came in time; what the request did, if anything, shows in the state. */
	"no_answer";

/** Every reason that can reach a player. The client owns wording, colour and sound. */
export type Reason = ShopReason | EffectReason | RequestReason | ServiceReason | ClientReason;
