import React, { useEffect, useMemo, useRef, useState } from "@rbxts/react";
import { useGamepad, useSelectionWithin, usesGamepad } from "client/input/use-gamepad";
import { useTranslate } from "client/localization";
import { ChipRow } from "client/ui/components/chip-row";
import { Message } from "client/ui/components/message";
import { PriceLabel } from "client/ui/components/price-label";
import { placeAt } from "client/ui/rect";
import { HEX } from "client/ui/theme";
import { SidePane } from "client/ui/windows/side-pane";
import { useCloseable } from "client/ui/windows/use-closeable";
import { WindowFrame } from "client/ui/windows/window-frame";
import { WindowTitle } from "client/ui/windows/window-title";
import { countAffordable } from "shared/shop";
import { ShopLayout } from "../layout-shop";
import { ShopperState, viewWare } from "../ware-view";
import { Section, SECTIONS, Ware } from "../wares";
import { Shelves } from "./shelves";
import { ShopNotice } from "./shop-notice";
import { WareDetail } from "./ware-detail";

/** What the shelves show. */
export type SectionFilter = Section | "all";

export const SECTION_FILTERS: ReadonlyArray<SectionFilter> = ["all", ...SECTIONS];

export interface ShopWindowProps {
	readonly layout: ShopLayout;
	readonly open: boolean;
	readonly wares: ReadonlyArray<Ware>;
	readonly shopper: ShopperState;
	/** @param quantity how often; 1 for what is not sold for coins. */
	readonly onBuy: (ware: Ware, quantity: number) => void;
	/** Asks for a price again that could not be fetched. */
	readonly onRetry: (ware: Ware) => void;
	readonly onClose: () => void;
}

/** The shop's window. It knows nothing of the store: all that it shows and asks for goes through its props. */
export function ShopWindow({ layout, open, wares, shopper, onBuy, onRetry, onClose }: ShopWindowProps) {
	const translate = useTranslate();
	const [section, setSection] = useState<SectionFilter>("all");
	const [chosenKey, setChosenKey] = useState<string>();
	const [wanted, setWanted] = useState({ key: "", quantity: 1 });
	/** A gamepad selects in the pane of what is chosen, until it goes back to the shelves. */
	const [inPane, setInPane] = useState(false);
	const surface = useRef<Frame>();
	const views = useMemo(
		() =>
			wares
				.filter((ware) => section === "all" || ware.section === section)
				.map((ware) => viewWare(ware, shopper)),
		[wares, section, shopper],
	);
	// A pane that is always there shows the first thing; a sheet waits to be asked for.
	const chosen = views.find(({ ware }) => ware.key === chosenKey) ?? (layout.kind === "wide" ? views[0] : undefined);
	const key = chosen?.ware.key;
	const most = chosen?.ware.kind === "offer" ? countAffordable(shopper.coins ?? 0, chosen.ware.offer) : 1;
	// Written so that what is not a number, which a player can type, falls back to one.
	const typed = wanted.key === key && wanted.quantity >= 1 ? math.floor(wanted.quantity) : 1;
	const quantity = math.min(typed, math.max(1, most));
	const isTall = layout.kind === "tall";

	const dismiss = () => setChosenKey(undefined);
	const show = (filter: SectionFilter) => {
		setSection(filter);
		setChosenKey(undefined);
	};

	const buy = (ware: Ware) => {
		onBuy(ware, quantity);
		// Pressing twice must not buy as many again.
		setWanted({ key: ware.key, quantity: 1 });
	};

	useCloseable(open && isTall && chosen !== undefined, dismiss);
	const findDetail = () => surface.current?.FindFirstChild("Detail");
	const leavePane = () => setInPane(false);

	useSelectionWithin(
		open,
		() => surface.current,
		() => surface.current?.FindFirstChild("Shelves")?.FindFirstChildWhichIsA("TextButton"),
	);
	useSelectionWithin(open && inPane, findDetail, () => findDetail()?.FindFirstChild("Buy") as GuiObject | undefined);
	useCloseable(open && inPane, leavePane);
	useEffect(leavePane, [open, section]);

	useGamepad(open, (command) => {
		if (command === "previousTab" || command === "nextTab") {
			const count = SECTION_FILTERS.size();
			const index = SECTION_FILTERS.indexOf(section) + (command === "nextTab" ? 1 : count - 1);
			show(SECTION_FILTERS[index % count] ?? "all");
		} else if (command === "act" && chosen && chosen.obstacle === undefined) {
			buy(chosen.ware);
		}
	});

	return (
		<WindowFrame page="shop" layout={layout} open={open} onClose={onClose} surface={surface}>
			<WindowTitle key="Title" text={translate("shop.title")} area={layout.title} />
			{shopper.coins !== undefined && (
				<PriceLabel
					key="Balance"
					currency="coin"
					amount={shopper.coins}
					ink={HEX.brass}
					surface={HEX.panel}
					align="Right"
					{...placeAt(layout.balance)}
				/>
			)}
			<ChipRow
				key="Sections"
				area={layout.chips}
				chips={SECTION_FILTERS.map((filter) => ({ key: filter, text: translate(`shop.filter.${filter}`) }))}
				current={section}
				gap={isTall ? 4 : 8}
				onChoose={show}
			/>
			<Shelves
				layout={layout}
				views={views}
				selectedKey={key}
				covered={isTall && chosen ? layout.detail.height : 0}
				onChoose={(ware) => {
					setChosenKey(ware);
					// A selection on its way to the pane would choose every card that it passes.
					setInPane(usesGamepad());
				}}
				onFocus={setChosenKey}
			/>
			{views.isEmpty() && (
				<Message
					key="Empty"
					title={translate("shop.empty.title")}
					text={translate("shop.empty.detail")}
					area={layout.shelves}
				/>
			)}
			{shopper.obstacle && <ShopNotice key="Notice" obstacle={shopper.obstacle} area={layout.notice} />}
			<SidePane
				key="Detail"
				layout={layout}
				hint={translate("shop.choose")}
				render={
					chosen &&
					((room) => (
						<WareDetail
							{...room}
							view={chosen}
							coins={shopper.coins}
							inventory={shopper.inventory}
							quantity={quantity}
							onQuantity={(value) => setWanted({ key: chosen.ware.key, quantity: value })}
							onBuy={() => buy(chosen.ware)}
							onRetry={() => onRetry(chosen.ware)}
							onGetCoins={() => show("coins")}
						/>
					))
				}
				onDismiss={dismiss}
			/>
		</WindowFrame>
	);
}
