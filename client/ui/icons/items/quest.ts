import { box, disc, Drawing, ring, turn } from "../shapes";
import { BRASS, PAPER, RED, WOOD } from "../tones";

export const key: Drawing = turn(
	[
		ring(50, 23, 22, 9, BRASS.mid),
		disc(41, 14, 6, BRASS.light),
		box(50, 64, 9, 52, BRASS.light, { to: BRASS.mid, split: 0.45, corner: 20 }),
		box(50, 44, 17, 7, BRASS.dark, { corner: 40 }),
		box(60, 82, 14, 8, BRASS.mid, { corner: 25 }),
		box(58.5, 69, 11, 7, BRASS.mid, { corner: 25 }),
	],
	-45,
);

export const scroll: Drawing = [
	box(50, 50, 50, 70, PAPER.light, { to: PAPER.mid, split: 0.82 }),
	box(50, 17, 66, 14, PAPER.light, { corner: 50, axis: 90, to: PAPER.dark, split: 0.6 }),
	box(50, 83, 66, 14, PAPER.light, { corner: 50, axis: 90, to: PAPER.dark, split: 0.6 }),
	disc(20, 17, 8, PAPER.dark),
	disc(80, 83, 8, PAPER.dark),
	box(46, 34, 30, 4.5, WOOD.mid, { corner: 50 }),
	box(48, 44, 34, 4.5, WOOD.mid, { corner: 50 }),
	box(42, 54, 22, 4.5, WOOD.mid, { corner: 50 }),
	disc(62, 63, 18, RED.dark),
	disc(62, 63, 12, RED.mid),
];
