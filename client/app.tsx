import React, { useCallback, useMemo } from "@rbxts/react";
import { ReflexProvider, useProducer, useSelector } from "@rbxts/react-reflex";
import { DataNoticesConnected, useCoins, useDataNews, usePlayerData } from "client/data";
import { HudButtons } from "client/hud";
import { InboxConnected } from "client/inbox";
import { InventoryConnected, layoutHotbar, layoutInventory } from "client/inventory";
import { LocalizerProvider } from "client/localization";
import { ShopConnected, ShopServices } from "client/shop";
import { ClientStore, selectToasts } from "client/store";
import { Backdrop } from "client/ui/components/backdrop";
import { BANNER_HEIGHT } from "client/ui/dialogs/banner";
import { ScreenProvider, useScreen, useScreenBelow } from "client/ui/hooks/use-screen";
import { toPixels } from "client/ui/screen";
import { ToastStack } from "client/ui/toasts/toast-stack";
import { CloseProvider } from "client/ui/windows/use-closeable";
import { usePageKeys } from "client/ui/windows/use-page-keys";
import { PagesProvider, usePages } from "client/ui/windows/use-pages";
import { Intent } from "shared/requests";

export interface AppProps {
	readonly store: ClientStore;
	readonly shop: ShopServices;
	readonly onRequest: (intent: Intent) => void;
}

/** The whole interface of one player. */
export function App({ store, shop, onRequest }: AppProps) {
	return (
		<ReflexProvider producer={store}>
			<LocalizerProvider>
				<ScreenProvider>
					<CloseProvider>
						<BadgedPages>
							<Screens shop={shop} onRequest={onRequest} />
						</BadgedPages>
					</CloseProvider>
				</ScreenProvider>
			</LocalizerProvider>
		</ReflexProvider>
	);
}

/** Counts on the buttons of pages what waits there. */
function BadgedPages({ children }: React.PropsWithChildren) {
	const inbox = usePlayerData("inbox")?.size() ?? 0;
	const badges = useMemo(() => ({ inbox }), [inbox]);

	return <PagesProvider badges={badges}>{children}</PagesProvider>;
}

function Screens({ shop, onRequest }: Pick<AppProps, "shop" | "onRequest">) {
	const screen = useScreen();
	const { dismissToast } = useProducer<ClientStore>();
	const toasts = useSelector(selectToasts);
	const { current, show, toggle, close } = usePages();
	const coins = useCoins();
	const news = useDataNews();
	// Upright there is no room beside or above the window, so it makes some.
	const bannerRoom = news && screen.orientation === "portrait" ? toPixels(screen, BANNER_HEIGHT) : 0;
	const windowScreen = useScreenBelow(bannerRoom);
	const layout = useMemo(() => layoutInventory(windowScreen), [windowScreen]);
	const hotbarLayout = useMemo(() => layoutHotbar(screen), [screen]);
	const openInventory = useCallback(() => show("inventory"), []);
	const dismiss = useCallback((id: number) => dismissToast(id), []);

	usePageKeys(toggle);

	return (
		<>
			<InventoryConnected
				layout={layout}
				hotbarLayout={hotbarLayout}
				open={current === "inventory"}
				hudCovered={current !== undefined && !layout.leavesHud}
				beside={<HudButtons layout={hotbarLayout} coins={coins} />}
				onRequest={onRequest}
				onOpen={openInventory}
				onClose={close}
			/>
			<Backdrop key="Backdrop" shown={current !== undefined} />
			<ShopConnected services={shop} topRoom={bannerRoom} onRequest={onRequest} />
			<InboxConnected topRoom={bannerRoom} onRequest={onRequest} />
			<DataNoticesConnected key="DataNotices" news={news} />
			<ToastStack toasts={toasts} below={bannerRoom} onDismiss={dismiss} />
		</>
	);
}
