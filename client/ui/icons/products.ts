import { ProductIcon } from "shared/products";
import { ITEM_DRAWINGS } from "./item-drawings";
import { arc, box, disc, Drawing, ring } from "./shapes";
import { BRASS, LEATHER, STEEL, WOOD } from "./tones";

/** A coin that stands upright. */
function coin(x: number, y: number, size: number): Drawing {
	return [
		disc(x, y + size * 0.04, size, BRASS.dark),
		disc(x, y - size * 0.02, size * 0.94, BRASS.mid, { axis: 45, to: BRASS.light, split: 0.62 }),
		ring(x, y - size * 0.02, size * 0.62, size * 0.06, BRASS.dark),
		box(x, y - size * 0.02, size * 0.13, size * 0.32, BRASS.dark, { corner: 30 }),
	];
}

/** A coin that lies on others. */
function flat(x: number, y: number, width: number): Drawing {
	const height = width * 0.3;
	return [
		box(x, y + height * 0.28, width, height, BRASS.dark, { corner: 50 }),
		box(x, y, width, height, BRASS.mid, { corner: 50, to: BRASS.light, split: 0.6, axis: 0 }),
	];
}

const coins: Drawing = [...flat(36, 84, 46), ...flat(38, 73, 46), ...flat(35, 62, 46), ...coin(65, 55, 54)];

const pouch: Drawing = [
	...coin(34, 27, 30),
	...coin(64, 25, 34),
	disc(50, 66, 66, LEATHER.dark),
	box(50, 62, 64, 48, LEATHER.mid, { corner: 46 }),
	disc(42, 60, 34, LEATHER.light, { transparency: 0.45 }),
	box(50, 40, 52, 14, LEATHER.dark, { corner: 50 }),
	box(50, 38, 56, 9, LEATHER.light, { corner: 50 }),
	box(50, 46, 46, 5, BRASS.mid, { corner: 50 }),
	disc(50, 68, 17, BRASS.dark),
	disc(50, 67, 14, BRASS.light),
];

const chest: Drawing = [
	box(50, 34, 84, 26, WOOD.dark, { corner: 34 }),
	box(50, 37, 74, 20, "#2a1a0b", { corner: 24 }),
	...coin(28, 40, 28),
	...coin(72, 40, 28),
	...coin(50, 33, 36),
	box(50, 70, 84, 40, WOOD.mid, { corner: 10 }),
	box(50, 54, 88, 8, WOOD.light, { corner: 30 }),
	box(50, 83, 84, 14, WOOD.dark, { corner: 24 }),
	box(20, 71, 10, 42, BRASS.light, { to: BRASS.dark, split: 0.5, corner: 20 }),
	box(80, 71, 10, 42, BRASS.light, { to: BRASS.dark, split: 0.5, corner: 20 }),
	box(50, 62, 20, 22, BRASS.light, { to: BRASS.mid, split: 0.5, corner: 18 }),
	disc(50, 60, 7, LEATHER.dark),
	box(50, 66, 3.5, 9, LEATHER.dark, { corner: 40 }),
];

const bag: Drawing = [
	...arc(50, 26, 15, 180, 360, 8, LEATHER.dark, 7),
	box(50, 58, 66, 68, LEATHER.mid, { corner: 30 }),
	box(50, 42, 66, 36, LEATHER.light, { corner: 42 }),
	box(50, 70, 44, 28, LEATHER.dark, { corner: 24 }),
	box(50, 67, 44, 24, LEATHER.mid, { corner: 24 }),
	box(34, 54, 7, 22, BRASS.light, { to: BRASS.dark, split: 0.5, corner: 30 }),
	box(66, 54, 7, 22, BRASS.light, { to: BRASS.dark, split: 0.5, corner: 30 }),
	box(50, 66, 12, 7, BRASS.mid, { corner: 40 }),
];

const weight: Drawing = [
	ring(50, 31, 26, 11, STEEL.mid),
	disc(50, 64, 58, STEEL.deep),
	disc(50, 62, 54, STEEL.dark, { axis: 45, to: STEEL.deep, split: 0.55 }),
	disc(40, 53, 16, STEEL.mid, { transparency: 0.45 }),
	box(50, 88, 34, 8, STEEL.deep, { corner: 40 }),
	disc(50, 64, 24, BRASS.dark),
	disc(50, 63, 20, BRASS.light),
];

/** The picture of everything that is sold for Robux; a name without a picture does not compile. */
export const PRODUCT_DRAWINGS: Readonly<Record<ProductIcon, Drawing>> = {
	...ITEM_DRAWINGS,
	bag,
	coin_chest: chest,
	coin_pouch: pouch,
	coins,
	weight,
};
