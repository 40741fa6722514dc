import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { findRecord, getStored, isA } from "../datamodel/record";
import { enumItem, fontFromEnum, makeVector2 } from "../gui/datatypes";
import { breakLines, TextStyle } from "../gui/text/break-lines";
import { parseRichText } from "../gui/text/rich-text";
import { typeOf } from "../kernel/proxy";

const DEFAULT_FONT = fontFromEnum(enumItem<Enum.Font>("Font", "Legacy"));

function styleOf(font: Font, size: number): TextStyle {
	return {
		size,
		family: font.Family,
		weight: font.Weight.Value,
		italic: font.Style.Name === "Italic",
		lineHeight: 1,
	};
}

/** The size of a text in pixels, rounded up to whole ones as a label's TextBounds are. */
function boundsOf(text: string, rich: boolean, style: TextStyle, width: number, height: number): Vector2 {
	const runs = rich ? parseRichText(text) : undefined;
	const broken = breakLines(runs ?? [{ text, style: {} }], style, {
		width,
		height,
		wrapped: true,
		truncate: "none",
	});
	return makeVector2(math.ceil(broken.width - 0.01), broken.height);
}

function toFontEnum(font: unknown): Enum.Font {
	if (typeIs(font, "string")) return enumItem<Enum.Font>("Font", font);
	if (typeOf(font) === "EnumItem") return font as Enum.Font;
	return raise("Unable to cast value to Enum.Font");
}

/** Measuring texts (TextService.yaml). Fonts are there from the start, so that nothing yields. */
export const textServiceImplementation = implement("TextService", {
	methods: {
		GetTextSize: (_service, text, size, font, frameSize) => {
			if (!typeIs(text, "string")) return raise("Argument 1 missing or nil");
			if (!typeIs(size, "number")) return raise("Argument 2 missing or nil");
			if (typeOf(frameSize) !== "Vector2") return raise("Argument 4 missing or nil");
			const style = styleOf(fontFromEnum(toFontEnum(font)), size);
			return boundsOf(text, false, style, frameSize.X, frameSize.Y);
		},
		GetTextBoundsAsync: (_service, params) => {
			const record = findRecord(params);
			if (!record || !isA(record, "GetTextBoundsParams")) return raise("Argument 1 missing or nil");
			const width = getStored(record, "Width") as number;
			const style = styleOf(getStored(record, "Font") as Font, getStored(record, "Size") as number);
			const text = getStored(record, "Text") as string;
			const rich = getStored(record, "RichText") === true;
			return boundsOf(text, rich, style, width > 0 ? width : math.huge, math.huge);
		},
		// PreferredTextSize is Medium, which scales nothing up.
		GetTextSizeOffsetAsync: () => 0,
	},
});

// TextLabel's defaults: the reflection database has none for this class.
export const getTextBoundsParamsImplementation = implement("GetTextBoundsParams", {
	properties: {
		Font: { default: DEFAULT_FONT },
		Size: { default: 20 },
		Text: { default: "" },
		Width: { default: 0 },
	},
});
