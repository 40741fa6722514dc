import { lozenge, roof } from "../forms";
import { arc, bar, box, disc, Drawing, turn } from "../shapes";
import { BLUE, BRASS, LEATHER, PAPER, RED, STEEL, WOOD } from "../tones";

interface Metal {
	readonly light: string;
	readonly mid: string;
	readonly dark: string;
}

/** A straight sword; what is not blade is of another metal. */
function forge(hilt: Metal, groove: string): Drawing {
	return turn(
		[
			...roof(50, 7, 17, STEEL.light, STEEL.mid),
			box(50, 35, 17, 56.5, STEEL.light, { to: STEEL.mid, split: 0.5 }),
			box(50, 33, 3, 46, groove, { corner: 50, transparency: 0.35 }),
			box(50, 79, 9, 22, LEATHER.light, { to: LEATHER.dark, split: 0.5 }),
			box(50, 75, 9, 2.5, LEATHER.dark),
			box(50, 81, 9, 2.5, LEATHER.dark),
			box(50, 66, 40, 8.5, hilt.light, { corner: 45, axis: 90, to: hilt.mid, split: 0.5 }),
			lozenge(50, 66, 13, hilt.light, hilt.dark, 10),
			disc(50, 92, 13, hilt.light, { to: hilt.dark, split: 0.55 }),
		],
		45,
	);
}

export const sword = forge({ light: STEEL.mid, mid: STEEL.dark, dark: STEEL.deep }, STEEL.dark);

export const goldenSword = forge(BRASS, BRASS.dark);

export const shield: Drawing = [
	lozenge(50, 50, 76, "#dbe2ec", STEEL.mid),
	box(50, 30, 76, 40, "#dbe2ec", { to: STEEL.mid, split: 0.5, corner: 18 }),
	box(50, 42, 76, 17, "#dbe2ec", { to: STEEL.mid, split: 0.5 }),
	lozenge(50, 48, 62, BLUE.light, BLUE.mid),
	box(50, 31, 62, 28, BLUE.light, { to: BLUE.mid, split: 0.5, corner: 14 }),
	box(50, 41, 62, 15, BLUE.light, { to: BLUE.mid, split: 0.5 }),
	box(50, 45, 8, 46, STEEL.light, { corner: 20, to: "#c6d2e3", split: 0.5 }),
	box(50, 38, 38, 8, STEEL.light, { corner: 20, to: "#c6d2e3", split: 0.5 }),
];

export const boots: Drawing = [
	box(40, 44, 32, 60, LEATHER.light, { to: LEATHER.mid, split: 0.55, corner: 12 }),
	box(52, 68, 56, 28, LEATHER.mid, { corner: 40 }),
	box(38, 66, 28, 26, LEATHER.light, { corner: 20 }),
	box(66, 66, 26, 22, LEATHER.mid, { corner: 46 }),
	box(53, 82, 62, 10, LEATHER.dark, { corner: 40 }),
	box(29, 84, 16, 14, LEATHER.dark, { corner: 25 }),
	box(40, 20, 40, 14, BRASS.light, { to: BRASS.mid, split: 0.55, corner: 35 }),
	bar(46, 44, 56, 41, 4.5, BRASS.light),
	bar(47, 54, 58, 51, 4.5, BRASS.light),
];

export const bow: Drawing = [
	...arc(32, 68, 52, -88, -2, 8.5, WOOD.light, 9),
	...arc(33.5, 66.5, 49, -72, -18, 5, WOOD.mid, 6),
	bar(31, 15, 85, 69, 2.5, PAPER.light),
	bar(24, 76, 74, 26, 4.5, STEEL.mid),
	...turn(roof(74, 26, 24, STEEL.light, STEEL.mid), 45, 74, 26),
	bar(24, 76, 20, 66, 4.5, RED.mid),
	bar(24, 76, 34, 80, 4.5, RED.mid),
	bar(64, 36, 74, 26, 8, LEATHER.dark),
];
