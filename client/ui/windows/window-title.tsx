import React from "@rbxts/react";
import { Label } from "../components/label";
import { placeAt, Rect } from "../rect";
import { TEXT } from "../theme";

/** The name of a window, at its top. */
export function WindowTitle({ text, area }: { readonly text: string; readonly area: Rect }) {
	return <Label text={text} font="heavy" textSize={TEXT.title} {...placeAt(area)} />;
}
