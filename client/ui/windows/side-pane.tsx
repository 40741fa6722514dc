import React from "@rbxts/react";
import { GlyphButton } from "../components/glyph-button";
import { Label } from "../components/label";
import { Pane } from "../components/pane";
import { useRem } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { Glyph } from "../icons/glyph";
import { COLORS, CORNER, HEX, TOUCH_TARGET } from "../theme";
import { WindowLayout } from "./layout-window";

/** How much room a side pane or a sheet gives to what it shows. */
export interface SideRoom {
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** Too low for a large picture. */
	readonly dense: boolean;
	/** Pixels at the right of the uppermost line that something else covers. */
	readonly reserved: number;
}

export interface SidePaneProps {
	readonly layout: WindowLayout;
	/** Shows what was chosen; missing where nothing is. */
	readonly render?: (room: SideRoom) => React.Element;
	/** What a pane says when nothing is chosen. */
	readonly hint: string;
	readonly onDismiss: () => void;
}

/** Panes lower than this, in rem, have no room for a large picture. */
const LOWEST_ROOMY = 480;

/** Where the chosen thing is explained: a pane at the side that is always there, or a sheet that slides in. */
export function SidePane({ layout, render, hint, onDismiss }: SidePaneProps) {
	if (layout.kind === "wide") {
		return <Fixed layout={layout} render={render} hint={hint} />;
	}

	return render && <Sheet layout={layout} render={render} onDismiss={onDismiss} />;
}

function Fixed({ layout, render, hint }: Omit<SidePaneProps, "onDismiss">) {
	const rem = useRem();
	const { x, y, width, height } = layout.side;
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
			{render ? (
				render({ width, height, dense: height < rem(LOWEST_ROOMY), reserved: 0 })
			) : (
				<NothingSelected key="NothingSelected" height={height} hint={hint} />
			)}
		</Pane>
	);
}

function NothingSelected({ height, hint }: { readonly height: number; readonly hint: string }) {
	const rem = useRem();
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
				text={hint}
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

type SheetProps = Pick<Required<SidePaneProps>, "layout" | "render" | "onDismiss">;

function Sheet({ layout, render, onDismiss }: SheetProps) {
	const rem = useRem();
	const { x, y, width, height } = layout.side;
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
			{render({ width, height, dense: true, reserved: button - rem(12) })}
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
