import { TextService } from "@rbxts/services";

type TextObject = TextLabel | TextButton | TextBox;

interface Box {
	readonly x: number;
	readonly y: number;
	readonly right: number;
	readonly bottom: number;
}

interface ShownText {
	readonly object: TextObject;
	readonly path: string;
	/** Where its letters are, as far as nothing clips them. */
	readonly box: Box;
	/** The opaque surfaces that it lies on, from the inside out, up to its layer. */
	readonly surfaces: ReadonlyArray<GuiObject>;
}

/** What an object inherits from those that it lies in. */
interface Surroundings {
	readonly path: string;
	readonly surfaces: ReadonlyArray<GuiObject>;
	readonly clip: Box;
}

const EVERYWHERE: Box = { x: -math.huge, y: -math.huge, right: math.huge, bottom: math.huge };
/** Letters of neighbours may come this close, in pixels. */
const TOUCHING = 1;

/**
 * What is wrong with the texts that are on the screen below an instance, in words: one that is cut off, a word that is
 * broken in two, or two texts that lie on each other. Layers that are not shown do not count.
 */
export function findTextProblems(root: Instance): ReadonlyArray<string> {
	const problems = new Array<string>();

	for (const layer of root.GetDescendants()) {
		if (!layer.IsA("ScreenGui") || !layer.Enabled) {
			continue;
		}

		const texts = new Array<ShownText>();
		collect(layer, { path: layer.Name, surfaces: [], clip: EVERYWHERE }, texts);

		for (const text of texts) {
			findMisfits(text).forEach((problem) => problems.push(problem));
		}

		texts.forEach((text, index) => {
			for (const other of texts.filter((_, at) => at > index)) {
				if (overlaps(text.box, other.box) && !isCovered(text, other)) {
					problems.push(`${text.path} "${text.object.Text}" lies on ${other.path} "${other.object.Text}"`);
				}
			}
		});
	}

	return problems;
}

function collect(parent: Instance, inherited: Surroundings, texts: Array<ShownText>) {
	for (const child of parent.GetChildren()) {
		if (!child.IsA("GuiObject") || !child.Visible) {
			continue;
		}

		const path = `${inherited.path}.${child.Name}`;
		// A dimmed surface still hides nothing of what is written on it.
		const surfaces = child.BackgroundTransparency < 0.3 ? [child, ...inherited.surfaces] : inherited.surfaces;
		const clip = child.ClipsDescendants ? intersect(inherited.clip, boxOf(child)) : inherited.clip;

		if (isText(child) && shownText(child) !== "" && child.AbsoluteSize.X > 0) {
			texts.push({ object: child, path, box: intersect(clip, lettersOf(child)), surfaces });
		}

		collect(child, { path, surfaces, clip }, texts);
	}
}

function boxOf({ AbsolutePosition: { X: x, Y: y }, AbsoluteSize: size }: GuiObject): Box {
	return { x, y, right: x + size.X, bottom: y + size.Y };
}

function intersect(a: Box, b: Box): Box {
	return {
		x: math.max(a.x, b.x),
		y: math.max(a.y, b.y),
		right: math.min(a.right, b.right),
		bottom: math.min(a.bottom, b.bottom),
	};
}

function isText(object: Instance): object is TextObject {
	return object.IsA("TextLabel") || object.IsA("TextButton") || object.IsA("TextBox");
}

function shownText(object: TextObject): string {
	return object.Text === "" && object.IsA("TextBox") ? object.PlaceholderText : object.Text;
}

function findMisfits({ object, path }: ShownText): ReadonlyArray<string> {
	const text = shownText(object);
	const { X: width, Y: height } = object.AbsoluteSize;

	if (!object.TextFits) {
		return [`${path} has no room for "${text}": ${width} × ${height}`];
	}

	if (!object.TextWrapped) {
		return [];
	}

	return text
		.split(" ")
		.filter((word) => measure(object, word).X > width)
		.map((word) => `${path} breaks the word "${word}": ${width} wide`);
}

function measure(object: TextObject, text: string): Vector2 {
	const params = new Instance("GetTextBoundsParams");
	params.Text = text;
	params.Font = object.FontFace;
	params.Size = object.TextSize;
	return TextService.GetTextBoundsAsync(params);
}

function lettersOf(object: TextObject): Box {
	const { X: left, Y: top } = object.AbsolutePosition;
	const { X: width, Y: height } = object.AbsoluteSize;
	const { X: textWidth, Y: textHeight } = object.TextBounds;
	const x = left + (width - textWidth) * shareOf(object.TextXAlignment.Name);
	const y = top + (height - textHeight) * shareOf(object.TextYAlignment.Name);

	return { x, y, right: x + textWidth, bottom: y + textHeight };
}

function shareOf(alignment: string): number {
	return alignment === "Center" ? 0.5 : alignment === "Right" || alignment === "Bottom" ? 1 : 0;
}

function overlaps(a: Box, b: Box): boolean {
	if (isEmpty(a) || isEmpty(b)) {
		return false;
	}

	// Lines of text are taller than their letters.
	const shave = math.min(a.bottom - a.y, b.bottom - b.y) * 0.2;
	const isBeside = a.right - TOUCHING <= b.x || b.right - TOUCHING <= a.x;
	const isAbove = a.bottom - shave <= b.y || b.bottom - shave <= a.y;

	return !isBeside && !isAbove;
}

function isEmpty({ x, y, right, bottom }: Box): boolean {
	return right <= x || bottom <= y;
}

/** Whether a surface lies under only one of them, as a sheet does, so that it is meant to hide the other. */
function isCovered(a: ShownText, b: ShownText): boolean {
	const isApart = (own: ShownText, other: ShownText) =>
		own.surfaces.some((surface) => surface !== own.object && !other.object.IsDescendantOf(surface));

	return isApart(a, b) || isApart(b, a);
}
