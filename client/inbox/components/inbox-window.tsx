import React, { useRef } from "@rbxts/react";
import { useGamepad, useSelectionWithin } from "client/input/use-gamepad";
import { Footer } from "client/inventory";
import { useTranslate } from "client/localization";
import { canvasHeight, cellRect } from "client/ui/cell-grid";
import { Button } from "client/ui/components/button";
import { Message } from "client/ui/components/message";
import { Scroller } from "client/ui/components/scroller";
import { placeAt } from "client/ui/rect";
import { WindowFrame } from "client/ui/windows/window-frame";
import { WindowTitle } from "client/ui/windows/window-title";
import { Inventory, statsOf } from "shared/inventory";
import { InboxLayout } from "../layout-inbox";
import { ParcelView } from "../parcel-view";
import { ParcelCard } from "./parcel-card";

export interface InboxWindowProps {
	readonly layout: InboxLayout;
	readonly open: boolean;
	/** Without it nothing is loaded yet. */
	readonly inventory?: Inventory;
	readonly parcels: ReadonlyArray<ParcelView>;
	/** A claim of everything waits for the server. */
	readonly pending: boolean;
	readonly onClaim: (parcelId: number) => void;
	readonly onClaimAll: () => void;
	readonly onClose: () => void;
}

/** The inbox's window. It knows nothing of the store: all that it shows and asks for goes through its props. */
export function InboxWindow(props: InboxWindowProps) {
	const { layout, open, inventory, parcels, pending, onClaim, onClaimAll, onClose } = props;
	const translate = useTranslate();
	const surface = useRef<Frame>();
	const canClaim = !pending && parcels.some(({ fits, pending: waits }) => fits > 0 && !waits);

	useSelectionWithin(
		open,
		() => surface.current,
		() => surface.current?.FindFirstChild("ClaimAll") as GuiObject | undefined,
	);

	useGamepad(open, (command) => {
		if (command === "act" && canClaim) {
			onClaimAll();
		}
	});

	return (
		<WindowFrame page="inbox" layout={layout} open={open} onClose={onClose} surface={surface}>
			<WindowTitle key="Title" text={translate("inbox.title")} area={layout.title} />
			{!parcels.isEmpty() && (
				<Button
					key="ClaimAll"
					text={translate("inbox.claimAll")}
					tone="primary"
					disabled={!canClaim}
					{...placeAt(layout.claimAll)}
					onPress={onClaimAll}
				/>
			)}
			<Scroller key="Parcels" area={layout.list} canvas={canvasHeight(layout.cards, parcels.size())}>
				{parcels.map((view, index) => (
					<ParcelCard
						key={`Parcel${view.parcel.id}`}
						view={pending ? { ...view, pending } : view}
						rect={cellRect(layout.cards, index)}
						onClaim={onClaim}
					/>
				))}
			</Scroller>
			{parcels.isEmpty() && (
				<Message
					key={inventory ? "Empty" : "Loading"}
					title={translate(inventory ? "inbox.empty.title" : "inbox.loading.title")}
					text={translate(inventory ? "inbox.empty.detail" : "inbox.loading.detail")}
					glyph={inventory ? "inbox" : undefined}
					area={layout.list}
				/>
			)}
			{inventory && <Footer key="Footer" stats={statsOf(inventory)} area={layout.footer} />}
		</WindowFrame>
	);
}
