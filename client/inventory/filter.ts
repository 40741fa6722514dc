import { Localizer } from "client/localization";
import { Item, ITEM_KINDS, ItemKind } from "shared/items";
import { Cell } from "./cells";

/** Which kinds the grid shows. */
export type KindFilter = ItemKind | "all";

export const KIND_FILTERS: ReadonlyArray<KindFilter> = ["all", ...ITEM_KINDS];

/** What the player is looking for. */
export interface Filter {
	readonly kind: KindFilter;
	/** Words as typed; an item must have all of them in its name, kind or rarity. */
	readonly query: string;
}

export const NO_FILTER: Filter = { kind: "all", query: "" };

/** Whether a filter leaves anything out. */
export function isFiltering({ kind, query }: Filter): boolean {
	return kind !== "all" || toWords(query).size() > 0;
}

/** The cells that match, in their order; the very same array when nothing is filtered. Empty cells match nothing. */
export function filterCells(cells: ReadonlyArray<Cell>, filter: Filter, localizer: Localizer): ReadonlyArray<Cell> {
	if (!isFiltering(filter)) {
		return cells;
	}

	const words = toWords(filter.query);

	return cells.filter(
		({ item }) =>
			item !== undefined &&
			(filter.kind === "all" || item.kind === filter.kind) &&
			hasWords(item, words, localizer),
	);
}

function toWords(query: string): ReadonlyArray<string> {
	return query
		.lower()
		.split(" ")
		.filter((word) => word !== "");
}

function hasWords(item: Item, words: ReadonlyArray<string>, { translate, nameOf }: Localizer): boolean {
	const text = `${nameOf(item)} ${translate(`kind.${item.kind}`)} ${translate(`rarity.${item.rarity}`)}`.lower();
	// A plain search: what is typed may hold characters that mean something in a pattern.
	return words.every((word) => text.find(word, 1, true)[0] !== undefined);
}

/** The kinds after or before one, all around; for keys that step through them. */
export function stepFilter({ kind, query }: Filter, step: 1 | -1): Filter {
	const count = KIND_FILTERS.size();
	const index = (KIND_FILTERS.indexOf(kind) + step + count) % count;
	return { kind: KIND_FILTERS[index] ?? "all", query };
}
