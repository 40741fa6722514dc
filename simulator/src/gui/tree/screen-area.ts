import { getStored, InstanceRecord } from "../../datamodel/record";

/** The screen of one client, in pixels. */
export interface ScreenArea {
	width: number;
	height: number;
	/**
	 * Height of the strip at the top that core UI keeps for itself: the origin of positions that scripts see lies
	 * below it.
	 */
	topInset: number;
	touch: boolean;
}

/**
 * Height of Roblox's top bar since 2024. The reference documents no number, its example of GetInsetArea shows this one
 * (GuiService.yaml). Nothing is drawn there; it is kept so that a place meets the same offsets as on Roblox.
 */
export const DEFAULT_TOP_INSET = 58;

interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The part of the screen that a set of insets leaves (Enum.ScreenInsets). The screen has no cutouts. */
export function insetArea(insets: string, screen: ScreenArea): Area {
	const { width, height, topInset } = screen;
	if (insets === "CoreUISafeInsets") return { x: 0, y: topInset, width, height: math.max(0, height - topInset) };
	if (insets === "TopbarSafeInsets") return { x: 0, y: 0, width, height: topInset };
	return { x: 0, y: 0, width, height };
}

/** The area of a LayerCollector in raw screen pixels. Those that hang in the world have a size and no place. */
export function layerArea(layer: InstanceRecord, screen: ScreenArea): Area {
	const className = layer.class.name;
	if (className === "BillboardGui") {
		const size = getStored(layer, "Size") as UDim2;
		return { x: 0, y: screen.topInset, width: size.X.Offset, height: size.Y.Offset };
	}
	if (className === "SurfaceGui") {
		const size = getStored(layer, "CanvasSize") as Vector2;
		return { x: 0, y: screen.topInset, width: size.X, height: size.Y };
	}
	return insetArea((getStored(layer, "ScreenInsets") as Enum.ScreenInsets | undefined)?.Name ?? "None", screen);
}
