import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { LINE_WIDTH, WHITE } from "../theme";

export interface PaneProps extends React.PropsWithChildren {
	readonly position?: UDim2 | React.Binding<UDim2>;
	readonly size?: UDim2 | React.Binding<UDim2>;
	readonly anchor?: Vector2;
	/** Without it the pane only holds its children. */
	readonly color?: Color3;
	readonly transparency?: number | React.Binding<number>;
	/** Rem. */
	readonly corner?: number;
	readonly stroke?: Color3;
	readonly zIndex?: number;
	readonly visible?: boolean;
	readonly clips?: boolean;
	/** Keeps clicks from what lies behind. */
	readonly sinks?: boolean;
	/** Keys and gamepads that select do not leave it. */
	readonly selectionGroup?: boolean;
	/** Place in the list that it stands in. */
	readonly order?: number;
	/** As tall as what is in it. */
	readonly automaticHeight?: boolean;
	readonly instanceRef?: React.Ref<Frame>;
}

const FULL = UDim2.fromScale(1, 1);

const SELECTION_GROUP = {
	SelectionGroup: true,
	SelectionBehaviorDown: Enum.SelectionBehavior.Stop,
	SelectionBehaviorLeft: Enum.SelectionBehavior.Stop,
	SelectionBehaviorRight: Enum.SelectionBehavior.Stop,
	SelectionBehaviorUp: Enum.SelectionBehavior.Stop,
};

/** A plain surface. */
export function Pane({
	position,
	size = FULL,
	anchor,
	color,
	transparency = 0,
	corner,
	stroke,
	zIndex = 1,
	visible = true,
	clips = false,
	sinks = false,
	selectionGroup = false,
	order = 0,
	automaticHeight = false,
	instanceRef,
	children,
}: PaneProps) {
	const rem = useRem();

	return (
		<frame
			ref={instanceRef}
			Active={sinks}
			AnchorPoint={anchor ?? Vector2.zero}
			AutomaticSize={automaticHeight ? Enum.AutomaticSize.Y : Enum.AutomaticSize.None}
			BackgroundColor3={color ?? WHITE}
			BackgroundTransparency={color ? transparency : 1}
			BorderSizePixel={0}
			ClipsDescendants={clips}
			LayoutOrder={order}
			Position={position ?? UDim2.fromOffset(0, 0)}
			{...(selectionGroup ? SELECTION_GROUP : undefined)}
			Size={size}
			Visible={visible}
			ZIndex={zIndex}
		>
			{corner !== undefined && <uicorner key="Corner" CornerRadius={new UDim(0, rem(corner))} />}
			{stroke && <Stroke key="Stroke" color={stroke} />}
			{children}
		</frame>
	);
}

export interface StrokeProps {
	readonly color: Color3 | React.Binding<Color3>;
	/** Rem. */
	readonly width?: number;
	readonly transparency?: number | React.Binding<number>;
}

/** A line around its parent, outside of it. */
export function Stroke({ color, width = LINE_WIDTH, transparency = 0 }: StrokeProps) {
	const rem = useRem();

	return (
		<uistroke
			ApplyStrokeMode={Enum.ApplyStrokeMode.Border}
			Color={color}
			LineJoinMode={Enum.LineJoinMode.Round}
			Thickness={rem(width)}
			Transparency={transparency}
		/>
	);
}
