import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { Message } from "client/ui/components/message";
import { Rect } from "client/ui/rect";
import { Inventory } from "shared/inventory";
import { Filter, isFiltering } from "../filter";

export interface GridNoticeProps {
	/** Without it nothing is loaded yet. */
	readonly inventory?: Inventory;
	readonly filter: Filter;
	/** Cells that the filter leaves. */
	readonly shown: number;
	readonly area: Rect;
	readonly onShowAll: () => void;
}

/** Says why the grid has nothing to show: not loaded, empty, or nothing matches. Otherwise there is nothing to say. */
export function GridNotice({ inventory, filter, shown, area, onShowAll }: GridNoticeProps) {
	const translate = useTranslate();

	if (!inventory) {
		return (
			<Message
				key="Loading"
				title={translate("inventory.loading.title")}
				text={translate("inventory.loading.detail")}
				area={area}
			/>
		);
	}

	if (inventory.totals.usedSlots === 0) {
		return (
			<Message
				key="Empty"
				title={translate("inventory.empty.title")}
				text={translate("inventory.empty.detail")}
				area={area}
			/>
		);
	}

	if (!isFiltering(filter) || shown > 0) {
		return undefined;
	}

	return (
		<Message
			key="NoMatch"
			title={translate("inventory.noMatch.title")}
			text={translate("inventory.noMatch.detail")}
			area={area}
			action={translate("inventory.noMatch.action")}
			onAction={onShowAll}
		/>
	);
}
