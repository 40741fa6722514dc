/** What markup changes of a run's measurements; what is absent is as the label has it. */
export interface RunStyle {
	/** Line height in pixels. */
	readonly size?: number;
	/** 100 … 900. */
	readonly weight?: number;
	readonly italic?: boolean;
	readonly family?: string;
	readonly uppercase?: boolean;
	readonly smallCaps?: boolean;
}

/** A piece of text in one style. A line break is the letter "\n". */
export interface TextRun {
	readonly text: string;
	readonly style: RunStyle;
}

type Attributes = ReadonlyMap<string, string>;
type Apply = (style: RunStyle, attributes: Attributes) => RunStyle;

const BOLD_WEIGHT = 700;
const SMALLEST_SIZE = 1;
const LARGEST_SIZE = 100;

const ESCAPES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** ui/rich-text.md: weight names, case-insensitive. */
const WEIGHTS: Readonly<Record<string, number>> = {
	thin: 100,
	extralight: 200,
	light: 300,
	regular: 400,
	medium: 500,
	semibold: 600,
	bold: 700,
	extrabold: 800,
	heavy: 900,
};

const unchanged: Apply = (style) => style;
const uppercase: Apply = (style) => ({ ...style, uppercase: true });
const smallCaps: Apply = (style) => ({ ...style, smallCaps: true });

const TAGS: Readonly<Record<string, Apply>> = {
	b: (style) => ({ ...style, weight: BOLD_WEIGHT }),
	i: (style) => ({ ...style, italic: true }),
	u: unchanged,
	s: unchanged,
	mark: unchanged,
	stroke: unchanged,
	uc: uppercase,
	uppercase,
	sc: smallCaps,
	smallcaps: smallCaps,
	font: (style, attributes) => {
		const size = tonumber(attributes.get("size"));
		return {
			...style,
			size: size === undefined ? style.size : math.clamp(size, SMALLEST_SIZE, LARGEST_SIZE),
			weight: readWeight(attributes.get("weight")) ?? style.weight,
			family: attributes.get("family") ?? attributes.get("face") ?? style.family,
		};
	},
};

function readWeight(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const weight = WEIGHTS[text.lower()] ?? tonumber(text);
	return weight === undefined ? undefined : math.clamp(weight, 100, 900);
}

function decode(text: string): string {
	if (text.find("&", 1, true)[0] === undefined) return text;
	return text.gsub("&(%a+);", (name) => ESCAPES[name as string])[0];
}

function readAttributes(text: string): Attributes | undefined {
	const attributes = new Map<string, string>();
	let rest = text;
	for (;;) {
		if (rest.match("^%s*$")[0] !== undefined) return attributes;
		let [name, value, after] = rest.match('^%s+(%a+)%s*=%s*"([^"]*)"(.*)$');
		if (name === undefined) [name, value, after] = rest.match("^%s+(%a+)%s*=%s*'([^']*)'(.*)$");
		if (name === undefined) return undefined;
		attributes.set((name as string).lower(), decode(value as string));
		rest = after as string;
	}
}

interface OpenTag {
	readonly name: string;
	readonly style: RunStyle;
}

/**
 * Reads Roblox's rich text markup (ui/rich-text.md).
 * @returns undefined where the markup is not well-formed: the engine then shows it as it stands.
 */
export function parseRichText(source: string): Array<TextRun> | undefined {
	const runs = new Array<TextRun>();
	const open = new Array<OpenTag>();
	const length = source.size();
	let position = 1;
	while (position <= length) {
		const style = open.size() > 0 ? open[open.size() - 1]!.style : {};
		const [found] = source.find("<", position, true);
		const start = found ?? length + 1;
		if (start > position) runs.push({ text: decode(source.sub(position, start - 1)), style });
		if (found === undefined) break;
		if (source.sub(start, start + 3) === "<!--") {
			const [, commentEnd] = source.find("-->", start + 4, true);
			if (commentEnd === undefined) return undefined;
			position = commentEnd + 1;
			continue;
		}
		const [, tagEnd] = source.find(">", start, true);
		if (tagEnd === undefined) return undefined;
		if (!readTag(source.sub(start + 1, tagEnd - 1), style, runs, open)) return undefined;
		position = tagEnd + 1;
	}
	return open.size() === 0 ? runs : undefined;
}

function readTag(tag: string, style: RunStyle, runs: Array<TextRun>, open: Array<OpenTag>): boolean {
	if (tag.match("^br%s*/?$")[0] !== undefined) {
		runs.push({ text: "\n", style });
		return true;
	}
	const [closed] = tag.match("^/(%a+)%s*$");
	if (closed !== undefined) return open.pop()?.name === (closed as string).lower();
	const [name, rest] = tag.match("^(%a+)(.*)$");
	if (name === undefined) return false;
	const key = (name as string).lower();
	const apply = TAGS[key];
	const attributes = readAttributes(rest as string);
	if (!apply || !attributes) return false;
	open.push({ name: key, style: apply(style, attributes) });
	return true;
}

/** The text without its markup (TextLabel.ContentText). */
export function stripRichText(source: string): string {
	const runs = parseRichText(source);
	if (!runs) return source;
	let text = "";
	for (const run of runs) text += run.text;
	return text;
}
