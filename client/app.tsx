import React, { useCallback, useMemo, useState } from "@rbxts/react";
import { ReflexProvider, useProducer, useSelector } from "@rbxts/react-reflex";
import { DataNoticesConnected, useDataNews } from "client/data";
import { useKeyPress } from "client/input/use-key-press";
import { InventoryConnected, layoutHotbar, layoutInventory } from "client/inventory";
import { LocalizerProvider } from "client/localization";
import { ClientStore, selectToasts } from "client/store";
import { BANNER_HEIGHT } from "client/ui/dialogs/banner";
import { ScreenProvider, useScreen } from "client/ui/hooks/use-screen";
import { toPixels } from "client/ui/screen";
import { ToastStack } from "client/ui/toasts/toast-stack";
import { CloseProvider } from "client/ui/windows/use-closeable";
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
						<Screens onRequest={onRequest} />
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
	const [open, setOpen] = useState(false);
	const news = useDataNews();
	// Upright there is no room beside or above the window, so it makes some.
	const bannerRoom = news && screen.orientation === "portrait" ? toPixels(screen, BANNER_HEIGHT) : 0;
	const layout = useMemo(
		() => layoutInventory({ ...screen, topInset: screen.topInset + bannerRoom }),
		[screen, bannerRoom],
	);
	const hotbarLayout = useMemo(() => layoutHotbar(screen), [screen]);
	const toggle = useCallback(() => setOpen((before) => !before), []);
	const show = useCallback(() => setOpen(true), []);
	const close = useCallback(() => setOpen(false), []);
	const dismiss = useCallback((id: number) => dismissToast(id), []);

	useKeyPress(Enum.KeyCode.B, toggle);

	return (
		<>
			<InventoryConnected
				layout={layout}
				hotbarLayout={hotbarLayout}
				open={open}
				onRequest={onRequest}
				onOpen={show}
				onClose={close}
			/>
			<DataNoticesConnected key="DataNotices" news={news} />
			<ToastStack toasts={toasts} below={bannerRoom} onDismiss={dismiss} />
		</>
	);
}
