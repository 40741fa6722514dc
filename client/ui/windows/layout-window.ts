import { Rect } from "../rect";
import { Screen, toPixels } from "../screen";

/** Where the parts go that all windows have, in pixels. All but `window` are relative to the window. */
export interface WindowLayout {
	/** Wide: side pane beside the content. Tall: a sheet over it, tabs at the bottom. */
	readonly kind: "wide" | "tall";
	/** Relative to the screen. */
	readonly window: Rect;
	/** Side rail, or bar at the bottom. */
	readonly tabs: Rect;
	/** What lies between the edge, the tabs and the side pane, without margins; the sheet lies over its lower part. */
	readonly body: Rect;
	/** Room for a pane at the side, or for a sheet. */
	readonly side: Rect;
	/** Margin at the left and right of the body. */
	readonly pad: number;
	/** Whether the hotbar, with the buttons that open windows, can stay in sight beneath it. */
	readonly leavesHud: boolean;
}

/** Height of the room at the bottom that the hotbar needs with its margins, in rem, where it lies in one row with the bag. */
export const HUD_ROOM = 104;

/** Arranges a window on a screen. */
export function layoutWindow(screen: Screen): WindowLayout {
	return screen.orientation === "portrait" ? layoutTall(screen) : layoutWide(screen);
}

function layoutWide(screen: Screen): WindowLayout {
	const px = (rem: number) => toPixels(screen, rem);
	const top = math.max(px(57), screen.topInset);
	const hudRoom = px(HUD_ROOM);
	const leavesHud = top + px(558) + hudRoom <= screen.height;
	const bottom = leavesHud ? screen.height - hudRoom : screen.height - px(10);
	const width = math.min(px(978), screen.width - px(32));
	const height = math.min(px(558), bottom - top);
	const tabs = { x: 0, y: 0, width: px(76), height };
	const side = { x: width - px(297), y: 0, width: px(297), height };

	return {
		kind: "wide",
		window: {
			x: math.floor((screen.width - width) / 2),
			y: top + math.max(0, math.floor((bottom - top - height) / 2)),
			width,
			height,
		},
		tabs,
		body: { x: tabs.width, y: 0, width: side.x - tabs.width, height },
		side,
		pad: px(22),
		leavesHud,
	};
}

function layoutTall(screen: Screen): WindowLayout {
	const px = (rem: number) => toPixels(screen, rem);
	const top = math.max(px(66), screen.topInset + px(8));
	const width = screen.width;
	const height = screen.height - top;
	const tabs = { x: 0, y: height - px(74), width, height: px(74) };
	const sheet = px(296);

	return {
		kind: "tall",
		window: { x: 0, y: top, width, height },
		tabs,
		body: { x: 0, y: 0, width, height: tabs.y },
		side: { x: 0, y: tabs.y - sheet, width, height: sheet },
		pad: px(16),
		leavesHud: false,
	};
}
