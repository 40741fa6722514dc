import { Realm } from "../datamodel/realm";
import { host } from "../host";

// The engine's value types as scripts see them. Every read of one of their fields crosses into Lune, so layout works on
// plain numbers and makes these only where a script asks.

const vector2Library = host.roblox.Vector2 as Vector2Constructor;
const rectLibrary = host.roblox.Rect as RectConstructor;
const udimLibrary = host.roblox.UDim as UDimConstructor;
const contentLibrary = host.roblox.Content as ContentConstructor;
const fontLibrary = host.roblox.Font as FontConstructor;
const brickColorLibrary = host.roblox.BrickColor as BrickColorConstructor;

export function makeVector2(x: number, y: number): Vector2 {
	return new vector2Library(x, y);
}

export function makeRect(left: number, top: number, right: number, bottom: number): Rect {
	return new rectLibrary(left, top, right, bottom);
}

export function makeUDim(scale: number, offset: number): UDim {
	return new udimLibrary(scale, offset);
}

/** A Vector3 of the kind that the realm's scripts make themselves, so that theirs and ours compare and add up. */
export function makeVector3(realm: Realm, x: number, y: number, z: number): Vector3 {
	const { Vector3: library } = realm.globals as { readonly Vector3: Vector3Constructor };
	return new library(x, y, z);
}

export function contentFromUri(uri: string): Content {
	return uri === "" ? contentLibrary.none : contentLibrary.fromUri(uri);
}

/** The address in a Content value; empty for none and for content that is no address. */
export function uriOf(content: unknown): string {
	return content === undefined ? "" : ((content as Content).Uri ?? "");
}

export function fontFromEnum(font: Enum.Font): Font {
	return fontLibrary.fromEnum(font);
}

export function brickColorOf(color: Color3): BrickColor {
	return new brickColorLibrary(color);
}

/** The item of an enum by its name. */
export function enumItem<T extends EnumItem>(enumName: string, itemName: string): T {
	const items = host.roblox.Enum as unknown as Record<string, Record<string, T | undefined> | undefined>;
	const item = items[enumName]?.[itemName];
	assert(item, `Roblox has no Enum.${enumName}.${itemName}`);
	return item;
}
