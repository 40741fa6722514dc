import { raise } from "../datamodel/raise";
import { ValueType } from "./value-type";

interface FontRecord {
	readonly family: string;
	readonly weight: Enum.FontWeight;
	readonly style: Enum.FontStyle;
}

/** What Lune knows of fonts: which family an item of Enum.Font stands for. */
export interface HostFonts {
	readonly new: (family: string) => { readonly Family: string };
	readonly fromEnum: (font: never) => {
		readonly Family: string;
		readonly Weight: EnumItem;
		readonly Style: EnumItem;
	};
}

// Font.yaml: Bold becomes true if the weight is SemiBold or thicker.
const BOLD_FROM = 600;

const notSettable = (property: string) => () =>
	raise(`not simulated: assigning to Font.${property}; make another Font instead`);

const fontType = new ValueType<FontRecord, Font>("Font", {
	properties: {
		Family: (font) => font.family,
		Weight: (font) => font.weight,
		Style: (font) => font.style,
		Bold: (font) => font.weight.Value >= BOLD_FROM,
	},
	methods: {},
	// Properties hand out the font they hold, so a change of it would reach every other holder.
	setters: { Weight: notSettable("Weight"), Style: notSettable("Style"), Bold: notSettable("Bold") },
	toText: (font) => `Font { Family = ${font.family}, Weight = ${font.weight.Name}, Style = ${font.style.Name} }`,
	equals: (a, b) => a.family === b.family && a.weight === b.weight && a.style === b.style,
});

/** Makes the `Font` library (Font.yaml). */
export function createFontLibrary(enums: typeof Enum, hostFonts: HostFonts, hostEnums: typeof Enum): FontConstructor {
	const make = (family: string, weight?: Enum.FontWeight, style?: Enum.FontStyle) =>
		fontType.wrap({
			family,
			weight: weight ?? enums.FontWeight.Regular,
			style: style ?? enums.FontStyle.Normal,
		});
	return table.freeze({
		new: (family: unknown, weight?: Enum.FontWeight, style?: Enum.FontStyle) =>
			make(typeIs(family, "string") ? family : raise("Argument 1 missing or nil"), weight, style),
		fromEnum: (font: Enum.Font) => {
			if (font === enums.Font.Unknown) return raise("Font.fromEnum can't be called with Enum.Font.Unknown");
			const known = hostFonts.fromEnum(hostEnums.Font[font.Name] as never);
			return make(
				known.Family,
				enums.FontWeight[known.Weight.Name as "Bold"],
				enums.FontStyle[known.Style.Name as "Italic"],
			);
		},
		fromName: (name: unknown, weight?: Enum.FontWeight, style?: Enum.FontStyle) => {
			if (!typeIs(name, "string")) return raise("Argument 1 missing or nil");
			if (name.match("^[%w_%-]+$")[0] === undefined) {
				return raise("Font name can only contain alphabetical characters, digits, '_' and '-'");
			}
			return make(`rbxasset://fonts/families/${name}.json`, weight, style);
		},
		fromId: (id: number, weight?: Enum.FontWeight, style?: Enum.FontStyle) =>
			make(`rbxassetid://${string.format("%d", id)}`, weight, style),
	}) as unknown as FontConstructor;
}
