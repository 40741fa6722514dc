import React, { useCallback, useEffect, useRef } from "@rbxts/react";
import { useNumberKeys } from "client/input/use-number-keys";
import { Pane } from "client/ui/components/pane";
import { useTransparency } from "client/ui/hooks/use-gui-preference";
import { useLatest } from "client/ui/hooks/use-latest";
import { placeAt } from "client/ui/rect";
import { COLORS, CORNER } from "client/ui/theme";
import { HOTBAR_KEYS } from "shared/inventory";
import { Point } from "../dragging/drag";
import { useDrag } from "../dragging/drag-provider";
import { keyPlace } from "../dragging/place";
import { InventoryModel } from "../use-inventory-model";
import { HotbarKey } from "./hotbar-key";
import { findKeyAt, HotbarLayout, keyRect } from "./layout-hotbar";

export interface HotbarProps {
	readonly layout: HotbarLayout;
	readonly model: InventoryModel;
	/** Whether it is on the screen, so that something can be dropped on it. */
	readonly shown: boolean;
	/** Asked for the menu of a slot at a point, relative to the layer. */
	readonly onMenu: (slot: number, at: Point) => void;
}

const KEYS = new Array<number>(HOTBAR_KEYS, 0).map((_, index) => index + 1);

/** The hotbar: keys that use or equip what lies on them, by number, click or finger. */
export function Hotbar({ layout, model, shown, onMenu }: HotbarProps) {
	const { inventory, cells, mode, waits, pressKey } = model;
	const drag = useDrag();
	const transparency = useTransparency(0.3);
	const bar = useRef<Frame>();
	const latest = useLatest({ layout, inventory, onMenu });

	useNumberKeys(HOTBAR_KEYS, pressKey);

	useEffect(() => {
		if (!shown) {
			return undefined;
		}

		return drag.addPlaces(({ x, y }) => {
			const origin = bar.current?.AbsolutePosition;
			const key = origin && findKeyAt(latest.current.layout, x - origin.X, y - origin.Y);
			return key !== undefined ? keyPlace(key) : undefined;
		});
	}, [shown]);

	const press = useCallback((key: number) => {
		if (!drag.wasDrag()) {
			pressKey(key);
		}
	}, []);

	const input = useCallback((key: number, object: InputObject) => drag.press(keyPlace(key), object), []);

	const openMenu = useCallback((key: number, point: Point) => {
		const slot = latest.current.inventory?.hotbar[key - 1];

		if (slot !== undefined && slot !== false) {
			latest.current.onMenu(slot, point);
		}
	}, []);

	return (
		<Pane
			instanceRef={bar}
			color={COLORS.ink}
			corner={CORNER.hero}
			{...placeAt(layout.bar)}
			sinks
			transparency={transparency}
		>
			{KEYS.map((key) => {
				const slot = inventory?.hotbar[key - 1];
				const cell = slot !== undefined && slot !== false ? cells[slot - 1] : undefined;
				const { x, y } = keyRect(layout, key);
				const isTarget = drag.target?.kind === "key" && drag.target.key === key;

				return (
					<HotbarKey
						key={`Key${key}`}
						number={key}
						item={cell?.item}
						quantity={cell?.quantity ?? 0}
						equipped={cell?.equipped}
						wait={cell?.item && waits.find(cell.item)}
						position={UDim2.fromOffset(x, y)}
						side={layout.key}
						lifted={drag.source?.kind === "key" && drag.source.key === key}
						target={isTarget}
						choosable={mode.kind === "hotbar"}
						onPress={press}
						onInput={input}
						onMenu={openMenu}
					/>
				);
			})}
		</Pane>
	);
}
