import React, { useCallback, useMemo } from "@rbxts/react";
import { ReflexProvider, useProducer, useSelector } from "@rbxts/react-reflex";
import { DataNoticesConnected, useDataNews } from "client/data";
import { HudButtons } from "client/hud";
import { InventoryConnected, layoutHotbar, layoutInventory } from "client/inventory";
import { LocalizerProvider } from "client/localization";
import { ClientStore, selectToasts } from "client/store";
import { Backdrop } from "client/ui/components/backdrop";
import { BANNER_HEIGHT } from "client/ui/dialogs/banner";
import { ScreenProvider, useScreen } from "client/ui/hooks/use-screen";
import { toPixels } from "client/ui/screen";
import { ToastStack } from "client/ui/toasts/toast-stack";
import { CloseProvider } from "client/ui/windows/use-closeable";
import { usePageKeys } from "client/ui/windows/use-page-keys";
import { PagesProvider, usePages } from "client/ui/windows/use-pages";
import { Intent } from "shared/requests";

export interface AppProps {
	readonly store: ClientStore;
	readonly onRequest: (intent: Intent) => void;
}

/** The whole interface of one player. */
export function App({ store, onRequest }: AppProps) {
	return (
		<ReflexProvider producer={store}>
			<LocalizerProvider>
				<ScreenProvider>
					<CloseProvider>
						<PagesProvider>
							<Screens onRequest={onRequest} />
						</PagesProvider>
					</CloseProvider>
				</ScreenProvider>
			</LocalizerProvider>
		</ReflexProvider>
	);
}

function Screens({ onRequest }: Pick<AppProps, "onRequest">) {
	const screen = useScreen();
	const { dismissToast } = useProducer<ClientStore>();
	const toasts = useSelector(selectToasts);
	const { current, show, toggle, close } = usePages();
	const news = useDataNews();
	// Upright there is no room beside or above the window, so it makes some.
	const bannerRoom = news && screen.orientation === "portrait" ? toPixels(screen, BANNER_HEIGHT) : 0;
	const layout = useMemo(
		() => layoutInventory({ ...screen, topInset: screen.topInset + bannerRoom }),
		[screen, bannerRoom],
	);
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
				beside={<HudButtons layout={hotbarLayout} />}
				onRequest={onRequest}
				onOpen={openInventory}
				onClose={close}
			/>
			<Backdrop key="Backdrop" shown={current !== undefined} />
			<DataNoticesConnected key="DataNotices" news={news} />
			<ToastStack toasts={toasts} below={bannerRoom} onDismiss={dismiss} />
		</>
	);
}
