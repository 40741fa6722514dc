import React, { useRef } from "@rbxts/react";
import { useSelectionWithin } from "client/input/use-gamepad";
import { useKeyPress } from "client/input/use-key-press";
import { Backdrop } from "../components/backdrop";
import { Button, ButtonTone } from "../components/button";
import { GlyphTile } from "../components/glyph-tile";
import { Label } from "../components/label";
import { Pane, Stroke } from "../components/pane";
import { ScreenLayer } from "../components/screen-layer";
import { useRem, useScreen } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { GlyphName } from "../icons/glyphs";
import { LAYERS } from "../layers";
import { COLORS, CORNER, TEXT, TOUCH_TARGET } from "../theme";
import { useCloseable } from "../windows/use-closeable";

/** Words as wide as the dialog, and as tall as they have to be. */
const PARAGRAPH = { automaticHeight: true, size: new UDim2(1, 0, 0, 0), verticalAlign: "Top", wrapped: true } as const;

/** One way out of a dialog. */
export interface DialogAction {
	/** Name of its button. */
	readonly name: string;
	readonly text: string;
	readonly tone: ButtonTone;
	readonly onPress: () => void;
}

export interface DialogProps {
	/** Name of its layer. */
	readonly name: string;
	readonly open: boolean;
	readonly glyph: GlyphName;
	readonly title: string;
	readonly text: string;
	/** What the player can do, in smaller letters. */
	readonly advice: string;
	/** The first is what Enter, Escape and B on a gamepad do, so it must be the harmless one. */
	readonly actions: readonly [first: DialogAction, ...others: ReadonlyArray<DialogAction>];
}

/** Something that a player has to know before they go on. The world stays in sight and goes on behind it. */
export function Dialog({ name, open, glyph, title, text, advice, actions }: DialogProps) {
	const rem = useRem();
	const screen = useScreen();
	const openness = useSpring(open ? 1 : 0, 0);
	const panel = useRef<Frame>();
	const [first] = actions;
	const width = math.min(rem(460), screen.width - 2 * rem(16));
	const pad = rem(24);
	const gap = rem(10);
	const buttonHeight = math.max(rem(TOUCH_TARGET), TOUCH_TARGET);

	useCloseable(open, first.onPress);
	useKeyPress(Enum.KeyCode.Return, first.onPress, open);
	useSelectionWithin(
		open,
		() => panel.current,
		() => undefined,
		true,
	);

	return (
		<>
			<Backdrop key={`${name}Backdrop`} shown={open} displayOrder={LAYERS.dialogBackdrop} />
			<ScreenLayer key={name} displayOrder={LAYERS.dialog} enabled={openness.map((share) => share > 0.02)}>
				<Pane
					key="Panel"
					instanceRef={panel}
					anchor={new Vector2(0.5, 0.5)}
					automaticHeight
					color={COLORS.panel}
					corner={CORNER.window}
					position={openness.map((share) => new UDim2(0.5, 0, 0.5, math.round((1 - share) * rem(24))))}
					selectionGroup
					sinks
					size={UDim2.fromOffset(width, 0)}
				>
					<Stroke key="Stroke" color={COLORS.line} />
					<uilistlayout key="List" Padding={new UDim(0, gap)} SortOrder={Enum.SortOrder.LayoutOrder} />
					<uipadding
						key="Padding"
						PaddingBottom={new UDim(0, pad)}
						PaddingLeft={new UDim(0, pad)}
						PaddingRight={new UDim(0, pad)}
						PaddingTop={new UDim(0, pad)}
					/>
					<GlyphTile
						key="Sign"
						glyph={glyph}
						ink="coral"
						surface="ink"
						corner={CORNER.hero}
						order={1}
						side={rem(52)}
						glyphSide={rem(28)}
					/>
					<Label key="Title" text={title} font="heavy" textSize={TEXT.heading} {...PARAGRAPH} order={2} />
					<Label key="Text" text={text} {...PARAGRAPH} order={3} />
					<Label
						key="Advice"
						text={advice}
						color={COLORS.muted}
						textSize={TEXT.small}
						{...PARAGRAPH}
						order={4}
					/>
					<Pane key="Actions" order={5} size={new UDim2(1, 0, 0, buttonHeight + rem(8))}>
						{actions.map((action, index) => {
							const share = 1 / actions.size();

							return (
								<Button
									key={action.name}
									text={action.text}
									tone={action.tone}
									position={new UDim2(share * index, index > 0 ? gap / 2 : 0, 0, rem(8))}
									size={new UDim2(share, actions.size() > 1 ? -gap / 2 : 0, 0, buttonHeight)}
									onPress={action.onPress}
								/>
							);
						})}
					</Pane>
				</Pane>
			</ScreenLayer>
		</>
	);
}
