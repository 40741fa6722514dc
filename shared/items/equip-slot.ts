/** The places of a character that hold one item each. */
export type EquipSlot = "hand" | "offhand" | "feet";
