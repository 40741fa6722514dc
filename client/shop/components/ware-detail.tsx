import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { rowsHeight } from "client/ui/action-rows";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { Rect } from "client/ui/rect";
import { COLORS, TEXT } from "client/ui/theme";
import { DetailHead, layoutDetailHead } from "client/ui/windows/detail-head";
import { SideRoom } from "client/ui/windows/side-pane";
import { Inventory } from "shared/inventory";
import { listFacts, WareFact } from "../ware-facts";
import { classifyWare, describeWare, drawWare, nameWare, tintOf } from "../ware-look";
import { BuyPanel, BuyPanelProps, countRows } from "./buy-panel";

export interface WareDetailProps extends SideRoom, Omit<BuyPanelProps, "area"> {
	/** Nothing until it is loaded. */
	readonly inventory?: Inventory;
}

/** Everything about one ware, and how to buy it. */
export function WareDetail(props: WareDetailProps) {
	const { view, inventory, width, height, dense, reserved } = props;
	const rem = useRem();
	const localizer = useLocalizer();
	const { ware } = view;
	const head = layoutDetailHead(rem, { width, height, dense, reserved });
	const { pad, inner } = head;
	const areaHeight = rowsHeight(rem, countRows(props));
	const area: Rect = { x: pad, y: height - pad - areaHeight, width: inner, height: areaHeight };
	const facts = listFacts(ware, inventory, localizer);

	return (
		<>
			<DetailHead
				layout={head}
				dense={dense}
				drawing={drawWare(ware)}
				tint={tintOf(ware)}
				name={nameWare(ware, localizer)}
				line={classifyWare(ware, localizer)}
				text={describeWare(ware, localizer)}
			/>
			<WareFacts
				key="Facts"
				facts={facts}
				area={{ x: pad, y: head.bottom, width: inner, height: area.y - rem(6) - head.bottom }}
			/>
			<BuyPanel {...props} area={area} />
		</>
	);
}

/** What a ware holds, line by line. It scrolls where there is more than fits. */
function WareFacts({ facts, area }: { readonly facts: ReadonlyArray<WareFact>; readonly area: Rect }) {
	const rem = useRem();
	const row = rem(21);
	const canvas = facts.size() * row;
	const fits = canvas <= area.height;

	return (
		<scrollingframe
			BackgroundTransparency={1}
			BorderSizePixel={0}
			CanvasSize={UDim2.fromOffset(0, canvas)}
			Position={UDim2.fromOffset(area.x, area.y)}
			ScrollBarImageColor3={COLORS.line}
			ScrollBarThickness={fits ? 0 : rem(4)}
			ScrollingDirection={Enum.ScrollingDirection.Y}
			Selectable={!fits}
			Size={UDim2.fromOffset(area.width, math.max(0, area.height))}
		>
			{facts.map(({ key, term, value }, index) => (
				<Pane
					key={key}
					position={UDim2.fromOffset(0, index * row)}
					size={UDim2.fromOffset(area.width - (fits ? 0 : rem(10)), row)}
				>
					<Label
						key="Term"
						text={term}
						color={COLORS.muted}
						font={value === undefined ? "bold" : "regular"}
						textSize={TEXT.small}
						size={new UDim2(1, -rem(value === undefined ? 0 : 66), 1, 0)}
					/>
					{value !== undefined && (
						<Label key="Value" text={value} font="bold" align="Right" textSize={TEXT.small} />
					)}
				</Pane>
			))}
		</scrollingframe>
	);
}
