import React from "@rbxts/react";
import { Chip } from "client/ui/components/chip";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { TextField } from "client/ui/components/text-field";
import { useRem } from "client/ui/hooks/use-screen";
import { at } from "client/ui/rect";
import { TEXT } from "client/ui/theme";
import { ItemKind } from "shared/items";
import { Filter, KIND_FILTERS, KindFilter } from "../filter";
import { InventoryLayout } from "../layout";

export interface HeaderProps {
	readonly layout: InventoryLayout;
	readonly filter: Filter;
	readonly onFilter: (filter: Filter) => void;
}

/** Width of a chip in rem, wide enough for its word and a third more in another language. */
interface ChipLook {
	readonly word: string;
	readonly width: number;
}

const CHIP_LOOKS: Readonly<Record<KindFilter, ChipLook>> = {
	all: { word: "All", width: 46 },
	gear: { word: "Gear", width: 60 },
	potion: { word: "Potions", width: 78 },
	material: { word: "Materials", width: 92 },
	quest: { word: "Quest", width: 66 },
} satisfies Record<ItemKind | "all", ChipLook>;

/** Title, search and filters. */
export function Header({ layout, filter, onFilter }: HeaderProps) {
	const rem = useRem();
	const title = at(layout.title);
	const search = at(layout.search);
	const chips = at(layout.chips);
	const gap = rem(layout.kind === "wide" ? 8 : 4);
	let x = 0;

	return (
		<>
			<Label
				key="Title"
				text="Inventory"
				font="heavy"
				textSize={TEXT.title}
				position={title.Position}
				size={title.Size}
			/>
			<TextField
				key="Search"
				text={filter.query}
				placeholder="Search items"
				glyph="search"
				position={search.Position}
				size={search.Size}
				onChange={(query) => onFilter({ ...filter, query })}
			/>
			<Pane key="Filters" position={chips.Position} size={chips.Size}>
				{KIND_FILTERS.map((kind) => {
					const { word, width } = CHIP_LOOKS[kind];
					const left = x;
					x += rem(width) + gap;

					return (
						<Chip
							key={word}
							text={word}
							current={filter.kind === kind}
							position={UDim2.fromOffset(left, 0)}
							size={UDim2.fromOffset(rem(width), layout.chips.height)}
							pillHeight={rem(30)}
							onPress={() => onFilter({ ...filter, kind })}
						/>
					);
				})}
			</Pane>
		</>
	);
}
