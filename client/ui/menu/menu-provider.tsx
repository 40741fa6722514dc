import React, { createContext, useCallback, useContext, useState } from "@rbxts/react";
import { Menu, MenuRequest } from "./menu";

/** Opens a menu in place of one that is open; without a request it only closes that one. */
export type OpenMenu = (request: MenuRequest | undefined) => void;

const MenuContext = createContext<OpenMenu>(() => {});

/** Opens the menu of the screen. */
export function useMenu(): OpenMenu {
	return useContext(MenuContext);
}

/** Gives everything below it one menu. */
export function MenuProvider({ children }: React.PropsWithChildren) {
	const [request, setRequest] = useState<MenuRequest>();
	const close = useCallback(() => setRequest(undefined), []);

	return (
		<MenuContext.Provider value={setRequest}>
			{children}
			{request && <Menu {...request} onClose={close} />}
		</MenuContext.Provider>
	);
}
