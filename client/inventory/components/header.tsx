import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Label } from "client/ui/components/label";
import { TextField } from "client/ui/components/text-field";
import { at } from "client/ui/rect";
import { TEXT } from "client/ui/theme";
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
	const title = at(layout.title);
	const search = at(layout.search);

	return (
		<>
			<Label
				key="Title"
				text={translate("inventory.title")}
				font="heavy"
				textSize={TEXT.title}
				position={title.Position}
				size={title.Size}
			/>
			<TextField
				key="Search"
				text={filter.query}
				placeholder={translate("inventory.search")}
				glyph="search"
				position={search.Position}
				size={search.Size}
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
