import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { Glyph } from "../icons/glyph";
import { GlyphName } from "../icons/glyphs";
import { placeAt, Rect } from "../rect";
import { COLORS, HEX, TEXT, TOUCH_TARGET } from "../theme";
import { Button } from "./button";
import { Label } from "./label";
import { Pane } from "./pane";

export interface MessageProps {
	readonly title: string;
	readonly text: string;
	readonly area: Rect;
	/** Picture above the words. */
	readonly glyph?: GlyphName;
	/** Words of a button below, if there is a way on. */
	readonly action?: string;
	readonly onAction?: () => void;
}

/** Says why there is nothing to show, and what can be done about it. */
export function Message({ title, text, area, glyph, action, onAction }: MessageProps) {
	const rem = useRem();
	const middle = math.floor(area.height / 2);
	const buttonWidth = rem(190);

	return (
		<Pane {...placeAt(area)} zIndex={3}>
			{glyph && (
				<Glyph
					key="Glyph"
					name={glyph}
					ink={HEX.line}
					surface={HEX.panel}
					size={rem(56)}
					anchor={new Vector2(0.5, 1)}
					position={new UDim2(0.5, 0, 0, middle - rem(66))}
				/>
			)}
			<Label
				key="Title"
				text={title}
				font="bold"
				textSize={TEXT.heading}
				align="Center"
				position={UDim2.fromOffset(0, middle - rem(56))}
				size={new UDim2(1, 0, 0, rem(28))}
			/>
			<Label
				key="Words"
				text={text}
				color={COLORS.muted}
				align="Center"
				wrapped
				verticalAlign="Top"
				position={UDim2.fromOffset(rem(24), middle - rem(26))}
				size={new UDim2(1, -rem(48), 0, rem(40))}
			/>
			{action !== undefined && onAction && (
				<Button
					key="Action"
					text={action}
					position={new UDim2(0.5, -buttonWidth / 2, 0, middle + rem(20))}
					size={UDim2.fromOffset(buttonWidth, math.max(rem(TOUCH_TARGET), TOUCH_TARGET))}
					onPress={onAction}
				/>
			)}
		</Pane>
	);
}
