import { host } from "../host";
import { isProxy, typeOf } from "../kernel/proxy";

/** Turns a value that Lune made into the one which scripts know: enum items and fonts are the simulator's own. */
export function adoptValue(value: unknown): unknown {
	if (!typeIs(value, "userdata") || isProxy(value)) return value;
	const name = typeOf(value);
	if (name === "EnumItem") return adoptItem(value as unknown as EnumItem);
	if (name === "Font") {
		const font = value as unknown as Font;
		const fonts = host.roblox.Font as FontConstructor;
		return new fonts(
			font.Family,
			adoptItem(font.Weight) as Enum.FontWeight,
			adoptItem(font.Style) as Enum.FontStyle,
		);
	}
	return value;
}

function adoptItem(item: EnumItem): EnumItem {
	const enumName = tostring(item.EnumType).gsub("^Enum%.", "")[0];
	return (host.roblox.Enum as unknown as Record<string, Record<string, EnumItem>>)[enumName]![item.Name]!;
}
