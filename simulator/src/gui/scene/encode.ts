import { Bar, Fill, Gradient, Line, Quad, SceneImage, SceneNode, SceneText, Stroke } from "./scene-node";

// Written by hand because tables can hold no null, and the page tells null from absence.

const ESCAPES: Readonly<Record<string, string>> = {
	'"': '\\"',
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"\t": "\\t",
	"\b": "\\b",
	"\f": "\\f",
};

function escapeControl(character: string): string {
	return ESCAPES[character] ?? string.format("\\u%04x", character.byte(1)[0]!);
}

/** A JSON string. Bytes that are no UTF-8 become question marks: JSON has no place for them. */
export function encodeText(text: string): string {
	const valid = utf8.len(text)[0] !== undefined ? text : text.gsub("[\x80-\xff]", "?")[0];
	return `"${valid.gsub('[%c"\\]', escapeControl)[0]}"`;
}

/** A JSON number with a precision of a thousandth, which is finer than a screen. */
function encodeNumber(value: number): string {
	// Neither infinity nor NaN can be written, or drawn.
	if (value !== value || math.abs(value) === math.huge) return "0";
	const rounded = math.round(value * 1000) / 1000;
	return rounded === 0 ? "0" : string.format("%.14g", rounded);
}

function encodeList<T extends defined>(list: ReadonlyArray<T>, encode: (value: T) => string): string {
	return `[${list.map((value) => encode(value)).join(",")}]`;
}

function encodeQuad(quad: Quad): string {
	return encodeList(quad, encodeNumber);
}

function encodeMaybe<T extends defined>(value: T | undefined, encode: (value: T) => string): string {
	return value === undefined ? "null" : encode(value);
}

function encodeGradient(gradient: Gradient): string {
	const color = encodeList(gradient.color, ([time, value]) => `[${encodeNumber(time)},"${value}"]`);
	const alpha = encodeList(gradient.alpha, ([time, value]) => `[${encodeNumber(time)},${encodeNumber(value)}]`);
	const offset = encodeList(gradient.offset, encodeNumber);
	return `{"rotation":${encodeNumber(gradient.rotation)},"offset":${offset},"color":${color},"alpha":${alpha}}`;
}

function encodePaint(paint: { readonly color: string; readonly alpha: number }): string {
	return `"color":"${paint.color}","alpha":${encodeNumber(paint.alpha)}`;
}

function encodeFill(fill: Fill): string {
	return `{${encodePaint(fill)},"gradient":${encodeMaybe(fill.gradient, encodeGradient)}}`;
}

function encodeLine(line: Line): string {
	return `{${encodePaint(line)},"width":${encodeNumber(line.width)}}`;
}

function encodeStroke(stroke: Stroke): string {
	const gradient = encodeMaybe(stroke.gradient, encodeGradient);
	const width = encodeNumber(stroke.width);
	const place = `"position":"${stroke.position}","offset":${encodeNumber(stroke.offset)}`;
	return `{${encodePaint(stroke)},"width":${width},${place},"gradient":${gradient}}`;
}

function encodeImage(image: SceneImage): string {
	return [
		`{"source":${encodeText(image.source)}`,
		encodePaint(image),
		`"scaleType":"${image.scaleType}"`,
		`"slice":${encodeMaybe(image.slice, encodeQuad)}`,
		`"sliceScale":${encodeNumber(image.sliceScale ?? 1)}`,
		`"rect":${encodeMaybe(image.rect, encodeQuad)}`,
		`"tile":${encodeMaybe(image.tile, (tile) => encodeList(tile, encodeNumber))}`,
		`"pixelated":${image.pixelated}}`,
	].join(",");
}

function encodeSceneText(text: SceneText): string {
	const style = text.italic ? "italic" : "normal";
	const font = `{"family":${encodeText(text.family)},"weight":${text.weight},"style":"${style}"}`;
	return [
		`{"value":${encodeText(text.value)}`,
		`"rich":${text.rich}`,
		encodePaint(text),
		`"size":${encodeNumber(text.size)}`,
		`"richScale":${encodeNumber(text.richScale)}`,
		`"font":${font}`,
		`"xAlign":"${text.xAlign}"`,
		`"yAlign":"${text.yAlign}"`,
		`"lineHeight":${encodeNumber(text.lineHeight)}`,
		`"wrapped":${text.wrapped}`,
		`"truncate":"${text.truncated ? "end" : "none"}"`,
		`"stroke":${encodeMaybe(text.stroke, encodeLine)}`,
		`"lines":${encodeList(text.lines, (line) => `{"text":${encodeText(line.text)},"width":${encodeNumber(line.width)}}`)}`,
		`"padding":${encodeQuad(text.padding)}`,
		`"maxGraphemes":${text.maxGraphemes}`,
		`"placeholder":${text.placeholder}}`,
	].join(",");
}

function encodeBar(bar: Bar): string {
	const place = [bar.x, bar.y, bar.w, bar.h].map((value) => encodeNumber(value));
	return `{"x":${place[0]},"y":${place[1]},"w":${place[2]},"h":${place[3]},${encodePaint(bar)}}`;
}

/** One node as the playtest page reads it. */
export function encodeNode(node: SceneNode): string {
	return (
		[
			`{"id":${node.id}`,
			`"path":${encodeText(node.path)}`,
			`"class":"${node.class}"`,
			`"name":${encodeText(node.name)}`,
			`"order":${encodeNumber(node.order)}`,
			`"x":${encodeNumber(node.x)}`,
			`"y":${encodeNumber(node.y)}`,
			`"w":${encodeNumber(node.w)}`,
			`"h":${encodeNumber(node.h)}`,
			`"rotation":${encodeNumber(node.rotation)}`,
			`"clip":${encodeMaybe(node.clip, encodeQuad)}`,
			...(node.clipRadius === undefined ? [] : [`"clipRadius":${encodeNumber(node.clipRadius)}`]),
			`"radius":${encodeQuad(node.radius)}`,
			`"background":${encodeMaybe(node.background, encodeFill)}`,
			`"border":${encodeMaybe(node.border, encodeLine)}`,
			`"strokes":${encodeList(node.strokes, encodeStroke)}`,
			`"image":${encodeMaybe(node.image, encodeImage)}`,
			`"text":${encodeMaybe(node.text, encodeSceneText)}`,
			`"input":${encodeMaybe(node.input, (input) => `{"multiline":${input.multiline},"editable":${input.editable}}`)}`,
			`"scroll":${encodeMaybe(node.bars, (bars) => `{"bars":${encodeList(bars, encodeBar)}}`)}`,
			`"opacity":${encodeNumber(node.opacity)}`,
			`"interactive":${node.interactive}`,
			...(node.pointer ? ['"cursor":"pointer"'] : []),
		].join(",") + "}"
	);
}
