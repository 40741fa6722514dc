import React from "@rbxts/react";
import { DataStatus } from "shared/data";
import { useNews } from "../use-news";
import { DataBanner } from "./data-banner";
import { DataDialog } from "./data-dialog";

export interface DataNoticesProps {
	/** Nothing until the data can be used. */
	readonly status?: DataStatus;
	readonly onLeave: () => void;
}

/** All that a player is told of how their data fares: a dialog that asks to be read, a banner while something lasts. */
export function DataNotices({ status, onLeave }: DataNoticesProps) {
	const news = useNews(status);

	return (
		<>
			{news && <DataBanner key="Banner" news={news} />}
			<DataDialog key="Dialog" problem={status?.loadError} onLeave={onLeave} />
		</>
	);
}
