import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { placeAt, Rect } from "../rect";
import { COLORS, TEXT } from "../theme";
import { Label } from "./label";
import { Pane } from "./pane";

export interface TextPanelProps {
	readonly text: string;
	readonly area: Rect;
	/** Rem. */
	readonly textSize?: number;
}

/** A sentence among buttons, on a surface of its own. */
export function TextPanel({ text, area, textSize = TEXT.small }: TextPanelProps) {
	const rem = useRem();

	return (
		<Pane color={COLORS.panel} corner={10} {...placeAt(area)}>
			<Label
				key="Words"
				text={text}
				align="Center"
				textSize={textSize}
				wrapped
				position={UDim2.fromOffset(rem(8), 0)}
				size={new UDim2(1, -rem(16), 1, 0)}
			/>
		</Pane>
	);
}
