import React, { useEffect, useMemo, useRef } from "@rbxts/react";
import { useTranslate } from "client/localization";
import { scrollIntoView } from "client/ui/cell-grid";
import { Label } from "client/ui/components/label";
import { Scroller } from "client/ui/components/scroller";
import { placeAt } from "client/ui/rect";
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
			const visible = layout.shelves.height - covered;
			const scroll = scrollIntoView(rect, layout.cards.margin, scrolling.CanvasPosition.Y, visible);
			scrolling.CanvasPosition = new Vector2(0, scroll);
		}
	}, [selectedKey, covered]);

	return (
		<Scroller key="Shelves" instanceRef={frame} area={layout.shelves} canvas={placed.height + covered}>
			{placed.headings.map(({ section, rect }) => (
				<Label
					key={`Heading_${section}`}
					text={translate(`shop.filter.${section}`)}
					font="heavy"
					color={COLORS.muted}
					textSize={TEXT.small}
					verticalAlign="Top"
					{...placeAt(rect)}
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
		</Scroller>
	);
}
