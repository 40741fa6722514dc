import React, { useState } from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Dialog } from "client/ui/dialogs/dialog";
import { DataError } from "shared/data";
import { LOAD_NOTICES } from "../notice";

export interface DataDialogProps {
	/** Why the data could not be loaded, if so. */
	readonly problem?: DataError;
	readonly onLeave: () => void;
}

/**
 * Says that the player plays on defaults which are never saved, why, and what they can do. Once the player goes on it
 * stays away, until the data was there and failed to load again.
 */
export function DataDialog({ problem, onLeave }: DataDialogProps) {
	const translate = useTranslate();
	const [isRead, setRead] = useState(false);
	/** What to say while the dialog goes away. */
	const [last, setLast] = useState(problem);

	if (problem !== undefined && problem !== last) {
		setLast(problem);
	}

	if (problem === undefined && isRead) {
		setRead(false);
	}

	if (last === undefined) {
		return <></>;
	}

	const kind = LOAD_NOTICES[last];

	return (
		<Dialog
			name="DataError"
			open={problem !== undefined && !isRead}
			glyph={kind === "locked" ? "lock" : "bag"}
			title={translate(`data.${kind}.title`)}
			text={translate(`data.${kind}.detail`)}
			advice={translate(`data.${kind}.advice`)}
			actions={[
				{
					name: "KeepPlaying",
					text: translate("data.keepPlaying"),
					tone: "primary",
					onPress: () => setRead(true),
				},
				{ name: "Leave", text: translate("data.leave"), tone: "secondary", onPress: onLeave },
			]}
		/>
	);
}
