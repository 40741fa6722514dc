import React, { memo, useMemo } from "@rbxts/react";
import { WHITE } from "../theme";
import { Drawing, Shape } from "./shapes";

export interface IconProps {
	readonly drawing: Drawing;
	/** Side in pixels. */
	readonly size: number;
	readonly position?: UDim2;
	readonly anchor?: Vector2;
	readonly zIndex?: number;
}

/** Half the width of a cut, as a share of the piece: wide enough that its edge is not jagged. */
const SOFTNESS = 0.012;

function IconView({ drawing, size, position, anchor, zIndex = 1 }: IconProps) {
	return (
		<frame
			AnchorPoint={anchor ?? Vector2.zero}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			Position={position ?? UDim2.fromOffset(0, 0)}
			Size={UDim2.fromOffset(size, size)}
			ZIndex={zIndex}
		>
			{drawing.map((shape, index) => (
				<Piece key={`Piece${index + 1}`} shape={shape} size={size} order={index + 1} />
			))}
		</frame>
	);
}

/** Draws a drawing. Each piece is one frame, so it costs as many instances as it has pieces. */
export const Icon = memo(IconView);

interface PieceProps {
	readonly shape: Shape;
	/** Side of the whole icon in pixels. */
	readonly size: number;
	readonly order: number;
}

function Piece({ shape, size, order }: PieceProps) {
	const { rotation = 0, corner = 0, transparency = 0, outline } = shape;
	const isPlain = shape.to === undefined && shape.keep === undefined;

	return (
		<frame
			AnchorPoint={new Vector2(0.5, 0.5)}
			BackgroundColor3={isPlain ? Color3.fromHex(shape.color) : WHITE}
			BackgroundTransparency={outline === undefined ? transparency : 1}
			BorderSizePixel={0}
			Position={UDim2.fromScale(shape.x / 100, shape.y / 100)}
			Rotation={rotation}
			Size={UDim2.fromScale(shape.w / 100, shape.h / 100)}
			ZIndex={order}
		>
			{corner > 0 && <uicorner key="Corner" CornerRadius={new UDim(corner / 100, 0)} />}
			{!isPlain && <Tones key="Tones" shape={shape} />}
			{outline !== undefined && (
				<uistroke
					key="Line"
					ApplyStrokeMode={Enum.ApplyStrokeMode.Border}
					Color={Color3.fromHex(shape.color)}
					LineJoinMode={Enum.LineJoinMode.Round}
					Thickness={(outline * size) / 100}
					Transparency={transparency}
				/>
			)}
		</frame>
	);
}

function Tones({ shape }: { readonly shape: Shape }) {
	const { axis = 0, keep } = shape;
	const color = useMemo(() => toColors(shape), [shape]);
	const transparency = useMemo(() => (keep === undefined ? new NumberSequence(0) : toCut(keep)), [keep]);

	return <uigradient Color={color} Rotation={axis} Transparency={transparency} />;
}

function toColors({ color, to, split }: Shape): ColorSequence {
	const first = Color3.fromHex(color);

	if (to === undefined) {
		return new ColorSequence(first);
	}

	const second = Color3.fromHex(to);

	if (split === undefined) {
		return new ColorSequence(first, second);
	}

	return new ColorSequence([
		new ColorSequenceKeypoint(0, first),
		new ColorSequenceKeypoint(math.max(split - SOFTNESS, 0.001), first),
		new ColorSequenceKeypoint(math.min(split + SOFTNESS, 0.999), second),
		new ColorSequenceKeypoint(1, second),
	]);
}

function toCut(keep: number): NumberSequence {
	return new NumberSequence([
		new NumberSequenceKeypoint(0, 0),
		new NumberSequenceKeypoint(math.max(keep - SOFTNESS, 0.001), 0),
		new NumberSequenceKeypoint(math.min(keep + SOFTNESS, 0.999), 1),
		new NumberSequenceKeypoint(1, 1),
	]);
}
