import React, { useCallback } from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { Players } from "@rbxts/services";
import { useTranslate } from "client/localization";
import { DataNotices } from "./components/data-notices";
import { selectDataStatus } from "./selectors";

/** Tells the local player how their data fares. */
export function DataNoticesConnected() {
	const translate = useTranslate();
	const status = useSelector(selectDataStatus);
	const leave = useCallback(() => Players.LocalPlayer.Kick(translate("data.left")), [translate]);

	return <DataNotices status={status} onLeave={leave} />;
}
