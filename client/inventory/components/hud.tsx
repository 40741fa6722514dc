import React from "@rbxts/react";
import { useKeyboard } from "client/input/use-keyboard";
import { GlyphButton } from "client/ui/components/glyph-button";
import { Label } from "client/ui/components/label";
import { ScreenLayer } from "client/ui/components/screen-layer";
import { useRem } from "client/ui/hooks/use-screen";
import { LAYERS } from "client/ui/layers";
import { COLORS, TEXT } from "client/ui/theme";
import { Point } from "../dragging/drag";
import { Hotbar } from "../hotbar/hotbar";
import { HotbarLayout } from "../hotbar/layout-hotbar";
import { InventoryModel } from "../use-inventory-model";

export interface HudProps {
	readonly layout: HotbarLayout;
	readonly model: InventoryModel;
	/** Hidden while a window covers it. */
	readonly shown: boolean;
	readonly onMenu: (slot: number, at: Point) => void;
	readonly onOpenInventory: () => void;
}

/** What stays on the screen during play: the hotbar, and the button that opens the inventory. */
export function Hud({ layout, model, shown, onMenu, onOpenInventory }: HudProps) {
	const rem = useRem();
	const hasKeyboard = useKeyboard();
	const { x, y, width } = layout.bag;

	return (
		<ScreenLayer key="Hud" displayOrder={LAYERS.hud} enabled={shown}>
			<Hotbar key="Hotbar" layout={layout} model={model} shown={shown} onMenu={onMenu} />
			<GlyphButton
				key="OpenInventory"
				glyph="bag"
				position={UDim2.fromOffset(x, y)}
				side={width}
				glyphSide={math.round(width * 0.54)}
				onPress={onOpenInventory}
			>
				{hasKeyboard && (
					<Label
						key="Key"
						text="B"
						font="bold"
						color={COLORS.muted}
						textSize={TEXT.hint}
						position={UDim2.fromOffset(rem(7), rem(4))}
						size={UDim2.fromOffset(rem(14), rem(14))}
						zIndex={2}
					/>
				)}
			</GlyphButton>
		</ScreenLayer>
	);
}
