/** Flat tones that the item icons share; they stay readable on every rarity's background. */
export const STEEL = { light: "#e6ecf5", mid: "#aab6c9", dark: "#66728a", deep: "#434d60" };
export const BRASS = { light: "#f6cf7e", mid: "#e9b44c", dark: "#b17f26" };
export const WOOD = { light: "#c98a4b", mid: "#a3672f", dark: "#74461d" };
export const LEATHER = { light: "#b37444", mid: "#8d5529", dark: "#643a1a" };
export const BLUE = { light: "#6cb0f7", mid: "#4289dd", dark: "#2c66b3" };
export const RED = { light: "#ff8d80", mid: "#f2685c", dark: "#c2433b" };
export const GREEN = { light: "#86e3bb", mid: "#57c99a", dark: "#2f9a6e" };
export const VIOLET = { pale: "#ded1ff", light: "#bfa4fb", mid: "#9a75f0", dark: "#6f47cc" };
export const PAPER = { light: "#f7e8c6", mid: "#e3cd9c", dark: "#bd9f68" };
export const ROCK = { light: "#a3adbd", mid: "#76829a", dark: "#535d73", deep: "#3c4456" };
