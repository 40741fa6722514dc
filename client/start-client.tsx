import React from "@rbxts/react";
import { createPortal, createRoot } from "@rbxts/react-roblox";
import { Players, RunService, StarterGui } from "@rbxts/services";
import { PlayerDataClient } from "client/data";
import { createRequestSender, RequestSender } from "client/requests";
import { startShop } from "client/shop";
import { ClientStore, connectStore, createClientStore } from "client/store";
import { findEnvironment } from "shared/environments";
import { createGameRemotes, GameRemotes } from "shared/remotes";
import { App } from "./app";
import { disableBackpack } from "./ui/disable-backpack";

/** A running client: its services, for other parts of the game. */
export interface Client {
	readonly remotes: GameRemotes;
	readonly store: ClientStore;
	/** The local player's data, for code that is no component. */
	readonly playerData: PlayerDataClient;
	readonly sendRequest: RequestSender["sendRequest"];
}

/** The composition root: builds the client's services, then shows the interface. Call it once per client. */
export function startClient(): Client {
	const player = Players.LocalPlayer;
	const remotes = createGameRemotes();
	const store = createClientStore(player.UserId);
	const playerData = new PlayerDataClient(store);
	const { sendRequest } = createRequestSender({ store, transport: (request) => remotes.request.request(request) });

	const environment = findEnvironment({
		gameId: game.GameId,
		placeId: game.PlaceId,
		isStudio: RunService.IsStudio(),
	});
	const shop = startShop({ store, sendRequest, environment });

	connectStore(store, remotes);
	disableBackpack(StarterGui);

	// React empties the container of a root; the gui of the player also holds what others put there.
	const root = createRoot(new Instance("Folder"));
	root.render(
		createPortal(<App store={store} shop={shop} onRequest={sendRequest} />, player.WaitForChild("PlayerGui")),
	);

	return { remotes, store, playerData, sendRequest };
}
