import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Chip } from "client/ui/components/chip";
import { useRem } from "client/ui/hooks/use-screen";
import { at } from "client/ui/rect";
import { KIND_FILTERS, KindFilter } from "../filter";
import { InventoryLayout } from "../layout";

export interface FilterChipsProps {
	readonly layout: InventoryLayout;
	readonly kind: KindFilter;
	readonly onChoose: (kind: KindFilter) => void;
}

/** Rem of a chip without its word, and per letter; a little more than letters take on average. */
const CHIP = { base: 24, letter: 7.4, least: 46 };

/** The kinds, of which one is shown. They scroll sideways where a language has longer words than the screen is wide. */
export function FilterChips({ layout, kind, onChoose }: FilterChipsProps) {
	const rem = useRem();
	const translate = useTranslate();
	const { chips } = layout;
	const gap = rem(layout.kind === "wide" ? 8 : 4);
	let x = 0;

	const placed = KIND_FILTERS.map((filter) => {
		const word = translate(`filter.${filter}`);
		const [letters] = utf8.len(word);
		const width = rem(math.max(CHIP.least, CHIP.base + CHIP.letter * (letters === false ? word.size() : letters)));
		const left = x;
		x += width + gap;

		return { filter, word, left, width };
	});

	return (
		<scrollingframe
			{...at(chips)}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			CanvasSize={UDim2.fromOffset(x - gap, 0)}
			ElasticBehavior={Enum.ElasticBehavior.WhenScrollable}
			ScrollBarThickness={0}
			ScrollingDirection={Enum.ScrollingDirection.X}
			Selectable={false}
		>
			{placed.map(({ filter, word, left, width }) => (
				<Chip
					key={filter}
					text={word}
					current={kind === filter}
					position={UDim2.fromOffset(left, 0)}
					size={UDim2.fromOffset(width, chips.height)}
					pillHeight={rem(30)}
					onPress={() => onChoose(filter)}
				/>
			))}
		</scrollingframe>
	);
}
