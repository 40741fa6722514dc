import React, { useCallback, useMemo, useState } from "@rbxts/react";
import { ReflexProvider, useProducer, useSelector } from "@rbxts/react-reflex";
import { useKeyPress } from "client/input/use-key-press";
import { InventoryConnected, layoutInventory } from "client/inventory";
import { ClientStore, selectToasts } from "client/store";
import { ScreenProvider, useScreen } from "client/ui/hooks/use-screen";
import { Hud } from "client/ui/hud";
import { ToastStack } from "client/ui/toasts/toast-stack";
import { Intent } from "shared/requests";

export interface AppProps {
	readonly store: ClientStore;
	readonly onRequest: (intent: Intent) => void;
}

/** The whole interface of one player. */
export function App({ store, onRequest }: AppProps) {
	return (
		<ReflexProvider producer={store}>
			<ScreenProvider>
				<Screens onRequest={onRequest} />
			</ScreenProvider>
		</ReflexProvider>
	);
}

function Screens({ onRequest }: Pick<AppProps, "onRequest">) {
	const screen = useScreen();
	const { dismissToast } = useProducer<ClientStore>();
	const toasts = useSelector(selectToasts);
	const [open, setOpen] = useState(false);
	const layout = useMemo(() => layoutInventory(screen), [screen]);
	const toggle = useCallback(() => setOpen((before) => !before), []);
	const close = useCallback(() => setOpen(false), []);
	const dismiss = useCallback((id: number) => dismissToast(id), []);

	useKeyPress(Enum.KeyCode.B, toggle);

	return (
		<>
			<Hud shown={!open || layout.leavesHud} onOpenInventory={toggle} />
			<InventoryConnected layout={layout} open={open} onRequest={onRequest} onClose={close} />
			<ToastStack toasts={toasts} onDismiss={dismiss} />
		</>
	);
}
