import React from "@rbxts/react";
import { PurchaseObstacle } from "client/data";
import { useTranslate } from "client/localization";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { placeAt, Rect } from "client/ui/rect";
import { COLORS, TEXT } from "client/ui/theme";

/** Says beneath the shelves why nothing can be bought now. */
export function ShopNotice({ obstacle, area }: { readonly obstacle: PurchaseObstacle; readonly area: Rect }) {
	const rem = useRem();
	const translate = useTranslate();
	const edge = rem(5);

	return (
		<Pane color={obstacle === "loading" ? COLORS.brass : COLORS.coral} corner={10} {...placeAt(area)}>
			<Pane
				key="Body"
				color={COLORS.raised}
				corner={10}
				position={UDim2.fromOffset(edge, 0)}
				size={new UDim2(1, -edge, 1, 0)}
			>
				<Label
					key="Words"
					text={translate(`shop.obstacle.${obstacle}`)}
					textSize={TEXT.small}
					wrapped
					position={UDim2.fromOffset(rem(12), 0)}
					size={new UDim2(1, -rem(24), 1, 0)}
				/>
			</Pane>
		</Pane>
	);
}
