import React, { useCallback } from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { Players } from "@rbxts/services";
import { useTranslate } from "client/localization";
import { DataNotices } from "./components/data-notices";
import { DataNotice, DataRelief } from "./notice";
import { selectDataStatus } from "./selectors";

export interface DataNoticesConnectedProps {
	/** What `useDataNews` says. */
	readonly news?: DataNotice | DataRelief;
}

/** Tells the local player how their data fares. */
export function DataNoticesConnected({ news }: DataNoticesConnectedProps) {
	const translate = useTranslate();
	const status = useSelector(selectDataStatus);
	const leave = useCallback(() => Players.LocalPlayer.Kick(translate("data.left")), [translate]);

	return <DataNotices status={status} news={news} onLeave={leave} />;
}
