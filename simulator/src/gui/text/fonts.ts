import { host } from "../../host";
import { enumItem, fontFromEnum } from "../datatypes";

/** Text sizes of Enum.FontSize, by its values. */
export const FONT_SIZES: ReadonlyArray<number> = [8, 9, 10, 11, 12, 14, 18, 24, 36, 48, 28, 32, 42, 60, 96];

/** The size of Enum.FontSize that is nearest to a TextSize. */
export function nearestFontSize(size: number): number {
	let nearest = FONT_SIZES[0]!;
	for (const candidate of FONT_SIZES) if (math.abs(candidate - size) < math.abs(nearest - size)) nearest = candidate;
	return nearest;
}

function keyOf(font: Font): string {
	return `${font.Family} ${font.Weight.Value} ${font.Style.Value}`;
}

let byFace: Map<string, Enum.Font> | undefined;

function readFonts(): Map<string, Enum.Font> {
	const found = new Map<string, Enum.Font>();
	const { Font: fonts } = host.roblox.Enum;
	for (const font of fonts.GetEnumItems()) {
		const [known, face] = pcall(() => fontFromEnum(font));
		if (!known) continue;
		const key = keyOf(face);
		if (!found.has(key)) found.set(key, font);
	}
	return found;
}

/** The Enum.Font of a face; Unknown when there is none (TextLabel.FontFace). */
export function fontEnumOf(face: Font): Enum.Font {
	byFace ??= readFonts();
	return byFace.get(keyOf(face)) ?? enumItem<Enum.Font>("Font", "Unknown");
}
