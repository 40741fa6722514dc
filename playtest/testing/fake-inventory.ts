import type { SceneNode, SceneText } from "../protocol/scene";
import { sceneNode, sceneText } from "./scene-node";

const BOLD = { family: "BuilderSans", weight: 700, style: "normal" } as const;
const HEAVY = { ...BOLD, weight: 800 } as const;
const RARITIES = ["#8f9bb0", "#57c99a", "#5aa2f0", "#a987f5", "#f0a63c"];
const SLOT = 84;
const GAP = 10;

/** A made-up inventory window at 1280 × 720 that uses every feature of the protocol. */
export function fakeInventory(): SceneNode[] {
	let id = 0;
	const add = (path: string, changes: Partial<SceneNode>): SceneNode => {
		id += 1;
		return sceneNode({ id, path, name: path.slice(path.lastIndexOf(".") + 1), ...changes });
	};
	const label = (path: string, x: number, y: number, w: number, h: number, text: SceneText): SceneNode =>
		add(path, { class: "TextLabel", x, y, w, h, text });
	const window = "Inventory.Window";
	const nodes = [
		add(window, {
			x: 150,
			y: 56,
			w: 980,
			h: 560,
			radius: [18, 18, 18, 18],
			background: { color: "#171c26", alpha: 1 },
			strokes: [{ color: "#2c3547", alpha: 1, width: 2, position: "outer" }],
			interactive: true,
		}),
		add(`${window}.Rail`, {
			x: 150,
			y: 56,
			w: 78,
			h: 560,
			radius: [18, 0, 0, 18],
			background: { color: "#0e1117", alpha: 1 },
		}),
		label(`${window}.Title`, 250, 80, 200, 32, sceneText("Inventory", { size: 24, font: HEAVY, xAlign: "left" })),
		add(`${window}.Search`, {
			class: "TextBox",
			x: 564,
			y: 80,
			w: 168,
			h: 32,
			radius: [11, 11, 11, 11],
			background: { color: "#0e1117", alpha: 1 },
			strokes: [{ color: "#2c3547", alpha: 1, width: 2, position: "outer" }],
			text: sceneText("Search items", {
				color: "#8f9bb0",
				xAlign: "left",
				padding: [12, 0, 12, 0],
				placeholder: true,
			}),
			input: { multiline: false, editable: true },
			interactive: true,
		}),
	];
	for (let index = 0; index < 24; index += 1) {
		nodes.push(...slot(add, index));
	}
	nodes.push(
		add(`${window}.Detail`, {
			x: 832,
			y: 56,
			w: 298,
			h: 560,
			radius: [0, 18, 18, 0],
			background: { color: "#1f2633", alpha: 1 },
		}),
		add(`${window}.Detail.Hero`, {
			x: 854,
			y: 80,
			w: 252,
			h: 128,
			radius: [14, 14, 14, 14],
			background: {
				color: "#ffffff",
				alpha: 1,
				gradient: {
					rotation: 60,
					offset: [0, 0],
					color: [
						[0, "#5c4a2c"],
						[1, "#171c26"],
					],
					alpha: [
						[0, 1],
						[1, 1],
					],
				},
			},
			strokes: [
				{
					color: "#ffffff",
					alpha: 1,
					width: 3,
					position: "inner",
					gradient: {
						rotation: 90,
						offset: [0, 0],
						color: [
							[0, "#e9b44c"],
							[1, "#57c99a"],
						],
						alpha: [
							[0, 1],
							[1, 0],
						],
					},
				},
			],
		}),
		add(`${window}.Detail.Picture`, {
			class: "ImageLabel",
			x: 948,
			y: 112,
			w: 64,
			h: 64,
			rotation: 15,
			radius: [8, 8, 8, 8],
			image: { source: "rbxassetid://1234567", color: "#ffffff", alpha: 1, scaleType: "Fit" },
		}),
		label(
			`${window}.Detail.Name`,
			854,
			220,
			252,
			24,
			sceneText("Dawnbreaker", { size: 20, font: HEAVY, xAlign: "left" }),
		),
		label(
			`${window}.Detail.Story`,
			854,
			252,
			252,
			60,
			sceneText(
				'Forged from the <font color="#f0a63c"><b>first light</b></font>. Burns what <u>hides</u> in the dark.',
				{
					rich: true,
					size: 13,
					lineHeight: 1.4,
					color: "#c3cad6",
					xAlign: "left",
					yAlign: "top",
					wrapped: true,
					lines: [
						{ text: "Forged from the first light. Burns what", width: 240 },
						{ text: "hides in the dark.", width: 110 },
					],
				},
			),
		),
		add(`${window}.Detail.Use`, {
			class: "TextButton",
			x: 854,
			y: 500,
			w: 252,
			h: 40,
			radius: [11, 11, 11, 11],
			background: { color: "#e9b44c", alpha: 1 },
			text: sceneText("Unequip", { color: "#241a05", size: 15, font: BOLD }),
			interactive: true,
			cursor: "pointer",
		}),
		add("Toasts.Toast1", {
			x: 972,
			y: 18,
			w: 286,
			h: 56,
			radius: [10, 10, 10, 10],
			background: { color: "#171c26", alpha: 0.96 },
			clip: [972, 18, 1258, 74],
			clipRadius: 10,
			text: sceneText("Too heavy\nIron ore × 99 needs 54 kg more room.", {
				xAlign: "left",
				lineHeight: 1.3,
				size: 13,
				padding: [20, 0, 8, 0],
			}),
		}),
		add("Toasts.Toast1.Edge", {
			x: 972,
			y: 18,
			w: 5,
			h: 56,
			background: { color: "#f2685c", alpha: 1 },
			clip: [972, 18, 1258, 74],
		}),
	);
	return nodes;
}

function slot(add: (path: string, changes: Partial<SceneNode>) => SceneNode, index: number): SceneNode[] {
	const x = 250 + (index % 6) * (SLOT + GAP);
	const y = 171 + Math.floor(index / 6) * (SLOT + GAP);
	const clip = [246, 160, 832, 520] as const;
	const path = `Inventory.Window.Grid.Slot${index + 1}`;
	const color = index < 13 ? (RARITIES[index % RARITIES.length] ?? "#8f9bb0") : "#1f2633";
	const cell = add(path, {
		class: "ImageButton",
		x,
		y,
		w: SLOT,
		h: SLOT,
		clip,
		radius: [12, 12, 12, 12],
		background: { color: "#0e1117", alpha: 1 },
		strokes: [{ color, alpha: 0.7, width: 2, position: "center" }],
		interactive: true,
		cursor: "pointer",
		...(index === 0
			? {
					strokes: [
						{ color, alpha: 0.7, width: 2, position: "center" as const },
						{ color: "#e9b44c", alpha: 1, width: 6, position: "outer" as const },
					],
				}
			: {}),
	});
	if (index >= 13) {
		return [cell];
	}
	return [
		cell,
		add(`${path}.Icon`, {
			x: x + 24,
			y: y + 24,
			w: 36,
			h: 36,
			rotation: 45,
			clip,
			radius: [6, 6, 6, 6],
			background: {
				color,
				alpha: 1,
				gradient: {
					rotation: 0,
					offset: [0, 0],
					color: [
						[0, "#ffffff"],
						[0.5, "#ffffff"],
						[0.501, "#a0a0a0"],
						[1, "#a0a0a0"],
					],
					alpha: [
						[0, 1],
						[1, 1],
					],
				},
			},
			opacity: index === 10 ? 0.4 : 1,
		}),
		add(`${path}.Count`, {
			class: "TextLabel",
			x: x + 8,
			y: y + 60,
			w: 68,
			h: 18,
			clip,
			text: sceneText(String(index * 7 + 1), {
				size: 14,
				font: BOLD,
				xAlign: "right",
				stroke: { color: "#0e1117", alpha: 1, width: 2 },
			}),
		}),
	];
}
