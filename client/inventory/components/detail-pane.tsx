import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { GlyphButton } from "client/ui/components/glyph-button";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { useSpring } from "client/ui/hooks/use-spring";
import { Glyph } from "client/ui/icons/glyph";
import { COLORS, CORNER, HEX, TOUCH_TARGET } from "client/ui/theme";
import { InventoryLayout } from "../layout";
import { Detail } from "./detail";
import { DetailContent } from "./detail-content";

export interface DetailPaneProps {
	readonly layout: InventoryLayout;
	/** What the selected slot holds, if one is selected. */
	readonly content?: DetailContent;
	readonly onDismiss: () => void;
}

/** Panes lower than this, in rem, have no room for a large picture. */
const LOWEST_ROOMY = 480;

/** Where the selected item is explained: a pane at the side that is always there, or a sheet that slides in. */
export function DetailPane({ layout, content, onDismiss }: DetailPaneProps) {
	if (layout.kind === "wide") {
		return <SidePane layout={layout} content={content} />;
	}

	return content && <Sheet layout={layout} content={content} onDismiss={onDismiss} />;
}

interface SidePaneProps {
	readonly layout: InventoryLayout;
	readonly content?: DetailContent;
}

function SidePane({ layout, content }: SidePaneProps) {
	const rem = useRem();
	const { x, y, width, height } = layout.detail;
	const corner = rem(CORNER.window);

	return (
		<Pane
			color={COLORS.raised}
			corner={CORNER.window}
			position={UDim2.fromOffset(x, y)}
			size={UDim2.fromOffset(width, height)}
			zIndex={4}
		>
			<Pane key="Edge" color={COLORS.raised} size={UDim2.fromOffset(corner, height)} />
			{content ? (
				<Detail content={content} width={width} height={height} dense={height < rem(LOWEST_ROOMY)} />
			) : (
				<NothingSelected key="NothingSelected" height={height} />
			)}
		</Pane>
	);
}

function NothingSelected({ height }: { readonly height: number }) {
	const rem = useRem();
	const translate = useTranslate();
	const middle = math.floor(height / 2);

	return (
		<Pane>
			<Glyph
				key="Glyph"
				name="pointer"
				ink={HEX.line}
				surface={HEX.raised}
				size={rem(44)}
				anchor={new Vector2(0.5, 1)}
				position={new UDim2(0.5, 0, 0, middle - rem(10))}
			/>
			<Label
				key="Words"
				text={translate("detail.nothing")}
				color={COLORS.muted}
				align="Center"
				wrapped
				verticalAlign="Top"
				position={UDim2.fromOffset(rem(40), middle + rem(6))}
				size={new UDim2(1, -rem(80), 0, rem(48))}
			/>
		</Pane>
	);
}

interface SheetProps {
	readonly layout: InventoryLayout;
	readonly content: DetailContent;
	readonly onDismiss: () => void;
}

function Sheet({ layout, content, onDismiss }: SheetProps) {
	const rem = useRem();
	const { x, y, width, height } = layout.detail;
	const corner = rem(CORNER.window);
	const rise = rem(60);
	const entered = useSpring(1, 0);
	const button = math.max(rem(TOUCH_TARGET), TOUCH_TARGET);

	return (
		<Pane
			color={COLORS.raised}
			corner={CORNER.window}
			position={entered.map((share) => UDim2.fromOffset(x, y + math.round((1 - share) * rise)))}
			sinks
			size={UDim2.fromOffset(width, height + corner)}
			zIndex={4}
		>
			<Detail content={content} width={width} height={height} dense reserved={button - rem(12)} />
			<GlyphButton
				key="Dismiss"
				glyph="close"
				on="raised"
				position={new UDim2(1, -button - rem(6), 0, rem(4))}
				side={button}
				glyphSide={rem(18)}
				zIndex={3}
				onPress={onDismiss}
			/>
		</Pane>
	);
}
