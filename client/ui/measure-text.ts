import { TextService } from "@rbxts/services";
import { FontName } from "./theme";

/** The only measure that does not yield knows fonts by these names. */
const FONTS: Readonly<Record<FontName, Enum.Font>> = {
	regular: Enum.Font.BuilderSans,
	medium: Enum.Font.BuilderSansMedium,
	bold: Enum.Font.BuilderSansBold,
	heavy: Enum.Font.BuilderSansExtraBold,
};

/** Letters smaller than this share of what was asked for are hard to read beside others. */
const LEAST_SHARE = 0.72;

/**
 * The room that a text takes on the screen, in pixels, the player's preferred text size included.
 * @param size as a label's TextSize
 * @param width at which lines are broken; in one line unless given
 */
export function measureText(text: string, size: number, font: FontName, width = math.huge): Vector2 {
	return TextService.GetTextSize(text, size, FONTS[font], new Vector2(width, math.huge));
}

/** The largest text size, up to the given one, at which none of the words is wider than so many pixels. */
export function fitTextSize(words: ReadonlyArray<string>, size: number, font: FontName, width: number): number {
	const widest = words.reduce((most, word) => math.max(most, measureText(word, size, font).X), 0);

	return widest <= width ? size : math.max(math.floor((size * width) / widest), math.ceil(size * LEAST_SHARE));
}

/** How high the platform draws letters of a TextSize, in pixels: higher for players who asked for larger text. */
export function drawnSize(textSize: number): number {
	return measureText("A", textSize, "regular").Y;
}
