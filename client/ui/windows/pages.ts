import { TextKey } from "client/localization";
import { GlyphName } from "../icons/glyphs";

/** Windows that lie in the same place, of which one is open at a time. */
export type PageName = "inventory" | "shop" | "inbox";

/** What stands for a page: on the rail of every window, and on the buttons that open it. */
export interface Page {
	readonly name: PageName;
	/** Names its button. */
	readonly title: string;
	readonly titleKey: TextKey;
	/** On the rail. */
	readonly glyph: GlyphName;
	/** Opens it, and closes it again. */
	readonly key: Enum.KeyCode;
}

/** The pages, in the order of the rail. Their keys are neighbours that the platform leaves to games. */
export const PAGES: ReadonlyArray<Page> = [
	{ name: "inventory", title: "Inventory", titleKey: "inventory.title", glyph: "grid", key: Enum.KeyCode.B },
	{ name: "shop", title: "Shop", titleKey: "shop.title", glyph: "shop", key: Enum.KeyCode.M },
	{ name: "inbox", title: "Inbox", titleKey: "inbox.title", glyph: "inbox", key: Enum.KeyCode.N },
];

/** The page after or before one, all around. */
export function stepPage(name: PageName, step: 1 | -1): PageName {
	const index = PAGES.findIndex((page) => page.name === name);
	const count = PAGES.size();

	return PAGES[(index + step + count) % count]?.name ?? name;
}
