import { implement, PropertyImplementation } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { getStored, InstanceRecord } from "../datamodel/record";
import { brickColorOf, enumItem, fontFromEnum, makeVector2 } from "../gui/datatypes";
import { laidOut } from "../gui/gui";
import { textStateOf } from "../gui/layout/text";
import { FONT_SIZES, fontEnumOf, nearestFontSize } from "../gui/text/fonts";
import { stripRichText } from "../gui/text/rich-text";
import { fireComputed } from "../gui/tree/announce";
import { TextState } from "../gui/tree/node";

function liveTextOf(record: InstanceRecord): TextState | undefined {
	const node = laidOut(record);
	return node && node.live && node.placed ? textStateOf(node) : undefined;
}

function listenerOf<T>(alias: string): PropertyImplementation<T> {
	return { changed: (record) => fireComputed(record, alias) };
}

/** The members that labels, buttons and boxes share (TextLabel.yaml). */
const text = {
	TextBounds: {
		read: (record: InstanceRecord) => {
			const state = liveTextOf(record);
			return makeVector2(state?.width ?? 0, state?.height ?? 0);
		},
	},
	TextFits: { read: (record: InstanceRecord) => liveTextOf(record)?.fits ?? true },
	ContentText: {
		read: (record: InstanceRecord) => {
			const value = getStored(record, "Text") as string;
			return getStored(record, "RichText") === true ? stripRichText(value) : value;
		},
	},
	Text: listenerOf<string>("ContentText"),
	Font: {
		read: (record: InstanceRecord) => fontEnumOf(getStored(record, "FontFace") as Font),
		write: (record: InstanceRecord, font: Enum.Font) => {
			if (font.Name !== "Unknown") setStored(record, "FontFace", fontFromEnum(font));
		},
		default: enumItem<Enum.Font>("Font", "Legacy"),
	},
	FontFace: listenerOf<Font>("Font"),
	FontSize: {
		read: (record: InstanceRecord) =>
			enumItem<Enum.FontSize>("FontSize", `Size${nearestFontSize(getStored(record, "TextSize") as number)}`),
		write: (record: InstanceRecord, size: Enum.FontSize) => {
			setStored(record, "TextSize", FONT_SIZES[size.Value] ?? FONT_SIZES[0]!);
		},
	},
	TextSize: listenerOf<number>("FontSize"),
	TextColor: {
		read: (record: InstanceRecord) => brickColorOf(getStored(record, "TextColor3") as Color3),
		write: (record: InstanceRecord, color: BrickColor) => setStored(record, "TextColor3", color.Color),
	},
	TextWrap: {
		read: (record: InstanceRecord) => getStored(record, "TextWrapped") === true,
		write: (record: InstanceRecord, wrapped: boolean) => setStored(record, "TextWrapped", wrapped),
		default: false,
	},
	TextWrapped: listenerOf<boolean>("TextWrap"),
	// OpenType features are stored and not applied, which is no error of the text's.
	OpenTypeFeaturesError: { read: () => "" },
};

export const textLabelImplementation = implement("TextLabel", {
	properties: { ...text, LocalizedText: { read: (record) => getStored(record, "Text") as string } },
});

export const textButtonImplementation = implement("TextButton", {
	properties: { ...text, LocalizedText: { read: (record) => getStored(record, "Text") as string } },
});

export const textBoxTextImplementation = implement("TextBox", { properties: text });
