import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { ChipRow } from "client/ui/components/chip-row";
import { KIND_FILTERS, KindFilter } from "../filter";
import { InventoryLayout } from "../layout";

export interface FilterChipsProps {
	readonly layout: InventoryLayout;
	readonly kind: KindFilter;
	readonly onChoose: (kind: KindFilter) => void;
}

/** The kinds, of which one is shown. */
export function FilterChips({ layout, kind, onChoose }: FilterChipsProps) {
	const translate = useTranslate();

	return (
		<ChipRow
			area={layout.chips}
			chips={KIND_FILTERS.map((filter) => ({ key: filter, text: translate(`filter.${filter}`) }))}
			current={kind}
			gap={layout.kind === "wide" ? 8 : 4}
			onChoose={onChoose}
		/>
	);
}
