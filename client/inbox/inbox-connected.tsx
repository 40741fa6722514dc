import React, { useCallback, useMemo } from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { usePlayerData } from "client/data";
import { selectConfirmedInventory, selectPending } from "client/store";
import { useScreenBelow } from "client/ui/hooks/use-screen";
import { usePages } from "client/ui/windows/use-pages";
import { WindowBoundary } from "client/ui/windows/window-boundary";
import { Intent } from "shared/requests";
import { InboxWindow } from "./components/inbox-window";
import { layoutInbox } from "./layout-inbox";
import { viewInbox } from "./parcel-view";

export interface InboxConnectedProps {
	/** Pixels at the top that something else takes. */
	readonly topRoom: number;
	readonly onRequest: (intent: Intent) => void;
}

/** The inbox's window with what waits for the local player. */
export function InboxConnected({ topRoom, onRequest }: InboxConnectedProps) {
	const { current, close } = usePages();
	const open = current === "inbox";
	const screen = useScreenBelow(topRoom);
	const inbox = usePlayerData("inbox");
	const inventory = useSelector(selectConfirmedInventory);
	const requests = useSelector(selectPending);
	const layout = useMemo(() => layoutInbox(screen), [screen]);

	const pending = requests.some(({ request, slow }) => slow && request.verb === "claimAll");
	const parcels = useMemo(() => {
		const claimed = new Set<number>();

		for (const { request, slow } of requests) {
			if (slow && request.verb === "claim") {
				claimed.add(request.parcel);
			}
		}

		return inbox && inventory ? viewInbox(inbox, inventory, ({ id }) => claimed.has(id)) : [];
	}, [inbox, inventory, requests]);

	const claim = useCallback((parcel: number) => onRequest({ verb: "claim", parcel }), []);
	const claimAll = useCallback(() => onRequest({ verb: "claimAll" }), []);

	return (
		<WindowBoundary page="inbox" layout={layout} open={open} onClose={close}>
			<InboxWindow
				layout={layout}
				open={open}
				inventory={inventory}
				parcels={parcels}
				pending={pending}
				onClaim={claim}
				onClaimAll={claimAll}
				onClose={close}
			/>
		</WindowBoundary>
	);
}
