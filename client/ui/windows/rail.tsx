import React from "@rbxts/react";
import { Badge } from "../components/badge";
import { GlyphButton } from "../components/glyph-button";
import { GlyphTile } from "../components/glyph-tile";
import { Pane } from "../components/pane";
import { useRem } from "../hooks/use-screen";
import { placeAt } from "../rect";
import { COLORS, CORNER, TOUCH_TARGET } from "../theme";
import { WindowLayout } from "./layout-window";
import { PageName, PAGES } from "./pages";
import { usePages } from "./use-pages";

export interface RailProps {
	readonly layout: WindowLayout;
	readonly current: PageName;
	readonly onClose: () => void;
}

/** The rail of a window: where the player is, where else to go, and the way out. At the side, or in reach of a thumb. */
export function Rail({ layout, current, onClose }: RailProps) {
	const rem = useRem();
	const { badges, show } = usePages();
	const { tabs, kind } = layout;
	const isWide = kind === "wide";
	const side = math.max(rem(48), math.min(TOUCH_TARGET, isWide ? tabs.width : tabs.height));
	const corner = rem(CORNER.window);
	const count = PAGES.size() + 1;

	const place = (index: number) => {
		if (!isWide) {
			return new UDim2((index + 0.5) / count, -side / 2, 0, (tabs.height - side) / 2);
		}

		const y = index < PAGES.size() ? rem(16) + index * (side + rem(10)) : tabs.height - side - rem(16);
		return UDim2.fromOffset((tabs.width - side) / 2, y);
	};

	return (
		<Pane {...placeAt(tabs)} color={COLORS.ink} corner={isWide ? CORNER.window : undefined} zIndex={8}>
			{isWide && (
				// Only the window's own corners are round; this squares the other two.
				<Pane
					key="Edge"
					color={COLORS.ink}
					position={UDim2.fromOffset(tabs.width - corner, 0)}
					size={UDim2.fromOffset(corner, tabs.height)}
				/>
			)}
			{PAGES.map(({ name, title, glyph }, index) =>
				name === current ? (
					<GlyphTile
						key="Current"
						glyph={glyph}
						ink="onBrass"
						surface="brass"
						corner={CORNER.hero}
						position={place(index)}
						side={side}
						glyphSide={rem(24)}
						zIndex={2}
					/>
				) : (
					<GlyphButton
						key={title}
						glyph={glyph}
						on="ink"
						position={place(index)}
						side={side}
						glyphSide={rem(24)}
						zIndex={2}
						onPress={() => show(name)}
					>
						<PageBadge key="Badge" count={badges[name]} />
					</GlyphButton>
				),
			)}
			<GlyphButton
				key="Close"
				glyph="close"
				on="ink"
				position={place(PAGES.size())}
				side={side}
				glyphSide={rem(24)}
				zIndex={2}
				onPress={onClose}
			/>
		</Pane>
	);
}

/** The badge of a page at the upper right corner of its button, where something waits. */
export function PageBadge({ count = 0 }: { readonly count?: number }) {
	const rem = useRem();
	return count > 0 ? <Badge count={count} position={new UDim2(1, -rem(7), 0, rem(7))} /> : undefined;
}
