import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { SidePane } from "client/ui/windows/side-pane";
import { InventoryLayout } from "../layout";
import { Detail } from "./detail";
import { DetailContent } from "./detail-content";

export interface DetailPaneProps {
	readonly layout: InventoryLayout;
	/** What the selected slot holds, if one is selected. */
	readonly content?: DetailContent;
	readonly onDismiss: () => void;
}

/** Where the selected item is explained. */
export function DetailPane({ layout, content, onDismiss }: DetailPaneProps) {
	const translate = useTranslate();

	return (
		<SidePane
			layout={layout}
			render={content && ((room) => <Detail {...room} content={content} />)}
			hint={translate("detail.nothing")}
			onDismiss={onDismiss}
		/>
	);
}
