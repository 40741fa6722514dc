import React from "@rbxts/react";
import { GlyphButton } from "client/ui/components/glyph-button";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { Glyph } from "client/ui/icons/glyph";
import { at } from "client/ui/rect";
import { COLORS, CORNER, HEX } from "client/ui/theme";
import { InventoryLayout } from "../layout";

export interface TabsProps {
	readonly layout: InventoryLayout;
	readonly onClose: () => void;
}

/** The rail of the window: where the player is, and the way out. At the side, or in reach of a thumb. */
export function Tabs({ layout, onClose }: TabsProps) {
	const rem = useRem();
	const { tabs, kind } = layout;
	const isWide = kind === "wide";
	const side = rem(48);
	const inset = isWide ? (tabs.width - side) / 2 : (tabs.height - side) / 2;
	const corner = rem(CORNER.window);
	const { Position, Size } = at(tabs);
	const current = isWide ? UDim2.fromOffset(inset, rem(16)) : new UDim2(0.25, -side / 2, 0, inset);
	const close = isWide ? UDim2.fromOffset(inset, tabs.height - side - rem(16)) : new UDim2(0.75, -side / 2, 0, inset);

	return (
		<Pane position={Position} size={Size} color={COLORS.ink} corner={isWide ? CORNER.window : undefined} zIndex={8}>
			{isWide && (
				// Only the window's own corners are round; this squares the other two.
				<Pane
					key="Edge"
					color={COLORS.ink}
					position={UDim2.fromOffset(tabs.width - corner, 0)}
					size={UDim2.fromOffset(corner, tabs.height)}
				/>
			)}
			<Pane
				key="Current"
				color={COLORS.brass}
				corner={CORNER.hero}
				position={current}
				size={UDim2.fromOffset(side, side)}
				zIndex={2}
			>
				<Glyph
					key="Glyph"
					name="grid"
					ink={HEX.onBrass}
					surface={HEX.brass}
					size={rem(22)}
					anchor={new Vector2(0.5, 0.5)}
					position={UDim2.fromScale(0.5, 0.5)}
				/>
			</Pane>
			<GlyphButton
				key="Close"
				glyph="close"
				on="ink"
				position={close}
				side={side}
				glyphSide={rem(24)}
				zIndex={2}
				onPress={onClose}
			/>
		</Pane>
	);
}
