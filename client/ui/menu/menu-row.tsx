import React from "@rbxts/react";
import { Label } from "../components/label";
import { usePress } from "../hooks/use-press";
import { useRem } from "../hooks/use-screen";
import { COLORS, TEXT } from "../theme";

interface MenuRowProps {
	readonly text: string;
	/** Why it can not be chosen now. */
	readonly why?: string;
	readonly current: boolean;
	readonly position: UDim2;
	readonly size: UDim2;
	readonly order: number;
	readonly onPress: () => void;
}

/** One line of a menu: what it does, or why it can not be done. */
export function MenuRow({ text, why, current, position, size, order, onPress }: MenuRowProps) {
	const rem = useRem();
	const { hovered, events } = usePress();
	const enabled = why === undefined;
	const color = !enabled ? COLORS.muted : current ? COLORS.brass : COLORS.text;

	return (
		<textbutton
			Active={enabled}
			AutoButtonColor={false}
			BackgroundColor3={COLORS.line}
			BackgroundTransparency={hovered && enabled ? 0 : 1}
			BorderSizePixel={0}
			Interactable={enabled}
			Position={position}
			Selectable={enabled}
			SelectionOrder={order}
			Size={size}
			Text=""
			Event={{ ...events, Activated: onPress }}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(8))} />
			<Label
				key="Text"
				text={text}
				font={enabled ? "bold" : "regular"}
				color={color}
				position={UDim2.fromOffset(rem(10), 0)}
				size={new UDim2(enabled ? 1 : 0.5, -rem(20), 1, 0)}
			/>
			{(why !== undefined || current) && (
				<Label
					key="Note"
					text={why ?? "●"}
					align="Right"
					color={current ? COLORS.brass : COLORS.muted}
					textSize={current ? TEXT.hint : TEXT.small}
					position={new UDim2(0.4, 0, 0, 0)}
					size={new UDim2(0.6, -rem(10), 1, 0)}
				/>
			)}
		</textbutton>
	);
}
