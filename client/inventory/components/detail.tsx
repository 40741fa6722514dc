import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { rowsHeight } from "client/ui/action-rows";
import { useRem } from "client/ui/hooks/use-screen";
import { drawItem } from "client/ui/icons/item-drawings";
import { Rect } from "client/ui/rect";
import { RARITY_STYLES } from "client/ui/theme";
import { DetailHead, layoutDetailHead } from "client/ui/windows/detail-head";
import { SideRoom } from "client/ui/windows/side-pane";
import { DetailActions } from "./detail-actions";
import { DetailContent } from "./detail-content";
import { DetailQuestion } from "./detail-question";
import { Facts } from "./facts";

export interface DetailProps extends SideRoom {
	readonly content: DetailContent;
}

/** Everything about one item, and what can be done with it. */
export function Detail({ content, width, height, dense, reserved }: DetailProps) {
	const rem = useRem();
	const { translate, nameOf, descriptionOf } = useLocalizer();
	const { item, quantity } = content.cell;
	const style = RARITY_STYLES[item.rarity];
	const head = layoutDetailHead(rem, { width, height, dense, reserved });
	const { pad, inner } = head;
	const rows = dense ? 2 : 3;
	const actionsHeight = rowsHeight(rem, rows);
	const actions: Rect = { x: pad, y: height - pad - actionsHeight, width: inner, height: actionsHeight };
	const place = item.equipSlot ? translate(`equipSlot.${item.equipSlot}`) : translate(`kind.${item.kind}`);

	return (
		<>
			<DetailHead
				layout={head}
				dense={dense}
				drawing={drawItem(item)}
				tint={style.color}
				name={nameOf(item)}
				line={`${style.pip} ${translate(`rarity.${item.rarity}`)} · ${place}`}
				text={descriptionOf(item)}
			/>
			<Facts
				key="Facts"
				item={item}
				quantity={quantity}
				rival={content.rival}
				position={UDim2.fromOffset(pad, head.bottom)}
				width={inner}
			/>
			{content.mode.kind === "browse" ? (
				<DetailActions content={content} area={actions} rows={rows} />
			) : (
				<DetailQuestion content={content} area={actions} rows={rows} />
			)}
		</>
	);
}
