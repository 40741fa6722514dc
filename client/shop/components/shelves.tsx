import React, { useEffect, useMemo, useRef } from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Label } from "client/ui/components/label";
import { useRem } from "client/ui/hooks/use-screen";
import { at } from "client/ui/rect";
import { COLORS, TEXT } from "client/ui/theme";
import { placeWares, ShopLayout } from "../layout-shop";
import { WareView } from "../ware-view";
import { WareCard } from "./ware-card";

export interface ShelvesProps {
	readonly layout: ShopLayout;
	readonly views: ReadonlyArray<WareView>;
	readonly selectedKey?: string;
	/** Pixels at the bottom that something else covers. */
	readonly covered: number;
	readonly onChoose: (key: string) => void;
	readonly onFocus: (key: string) => void;
}

/** The scrolling shelves with everything that is for sale. */
export function Shelves({ layout, views, selectedKey, covered, onChoose, onFocus }: ShelvesProps) {
	const rem = useRem();
	const translate = useTranslate();
	const frame = useRef<ScrollingFrame>();
	const placed = useMemo(
		() =>
			placeWares(
				layout,
				views.map(({ ware }) => ware),
			),
		[layout, views],
	);

	useEffect(() => {
		const rect = placed.wares.find(({ ware }) => ware.key === selectedKey)?.rect;
		const scrolling = frame.current;

		// A sheet must not hide the card that it explains.
		if (rect && scrolling && covered > 0) {
			const lowest = rect.y + rect.height + layout.ringRoom - (layout.shelves.height - covered);
			const highest = rect.y - layout.ringRoom;
			const scroll = math.clamp(scrolling.CanvasPosition.Y, math.min(lowest, highest), highest);
			scrolling.CanvasPosition = new Vector2(0, math.max(0, scroll));
		}
	}, [selectedKey, covered]);

	return (
		<scrollingframe
			ref={frame}
			key="Shelves"
			{...at(layout.shelves)}
			AutomaticCanvasSize={Enum.AutomaticSize.None}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			CanvasSize={UDim2.fromOffset(0, placed.height + covered)}
			ClipsDescendants
			ElasticBehavior={Enum.ElasticBehavior.WhenScrollable}
			ScrollBarImageColor3={COLORS.line}
			ScrollBarThickness={rem(5)}
			ScrollingDirection={Enum.ScrollingDirection.Y}
			Selectable={false}
			VerticalScrollBarInset={Enum.ScrollBarInset.None}
		>
			{placed.headings.map(({ section, rect }) => (
				<Label
					key={`Heading_${section}`}
					text={translate(`shop.filter.${section}`)}
					font="heavy"
					color={COLORS.muted}
					textSize={TEXT.small}
					verticalAlign="Top"
					position={at(rect).Position}
					size={at(rect).Size}
				/>
			))}
			{placed.wares.mapFiltered(({ ware, rect }, index) => {
				const view = views.find((other) => other.ware === ware);

				return (
					view && (
						<WareCard
							key={ware.key}
							view={view}
							rect={rect}
							order={index + 1}
							selected={ware.key === selectedKey}
							onChoose={onChoose}
							onFocus={onFocus}
						/>
					)
				);
			})}
		</scrollingframe>
	);
}
