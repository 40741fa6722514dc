/** The places of a character that hold one item each, in the order in which they are shown. */
export const EQUIP_SLOTS = ["hand", "offhand", "feet"] as const;

/** Where on a character an item is worn or held. */
export type EquipSlot = (typeof EQUIP_SLOTS)[number];
