import { arc, bar, box, disc, Drawing, wedge } from "../shapes";
import { BLUE, GREEN, LEATHER, PAPER, RED, STEEL, WOOD } from "../tones";

/** A round flask; the liquid names what it holds. */
function flask(light: string, mid: string, dark: string): Drawing {
	return [
		disc(50, 64, 62, STEEL.deep),
		box(50, 28, 20, 30, STEEL.deep, { to: "#515c72", split: 0.5 }),
		disc(50, 64, 54, "#2a3140"),
		disc(50, 64, 54, mid, { axis: 270, keep: 0.6 }),
		disc(50, 64, 54, dark, { axis: 270, keep: 0.24 }),
		box(50, 59, 53, 4, light, { corner: 50 }),
		disc(39, 71, 8, light),
		disc(52, 78, 5, light),
		disc(60, 68, 6, light),
		bar(31, 56, 38, 47, 5, "#ffffff", { transparency: 0.5 }),
		box(50, 25, 20, 5, "#8793a8", { transparency: 0.5 }),
		box(50, 14, 30, 9, STEEL.mid, { corner: 45, axis: 90, to: STEEL.dark, split: 0.55 }),
	];
}

/** A square-shouldered bottle with a cork and a label. */
function bottle(light: string, mid: string, dark: string, mark: Drawing): Drawing {
	return [
		box(50, 12, 16, 16, WOOD.light, { corner: 15, to: WOOD.mid, split: 0.5 }),
		box(50, 30, 24, 24, dark, { corner: 10 }),
		box(50, 21, 30, 8, STEEL.mid, { corner: 45, axis: 90, to: STEEL.dark, split: 0.55 }),
		box(50, 63, 54, 60, dark, { corner: 26 }),
		box(50, 64, 46, 52, light, { to: mid, split: 0.32, corner: 22 }),
		box(50, 70, 46, 24, PAPER.light, { to: PAPER.mid, split: 0.5 }),
		...mark,
		box(35, 48, 5, 10, "#ffffff", { corner: 50, transparency: 0.45 }),
	];
}

function heart(x: number, y: number, size: number, color: string): Drawing {
	const lobe = size * 0.56;
	return [
		disc(x - lobe * 0.42, y - size * 0.14, lobe, color),
		disc(x + lobe * 0.42, y - size * 0.14, lobe, color),
		wedge(x, y, size * 0.98, 180, color),
	];
}

export const potion = flask(RED.light, RED.mid, RED.dark);

export const tonic = bottle(GREEN.light, GREEN.mid, GREEN.dark, heart(50, 70, 15, RED.mid));

export const blueTonic = bottle(BLUE.light, BLUE.mid, BLUE.dark, [
	wedge(43, 70, 15, 90, BLUE.dark),
	wedge(51, 70, 15, 90, BLUE.mid),
]);

export const apple: Drawing = [
	disc(36, 50, 44, RED.mid),
	disc(64, 50, 44, RED.dark),
	disc(42, 66, 42, RED.mid),
	disc(58, 66, 42, RED.dark),
	disc(47, 56, 54, RED.mid),
	disc(50, 30, 13, RED.dark),
	bar(50, 32, 53, 13, 6, LEATHER.mid),
	box(65, 20, 25, 13, GREEN.mid, { rotation: -24, corner: 50, axis: 90, to: GREEN.dark, split: 0.5 }),
	...arc(40, 53, 17, 175, 245, 6, RED.light, 5),
];
