import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Pane, Stroke } from "client/ui/components/pane";
import { ScreenLayer } from "client/ui/components/screen-layer";
import { LAYERS } from "client/ui/layers";
import { COLORS, CORNER } from "client/ui/theme";
import { useCloseable } from "client/ui/windows/use-closeable";
import { InventoryLayout } from "../layout";
import { GridMessage } from "./grid-message";
import { Tabs } from "./tabs";

export interface FailedWindowProps {
	readonly layout: InventoryLayout;
	readonly open: boolean;
	readonly onRetry: () => void;
	readonly onClose: () => void;
}

/** Stands where the window failed, and offers to build it anew. */
export function FailedWindow({ layout, open, onRetry, onClose }: FailedWindowProps) {
	const translate = useTranslate();
	const { x, y, width, height } = layout.window;

	useCloseable(open, onClose);

	return (
		<ScreenLayer key="InventoryFailed" displayOrder={LAYERS.window} enabled={open}>
			<Pane
				key="Window"
				color={COLORS.panel}
				corner={CORNER.window}
				position={UDim2.fromOffset(x, y)}
				sinks
				size={UDim2.fromOffset(width, height)}
			>
				<Stroke key="Stroke" color={COLORS.line} />
				<Tabs key="Tabs" layout={layout} onClose={onClose} />
				<GridMessage
					key="Failed"
					title={translate("window.failed.title")}
					text={translate("window.failed.detail")}
					area={layout.grid}
					action={translate("window.failed.action")}
					onAction={onRetry}
				/>
			</Pane>
		</ScreenLayer>
	);
}
