import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Banner, BannerTone } from "client/ui/dialogs/banner";
import { DataNotice, DataRelief } from "../notice";

export interface DataBannerProps {
	readonly news: DataNotice | DataRelief;
}

const TONES: Readonly<Record<DataNotice | DataRelief, BannerTone>> = {
	slow: "calm",
	failed: "warning",
	locked: "warning",
	refused: "warning",
	paused: "calm",
	restored: "good",
	saved: "good",
};

/** Tells in short how the player's data fares. */
export function DataBanner({ news }: DataBannerProps) {
	const translate = useTranslate();

	return (
		<Banner
			key={news}
			name="DataBanner"
			tone={TONES[news]}
			title={translate(`data.banner.${news}.title`)}
			text={translate(`data.banner.${news}.detail`)}
		/>
	);
}
