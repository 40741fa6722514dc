import React from "@rbxts/react";
import { Label } from "../components/label";
import { TintedPicture } from "../components/tinted-picture";
import { useRem } from "../hooks/use-screen";
import { Drawing } from "../icons/shapes";
import { placeAt, Rect } from "../rect";
import { COLORS, CORNER, TEXT } from "../theme";
import { SideRoom } from "./side-pane";

/** Where the head of a detail pane lies, in pixels. */
export interface DetailHeadLayout {
	readonly hero: Rect;
	readonly name: Rect;
	readonly line: Rect;
	readonly text: Rect;
	/** Margin at the left and right. */
	readonly pad: number;
	/** Width between the margins. */
	readonly inner: number;
	/** Where the next thing begins. */
	readonly bottom: number;
}

const SOFT_TEXT = COLORS.text.Lerp(COLORS.muted, 0.45);

/** Arranges picture, name and description: the picture above where there is room for a large one, else beside. */
export function layoutDetailHead(rem: (value: number) => number, room: SideRoom): DetailHeadLayout {
	const { width, dense, reserved } = room;
	const pad = rem(dense ? 16 : 22);
	const inner = width - 2 * pad;
	const hero: Rect = dense
		? { x: pad, y: pad, width: rem(84), height: rem(84) }
		: { x: pad, y: pad, width: inner, height: rem(128) };

	const x = dense ? hero.x + hero.width + rem(14) : pad;
	const nameWidth = width - pad - x - reserved;
	const y = dense ? pad - rem(2) : hero.y + hero.height + rem(12);
	const isRoomy = !dense || nameWidth > rem(180);
	const textY = isRoomy ? y + rem(52) : hero.y + hero.height + rem(8);
	const textHeight = rem(dense ? 40 : 58);

	return {
		hero,
		name: { x, y, width: nameWidth, height: rem(28) },
		// Beside the picture alone there is room for two lines.
		line: { x, y: y + rem(28), width: nameWidth, height: rem(isRoomy ? 20 : 40) },
		text: { x: isRoomy ? x : pad, y: textY, width: isRoomy ? nameWidth : inner, height: textHeight },
		pad,
		inner,
		bottom: isRoomy && dense ? hero.y + hero.height + rem(10) : textY + textHeight + rem(8),
	};
}

export interface DetailHeadProps {
	readonly layout: DetailHeadLayout;
	readonly dense: boolean;
	readonly drawing: Drawing;
	readonly tint: Color3;
	readonly name: string;
	/** What it is, in the colour of the tint. */
	readonly line: string;
	readonly text: string;
}

/** Picture, name and description of what is shown in a detail pane. */
export function DetailHead({ layout, dense, drawing, tint, name, line, text }: DetailHeadProps) {
	const rem = useRem();

	return (
		<>
			<TintedPicture
				key="Picture"
				drawing={drawing}
				tint={tint}
				area={layout.hero}
				corner={CORNER.hero}
				drawingSide={rem(dense ? 58 : 92)}
			/>
			<Label key="Name" text={name} font="heavy" textSize={TEXT.heading} shrinks {...placeAt(layout.name)} />
			<Label
				key="Rarity"
				text={line}
				font="bold"
				color={tint}
				textSize={TEXT.small}
				wrapped
				verticalAlign="Top"
				{...placeAt(layout.line)}
			/>
			<Label
				key="Description"
				text={text}
				color={SOFT_TEXT}
				textSize={TEXT.small}
				wrapped
				verticalAlign="Top"
				{...placeAt(layout.text)}
			/>
		</>
	);
}
