import { Rarity } from "shared/items";

/** The palette as text, for drawings, which are data. */
export const HEX = {
	ink: "#0E1117",
	panel: "#171C26",
	raised: "#1F2633",
	line: "#2C3547",
	text: "#EEF1F6",
	muted: "#8F9BB0",
	brass: "#E9B44C",
	onBrass: "#241A05",
	mint: "#57C99A",
	coral: "#F2685C",
} as const;

/** The palette. Ink for wells, panel for windows, raised for details and chips, line for strokes. */
export const COLORS = {
	ink: Color3.fromHex(HEX.ink),
	panel: Color3.fromHex(HEX.panel),
	raised: Color3.fromHex(HEX.raised),
	line: Color3.fromHex(HEX.line),
	text: Color3.fromHex(HEX.text),
	muted: Color3.fromHex(HEX.muted),
	brass: Color3.fromHex(HEX.brass),
	onBrass: Color3.fromHex(HEX.onBrass),
	mint: Color3.fromHex(HEX.mint),
	coral: Color3.fromHex(HEX.coral),
} as const;

/** Lets gradients and pictures show as they are; the hover of a colour leads towards it. */
export const WHITE = Color3.fromRGB(255, 255, 255);

/** How a rarity is told apart: never by its colour alone. */
export interface RarityStyle {
	readonly color: Color3;
	readonly pip: string;
}

export const RARITY_STYLES: Readonly<Record<Rarity, RarityStyle>> = {
	common: { color: Color3.fromHex("#8F9BB0"), pip: "●" },
	uncommon: { color: Color3.fromHex("#57C99A"), pip: "◆" },
	rare: { color: Color3.fromHex("#5AA2F0"), pip: "▲" },
	epic: { color: Color3.fromHex("#A987F5"), pip: "★" },
	legendary: { color: Color3.fromHex("#F0A63C"), pip: "✦" },
};

const FAMILY = "rbxasset://fonts/families/BuilderSans.json";

export const FONTS = {
	regular: new Font(FAMILY, Enum.FontWeight.Regular),
	medium: new Font(FAMILY, Enum.FontWeight.Medium),
	bold: new Font(FAMILY, Enum.FontWeight.Bold),
	heavy: new Font(FAMILY, Enum.FontWeight.ExtraBold),
} as const;

export type FontName = keyof typeof FONTS;

/** Text sizes in rem. Roblox measures the height of a line; letters are drawn a sixth smaller. */
export const TEXT = {
	title: 29,
	heading: 25,
	button: 18,
	body: 17,
	small: 16,
	pip: 14,
	hint: 13,
} as const;

/** Corner radii in rem. */
export const CORNER = {
	window: 18,
	hero: 14,
	cell: 12,
	button: 11,
} as const;

/** Stroke of panels, cells and buttons, in rem. */
export const LINE_WIDTH = 2;

/** The least side of anything that a finger has to hit, in pixels. */
export const TOUCH_TARGET = 44;
