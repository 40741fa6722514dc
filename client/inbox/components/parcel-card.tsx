import React from "@rbxts/react";
import { Translate, useLocalizer } from "client/localization";
import { Button } from "client/ui/components/button";
import { Label } from "client/ui/components/label";
import { Pane, Stroke } from "client/ui/components/pane";
import { StackCount } from "client/ui/components/stack-count";
import { TintedPicture } from "client/ui/components/tinted-picture";
import { useRem } from "client/ui/hooks/use-screen";
import { drawItem } from "client/ui/icons/item-drawings";
import { Rect } from "client/ui/rect";
import { COLORS, CORNER, LINE_WIDTH, RARITY_STYLES, TEXT, TOUCH_TARGET } from "client/ui/theme";
import { ParcelView } from "../parcel-view";

export interface ParcelCardProps {
	readonly view: ParcelView;
	/** In the canvas of the list. */
	readonly rect: Rect;
	readonly onClaim: (parcelId: number) => void;
}

/** One parcel: what is in it, where it comes from, and whether there is room for it. */
export function ParcelCard({ view, rect, onClaim }: ParcelCardProps) {
	const rem = useRem();
	const { translate, nameOf } = useLocalizer();
	const { parcel, item, fits, obstacle, pending } = view;
	const { color, pip } = RARITY_STYLES[item.rarity];
	const line = rem(LINE_WIDTH);
	const pad = rem(10);
	const side = rect.height - 2 * pad - 2 * line;
	const buttonWidth = rem(104);
	const buttonHeight = math.max(rem(TOUCH_TARGET), TOUCH_TARGET);
	const textX = pad + side + rem(12);
	const textWidth = rect.width - textX - buttonWidth - 2 * pad - rem(4);
	const isPart = fits > 0 && fits < parcel.quantity;

	return (
		<Pane
			color={COLORS.raised}
			corner={CORNER.cell}
			position={UDim2.fromOffset(rect.x + line, rect.y + line)}
			size={UDim2.fromOffset(rect.width - 2 * line, rect.height - 2 * line)}
		>
			<Stroke key="Stroke" color={COLORS.line} />
			<TintedPicture
				key="Picture"
				drawing={drawItem(item)}
				tint={color}
				area={{ x: pad, y: pad, width: side, height: side }}
				corner={CORNER.button}
				drawingSide={math.round(side * 0.66)}
			>
				<StackCount key="Count" quantity={parcel.quantity} side={side} />
			</TintedPicture>
			<Label
				key="Name"
				text={nameOf(item)}
				font="bold"
				shrinks
				textSize={TEXT.button}
				position={UDim2.fromOffset(textX, pad + rem(2))}
				size={UDim2.fromOffset(textWidth, rem(22))}
			/>
			<Label
				key="Source"
				text={`${pip} ${translate(`inbox.source.${parcel.source}`)}`}
				color={color}
				textSize={TEXT.pip}
				position={UDim2.fromOffset(textX, pad + rem(24))}
				size={UDim2.fromOffset(textWidth, rem(17))}
			/>
			{obstacle && (
				<Label
					key="Why"
					text={explain(view, translate)}
					color={COLORS.coral}
					textSize={TEXT.pip}
					position={UDim2.fromOffset(textX, pad + rem(41))}
					size={UDim2.fromOffset(textWidth, rem(17))}
				/>
			)}
			<Button
				key="Claim"
				text={isPart ? translate("inbox.claim.some", { quantity: fits }) : translate("inbox.claim")}
				tone={fits > 0 ? "primary" : "secondary"}
				disabled={fits === 0 || pending}
				position={new UDim2(1, -buttonWidth - pad, 0.5, -buttonHeight / 2)}
				size={UDim2.fromOffset(buttonWidth, buttonHeight)}
				onPress={() => onClaim(parcel.id)}
			/>
			{pending && <Pane key="Dim" color={COLORS.ink} corner={CORNER.cell} transparency={0.55} zIndex={3} />}
		</Pane>
	);
}

/** Why a parcel, or a part of it, stays. */
function explain({ fits, obstacle }: ParcelView, translate: Translate): string {
	const reason = translate(obstacle === "heavy" ? "inbox.heavy" : "inbox.full");
	return fits > 0 ? translate("inbox.some", { quantity: fits }) : reason;
}
