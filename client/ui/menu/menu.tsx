import React, { useRef } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";
import { useSelectionWithin } from "client/input/use-gamepad";
import { Label } from "../components/label";
import { Pane, Stroke } from "../components/pane";
import { ScreenLayer } from "../components/screen-layer";
import { placeAtPoint } from "../floating";
import { useRem, useScreen } from "../hooks/use-screen";
import { LAYERS } from "../layers";
import { COLORS, TEXT, TOUCH_TARGET } from "../theme";
import { useCloseable } from "../windows/use-closeable";
import { MenuRow } from "./menu-row";

/** One line of a menu. */
export interface MenuEntry {
	/** Name of its button. */
	readonly key: string;
	readonly text: string;
	/** Why it can not be chosen now; without it, it can. */
	readonly why?: string;
	/** It is what is chosen already. */
	readonly current?: boolean;
	readonly onChoose: () => void;
}

/** What a menu offers, and where. */
export interface MenuRequest {
	readonly title?: string;
	readonly entries: ReadonlyArray<MenuEntry>;
	/** Pixels from the top left of the screen's layers. */
	readonly point: { readonly x: number; readonly y: number };
}

export interface MenuProps extends MenuRequest {
	readonly onClose: () => void;
}

/** Rem; room for the longest reason beside the longest action, and a third more in another language. */
const WIDTH = 232;

/** A list of things to do, beside the point that it was asked for at. A press beside it closes it. */
export function Menu({ title, entries, point, onClose }: MenuProps) {
	const rem = useRem();
	const screen = useScreen();
	const panel = useRef<Frame>();
	const row = UserInputService.PreferredInput === Enum.PreferredInput.Touch ? TOUCH_TARGET : rem(38);
	const pad = rem(6);
	const head = title !== undefined ? rem(32) : 0;
	const size = { width: rem(WIDTH), height: entries.size() * row + 2 * pad + head };
	const { x, y } = placeAtPoint(point, size, screen, rem(6));

	useCloseable(true, onClose);

	useSelectionWithin(
		true,
		() => panel.current,
		() => undefined,
		true,
	);

	return (
		<ScreenLayer key="Menu" displayOrder={LAYERS.menu}>
			<textbutton
				key="Outside"
				AutoButtonColor={false}
				BackgroundTransparency={1}
				Selectable={false}
				Size={UDim2.fromScale(1, 1)}
				Text=""
				Event={{ Activated: onClose, MouseButton2Click: onClose }}
			/>
			<Pane
				key="Panel"
				instanceRef={panel}
				color={COLORS.raised}
				corner={12}
				position={UDim2.fromOffset(x, y)}
				size={UDim2.fromOffset(size.width, size.height)}
				sinks
				selectionGroup
				zIndex={2}
			>
				<Stroke key="Stroke" color={COLORS.line} />
				{title !== undefined && (
					<Label
						key="Title"
						text={title}
						font="bold"
						color={COLORS.muted}
						textSize={TEXT.small}
						position={UDim2.fromOffset(pad + rem(10), pad)}
						size={UDim2.fromOffset(size.width - 2 * pad - rem(20), head - rem(2))}
					/>
				)}
				{entries.map(({ key, text, why, current, onChoose }, index) => (
					<MenuRow
						key={key}
						text={text}
						why={why}
						current={current === true}
						position={UDim2.fromOffset(pad, pad + head + index * row)}
						size={UDim2.fromOffset(size.width - 2 * pad, row)}
						order={index + 1}
						onPress={() => {
							onClose();
							onChoose();
						}}
					/>
				))}
			</Pane>
		</ScreenLayer>
	);
}
