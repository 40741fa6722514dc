import React from "@rbxts/react";
import { ScreenLayer } from "client/ui/components/screen-layer";
import { LAYERS } from "client/ui/layers";
import { Point } from "../dragging/drag";
import { Hotbar } from "../hotbar/hotbar";
import { HotbarLayout } from "../hotbar/layout-hotbar";
import { InventoryModel } from "../use-inventory-model";

export interface HudProps extends React.PropsWithChildren {
	readonly layout: HotbarLayout;
	readonly model: InventoryModel;
	/** Hidden while a window covers it. */
	readonly shown: boolean;
	readonly onMenu: (slot: number, at: Point) => void;
}

/** What stays on the screen during play: the hotbar, and what stands beside it. */
export function Hud({ layout, model, shown, onMenu, children }: HudProps) {
	return (
		<ScreenLayer key="Hud" displayOrder={LAYERS.hud} enabled={shown}>
			<Hotbar key="Hotbar" layout={layout} model={model} shown={shown} onMenu={onMenu} />
			{children}
		</ScreenLayer>
	);
}
