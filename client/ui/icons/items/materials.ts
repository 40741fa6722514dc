import { roof } from "../forms";
import { box, disc, Drawing, turn, wedge } from "../shapes";
import { BRASS, LEATHER, ROCK, VIOLET, WOOD } from "../tones";

/** An eight-cornered lump, lit from the upper left, with specks of what it carries. */
export const ore: Drawing = turn(
	[
		// The two boxes below hide the hair lines between facets that do not meet on whole pixels.
		box(50, 52, 76, 26, ROCK.dark),
		box(50, 52, 34, 68, ROCK.dark),
		box(22.5, 28.5, 21, 21, ROCK.light, { axis: 225, keep: 0.5 }),
		box(50, 28.5, 34.4, 21.4, ROCK.light, { to: ROCK.mid, split: 0.6 }),
		box(77.5, 28.5, 21, 21, ROCK.mid, { axis: 315, keep: 0.5 }),
		box(50, 52, 76, 26.4, ROCK.mid, { to: ROCK.dark, split: 0.68 }),
		box(22.5, 75.5, 21, 21, ROCK.dark, { axis: 135, keep: 0.5 }),
		box(50, 75.5, 34.4, 21.4, ROCK.dark, { to: ROCK.deep, split: 0.5 }),
		box(77.5, 75.5, 21, 21, ROCK.deep, { axis: 45, keep: 0.5 }),
		box(53, 39, 20, 20, ROCK.light, { axis: 45, keep: 0.5 }),
		box(40, 60, 20, 20, ROCK.dark, { axis: 225, keep: 0.5 }),
		box(64, 36, 15, 14, BRASS.mid, { rotation: 24, corner: 24, to: BRASS.light, split: 0.5 }),
		box(30, 54, 17, 15, BRASS.mid, { rotation: -18, corner: 26, to: BRASS.light, split: 0.5 }),
		box(63, 66, 14, 13, BRASS.dark, { rotation: 40, corner: 24, to: BRASS.mid, split: 0.5 }),
		disc(45, 39, 6, BRASS.mid),
		disc(45, 78, 6, BRASS.dark),
	],
	-14,
);

export const crystal: Drawing = [
	box(17, 30, 18, 18, VIOLET.light, { axis: 225, keep: 0.5 }),
	box(83, 30, 18, 18, VIOLET.dark, { axis: 315, keep: 0.5 }),
	box(50, 30, 48.6, 18, VIOLET.pale, { to: VIOLET.light, split: 0.5 }),
	...turn(roof(50, 38.8, 84, VIOLET.dark, VIOLET.mid), 180, 50, 38.8),
	wedge(50, 38.6, 48, 180, VIOLET.light),
	box(62, 50.6, 24, 24, VIOLET.mid, { axis: 45, keep: 0.5, to: VIOLET.light }),
];

export const crate: Drawing = [
	box(50, 33, 80, 38, WOOD.mid, { corner: 34 }),
	box(50, 30, 80, 24, WOOD.light, { corner: 48 }),
	box(50, 66, 80, 42, WOOD.mid, { corner: 8 }),
	box(50, 78, 80, 18, WOOD.dark, { corner: 18 }),
	box(50, 70, 80, 4, WOOD.dark),
	box(50, 48, 84, 7, WOOD.dark),
	box(22, 52, 10, 70, BRASS.light, { to: BRASS.dark, split: 0.5, corner: 20 }),
	box(78, 52, 10, 70, BRASS.light, { to: BRASS.dark, split: 0.5, corner: 20 }),
	box(50, 51, 20, 22, BRASS.light, { to: BRASS.mid, split: 0.5, corner: 18 }),
	disc(50, 48, 7, LEATHER.dark),
	box(50, 54, 3.5, 9, LEATHER.dark, { corner: 40 }),
];
