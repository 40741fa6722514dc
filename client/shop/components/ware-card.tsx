import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Label } from "client/ui/components/label";
import { Pane, Stroke } from "client/ui/components/pane";
import { RarityGradient } from "client/ui/components/rarity-gradient";
import { SelectionRing } from "client/ui/components/selection-ring";
import { usePress } from "client/ui/hooks/use-press";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { Rect } from "client/ui/rect";
import { COLORS, CORNER, LINE_WIDTH, RARITY_STYLES, TEXT, WHITE } from "client/ui/theme";
import { amountOf, drawWare, nameWare, tintOf } from "../ware-look";
import { WareView } from "../ware-view";
import { WarePrice } from "./ware-price";

export interface WareCardProps {
	readonly view: WareView;
	/** In the canvas of the shelves. */
	readonly rect: Rect;
	readonly order: number;
	readonly selected: boolean;
	readonly onChoose: (key: string) => void;
	/** Keys or a gamepad selected it. */
	readonly onFocus: (key: string) => void;
}

/** One ware on its shelf: picture, name and price. */
export function WareCard({ view, rect, order, selected, onChoose, onFocus }: WareCardProps) {
	const rem = useRem();
	const localizer = useLocalizer();
	const { hovered, events } = usePress();
	const { ware, obstacle } = view;
	const amount = amountOf(ware, localizer);
	const line = rem(LINE_WIDTH);
	const width = rect.width - 2 * line;
	const height = rect.height - 2 * line;
	const rest = COLORS.line.Lerp(tintOf(ware), 0.55);
	const picture = rem(64);
	const pictureTop = rem(12);
	const priceHeight = rem(24);
	const isFaded = obstacle === "unavailable" || obstacle === "pending";

	return (
		<textbutton
			Active
			AutoButtonColor={false}
			BackgroundColor3={WHITE}
			BorderSizePixel={0}
			Position={UDim2.fromOffset(rect.x + line, rect.y + line)}
			Selectable
			SelectionOrder={order}
			Size={UDim2.fromOffset(width, height)}
			Text=""
			ZIndex={selected ? 2 : 1}
			Event={{
				...events,
				SelectionGained: () => onFocus(ware.key),
				Activated: () => onChoose(ware.key),
			}}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.cell))} />
			<RarityGradient key="Gradient" color={tintOf(ware)} />
			<Stroke key="Stroke" color={hovered ? rest.Lerp(WHITE, 0.35) : rest} />
			<Pane
				key="Picture"
				anchor={new Vector2(0.5, 0)}
				position={new UDim2(0.5, 0, 0, pictureTop)}
				size={UDim2.fromOffset(picture, picture)}
			>
				<Icon key="Icon" drawing={drawWare(ware)} size={picture} />
			</Pane>
			<Pane key="Units" size={UDim2.fromOffset(width, pictureTop + picture + rem(6))} zIndex={2}>
				{amount !== undefined && (
					<Label
						key="Amount"
						text={amount}
						font="bold"
						align="Right"
						outlined
						anchor={new Vector2(1, 1)}
						position={new UDim2(1, -rem(9), 1, -rem(4))}
						size={UDim2.fromOffset(width, rem(20))}
					/>
				)}
			</Pane>
			{ware.kind === "offer" && (
				<Label
					key="Pip"
					text={RARITY_STYLES[ware.item.rarity].pip}
					color={tintOf(ware)}
					textSize={TEXT.pip}
					position={UDim2.fromOffset(rem(7), rem(4))}
					size={UDim2.fromOffset(rem(18), rem(18))}
					zIndex={2}
				/>
			)}
			<Label
				key="Name"
				text={nameWare(ware, localizer)}
				font="bold"
				align="Center"
				wrapped
				shrinks
				textSize={TEXT.small}
				position={UDim2.fromOffset(rem(6), pictureTop + picture + rem(5))}
				size={UDim2.fromOffset(width - rem(12), rem(38))}
				zIndex={2}
			/>
			{isFaded && <Pane key="Dim" color={COLORS.ink} corner={CORNER.cell} transparency={0.45} zIndex={3} />}
			<Pane
				key="Footer"
				position={UDim2.fromOffset(0, height - priceHeight - rem(8))}
				size={UDim2.fromOffset(width, priceHeight)}
				zIndex={4}
			>
				<WarePrice
					key="Price"
					view={view}
					position={UDim2.fromOffset(0, 0)}
					size={UDim2.fromOffset(width, priceHeight)}
				/>
			</Pane>
			{selected && <SelectionRing key="Ring" width={rect.width} height={rect.height} zIndex={5} />}
		</textbutton>
	);
}
