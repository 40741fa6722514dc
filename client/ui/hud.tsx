import React from "@rbxts/react";
import { useKeyboard } from "client/input/use-keyboard";
import { GlyphButton } from "./components/glyph-button";
import { Label } from "./components/label";
import { ScreenLayer } from "./components/screen-layer";
import { useRem } from "./hooks/use-screen";
import { LAYERS } from "./layers";
import { COLORS, HUD_BUTTON, TEXT } from "./theme";

export interface HudProps {
	/** Hidden while a window covers it. */
	readonly shown: boolean;
	readonly onOpenInventory: () => void;
}

/** What stays on the screen during play. */
export function Hud({ shown, onOpenInventory }: HudProps) {
	const rem = useRem();
	const hasKeyboard = useKeyboard();

	return (
		<ScreenLayer key="Hud" displayOrder={LAYERS.hud} enabled={shown}>
			<GlyphButton
				key="OpenInventory"
				glyph="bag"
				anchor={new Vector2(0.5, 1)}
				position={new UDim2(0.5, 0, 1, -rem(HUD_BUTTON.margin))}
				side={rem(HUD_BUTTON.side)}
				glyphSide={rem(34)}
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
