import React from "@rbxts/react";
import { DataStatus } from "shared/data";
import { DataNotice, DataRelief } from "../notice";
import { DataBanner } from "./data-banner";
import { DataDialog } from "./data-dialog";

export interface DataNoticesProps {
	/** Nothing until the data can be used. */
	readonly status?: DataStatus;
	/** What to tell in short, if anything. */
	readonly news?: DataNotice | DataRelief;
	readonly onLeave: () => void;
}

/** All that a player is told of how their data fares: a dialog that asks to be read, a banner while something lasts. */
export function DataNotices({ status, news, onLeave }: DataNoticesProps) {
	return (
		<>
			{news && <DataBanner key="Banner" news={news} />}
			<DataDialog key="Dialog" problem={status?.loadError} onLeave={onLeave} />
		</>
	);
}
