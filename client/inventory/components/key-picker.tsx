import React from "@rbxts/react";
import { layoutRows } from "client/ui/action-rows";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { Rect } from "client/ui/rect";
import { HOTBAR_KEYS } from "shared/inventory";
import { Item } from "shared/items";
import { HotbarKey } from "../hotbar/hotbar-key";

export interface KeyPickerProps {
	/** What lies on the keys. */
	readonly keys: ReadonlyArray<Item | false>;
	/** The area of the buttons; the lowest row stays free. */
	readonly area: Rect;
	readonly rows: 2 | 3;
	readonly onChoose: (key: number) => void;
}

/** The keys of the hotbar to choose one from: in one row, or in two where the pane is high and narrow. */
export function KeyPicker({ keys, area, rows, onChoose }: KeyPickerProps) {
	const rem = useRem();
	const { row, gap } = layoutRows(rem, area);
	const lines = rows === 3 ? 2 : 1;
	const columns = HOTBAR_KEYS / lines;
	const between = lines === 2 ? gap : rem(2);
	const side = math.floor(math.min((area.width - (columns - 1) * between) / columns, rem(54)));
	const step = side + between;
	const height = lines * side + (lines - 1) * between;
	const left = area.x + math.floor((area.width - columns * step + between) / 2);
	const top = area.y + area.height - row - gap - height;

	return (
		<Pane position={UDim2.fromOffset(left, top)} size={UDim2.fromOffset(columns * step - between, height)}>
			{keys.map((item, index) => (
				<HotbarKey
					key={`Key${index + 1}`}
					number={index + 1}
					item={item || undefined}
					quantity={1}
					position={UDim2.fromOffset((index % columns) * step, math.floor(index / columns) * step)}
					side={side}
					choosable
					onPress={() => onChoose(index + 1)}
				/>
			))}
		</Pane>
	);
}
