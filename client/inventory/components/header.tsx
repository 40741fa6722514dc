import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { TextField } from "client/ui/components/text-field";
import { placeAt } from "client/ui/rect";
import { WindowTitle } from "client/ui/windows/window-title";
import { SortOrder } from "shared/inventory";
import { Filter } from "../filter";
import { InventoryLayout } from "../layout";
import { FilterChips } from "./filter-chips";
import { SortButton } from "./sort-button";

export interface HeaderProps {
	readonly layout: InventoryLayout;
	readonly filter: Filter;
	readonly onFilter: (filter: Filter) => void;
	readonly onSort: (order: SortOrder) => void;
}

/** Title, search, filters, and how to sort. */
export function Header({ layout, filter, onFilter, onSort }: HeaderProps) {
	const translate = useTranslate();

	return (
		<>
			<WindowTitle key="Title" text={translate("inventory.title")} area={layout.title} />
			<TextField
				key="Search"
				text={filter.query}
				placeholder={translate("inventory.search")}
				glyph="search"
				{...placeAt(layout.search)}
				onChange={(query) => onFilter({ ...filter, query })}
			/>
			<FilterChips
				key="Filters"
				layout={layout}
				kind={filter.kind}
				onChoose={(kind) => onFilter({ ...filter, kind })}
			/>
			<SortButton key="Sort" area={layout.sort} hasWords={layout.sortHasWords} onSort={onSort} />
		</>
	);
}
