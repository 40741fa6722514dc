import React from "@rbxts/react";
import { createPortal, createRoot } from "@rbxts/react-roblox";
import { Players, StarterGui } from "@rbxts/services";
import { createRequestSender } from "client/requests";
import { connectStore, createClientStore } from "client/store";
import { createGameRemotes } from "shared/remotes";
import { App } from "./app";
import { disableBackpack } from "./ui/disable-backpack";

const player = Players.LocalPlayer;
const remotes = createGameRemotes();
const store = createClientStore(player.UserId);
const { sendRequest } = createRequestSender({ store, transport: (request) => remotes.request.request(request) });

connectStore(store, remotes);
disableBackpack(StarterGui);

// React empties the container of a root; the gui of the player also holds what others put there.
const root = createRoot(new Instance("Folder"));
root.render(createPortal(<App store={store} onRequest={sendRequest} />, player.WaitForChild("PlayerGui")));
