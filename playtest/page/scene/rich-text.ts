/** What rich text changes of a run; what is undefined is as the label has it. */
export interface RichStyle {
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly strike?: boolean;
	readonly uppercase?: boolean;
	readonly smallCaps?: boolean;
	/** "#rrggbb" */
	readonly color?: string;
	/** Pixels. */
	readonly size?: number;
	readonly family?: string;
	/** 100 to 900. */
	readonly weight?: number;
	/** 0 is opaque. */
	readonly transparency?: number;
	readonly mark?: { readonly color: string; readonly transparency: number };
	readonly stroke?: { readonly color: string; readonly width: number; readonly transparency: number };
}

/** A piece of text in one style. */
export interface RichRun {
	readonly text: string;
	readonly style: RichStyle;
}

type Attributes = ReadonlyMap<string, string>;
type Apply = (style: RichStyle, attributes: Attributes) => RichStyle;

const ENTITIES = new Map([
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
	["amp", "&"],
]);

const WEIGHTS = new Map([
	["thin", 100],
	["extralight", 200],
	["light", 300],
	["regular", 400],
	["medium", 500],
	["semibold", 600],
	["bold", 700],
	["extrabold", 800],
	["heavy", 900],
]);

const TAGS = new Map<string, Apply>([
	["b", (style) => ({ ...style, bold: true })],
	["i", (style) => ({ ...style, italic: true })],
	["u", (style) => ({ ...style, underline: true })],
	["s", (style) => ({ ...style, strike: true })],
	["uc", (style) => ({ ...style, uppercase: true })],
	["uppercase", (style) => ({ ...style, uppercase: true })],
	["sc", (style) => ({ ...style, smallCaps: true })],
	["smallcaps", (style) => ({ ...style, smallCaps: true })],
	["mark", applyMark],
	["font", applyFont],
	["stroke", applyStroke],
]);

/**
 * Reads Roblox's rich text markup into runs; a line break is a run of "\n".
 * @returns undefined where the markup is not well-formed: Roblox then shows it as it stands
 */
export function parseRichText(source: string): RichRun[] | undefined {
	const runs: RichRun[] = [];
	const open: Array<{ readonly name: string; readonly style: RichStyle }> = [];
	// A tag, a comment, or everything up to the next "<"; a "<" that begins neither matches alone and is an error.
	const pieces = /<!--[\s\S]*?-->|<(\/?)([a-z]+)((?:\s+[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</gi;
	for (const [piece, closing, tag, attributes, empty] of source.matchAll(pieces)) {
		const style = open[open.length - 1]?.style ?? {};
		if (piece.startsWith("<!--")) {
			continue;
		}
		if (tag === undefined) {
			if (piece === "<") {
				return undefined;
			}
			runs.push({ text: decode(piece), style });
			continue;
		}
		const name = tag.toLowerCase();
		if (name === "br" && closing === "") {
			runs.push({ text: "\n", style });
			continue;
		}
		if (closing === "/") {
			if (open.pop()?.name !== name) {
				return undefined;
			}
			continue;
		}
		const apply = TAGS.get(name);
		if (apply === undefined || empty === "/") {
			return undefined;
		}
		open.push({ name, style: apply(style, readAttributes(attributes ?? "")) });
	}
	return open.length === 0 ? runs : undefined;
}

function readAttributes(source: string): Attributes {
	const found = new Map<string, string>();
	for (const [, name, double, single] of source.matchAll(/([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)) {
		found.set((name ?? "").toLowerCase(), decode(double ?? single ?? ""));
	}
	return found;
}

function decode(text: string): string {
	return text.replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}

function applyFont(style: RichStyle, attributes: Attributes): RichStyle {
	return {
		...style,
		...defined("color", readColor(attributes.get("color"))),
		...defined("size", readNumber(attributes.get("size"))),
		...defined("family", attributes.get("family") ?? attributes.get("face")),
		...defined("weight", readWeight(attributes.get("weight"))),
		...defined("transparency", readNumber(attributes.get("transparency"))),
	};
}

function applyMark(style: RichStyle, attributes: Attributes): RichStyle {
	const color = readColor(attributes.get("color")) ?? "#ffff00";
	return { ...style, mark: { color, transparency: readNumber(attributes.get("transparency")) ?? 0 } };
}

function applyStroke(style: RichStyle, attributes: Attributes): RichStyle {
	return {
		...style,
		stroke: {
			color: readColor(attributes.get("color")) ?? "#000000",
			width: readNumber(attributes.get("thickness") ?? attributes.get("th")) ?? 1,
			transparency: readNumber(attributes.get("transparency") ?? attributes.get("tr")) ?? 0,
		},
	};
}

function readColor(text: string | undefined): string | undefined {
	if (text === undefined) {
		return undefined;
	}
	if (/^#[0-9a-f]{6}$/i.test(text)) {
		return text;
	}
	const match = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(text);
	if (match === null) {
		return undefined;
	}
	const channels = match.slice(1).map((digits) => Math.min(255, Number(digits)).toString(16).padStart(2, "0"));
	return `#${channels.join("")}`;
}

function readNumber(text: string | undefined): number | undefined {
	const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
	return Number.isFinite(value) ? value : undefined;
}

function readWeight(text: string | undefined): number | undefined {
	const value = WEIGHTS.get(text?.toLowerCase() ?? "") ?? readNumber(text);
	return value === undefined ? undefined : Math.min(900, Math.max(100, value));
}

function defined<K extends keyof RichStyle>(key: K, value: RichStyle[K]): Pick<RichStyle, K> | object {
	return value === undefined ? {} : { [key]: value };
}
