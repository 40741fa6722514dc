import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { at, Rect } from "../rect";
import { Chip } from "./chip";

export interface ChipRowProps<K extends string> {
	readonly area: Rect;
	readonly chips: ReadonlyArray<{ readonly key: K; readonly text: string }>;
	readonly current: K;
	/** Rem between two chips. */
	readonly gap: number;
	readonly onChoose: (key: K) => void;
}

/** Rem of a chip without its word, and per letter; a little more than letters take on average. */
const CHIP = { base: 24, letter: 7.4, least: 46 };

/** Chips of which one is chosen. They scroll sideways where a language has longer words than there is room. */
export function ChipRow<K extends string>({ area, chips, current, gap: rems, onChoose }: ChipRowProps<K>) {
	const rem = useRem();
	const gap = rem(rems);
	let x = 0;

	const placed = chips.map(({ key, text }) => {
		const [letters] = utf8.len(text);
		const width = rem(math.max(CHIP.least, CHIP.base + CHIP.letter * (letters === false ? text.size() : letters)));
		const left = x;
		x += width + gap;

		return { key, text, left, width };
	});

	return (
		<scrollingframe
			{...at(area)}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			CanvasSize={UDim2.fromOffset(x - gap, 0)}
			ElasticBehavior={Enum.ElasticBehavior.WhenScrollable}
			ScrollBarThickness={0}
			ScrollingDirection={Enum.ScrollingDirection.X}
			Selectable={false}
		>
			{placed.map(({ key, text, left, width }) => (
				<Chip
					key={key}
					text={text}
					current={current === key}
					position={UDim2.fromOffset(left, 0)}
					size={UDim2.fromOffset(width, area.height)}
					pillHeight={rem(30)}
					onPress={() => onChoose(key)}
				/>
			))}
		</scrollingframe>
	);
}
