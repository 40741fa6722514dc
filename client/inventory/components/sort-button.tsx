import React, { useRef, useState } from "@rbxts/react";
import { useTranslate } from "client/localization";
import { rectInLayer } from "client/ui/components/layer-origin";
import { usePress } from "client/ui/hooks/use-press";
import { useRem, useTextSize } from "client/ui/hooks/use-screen";
import { Glyph } from "client/ui/icons/glyph";
import { useMenu } from "client/ui/menu/menu-provider";
import { Rect } from "client/ui/rect";
import { COLORS, FONTS, HEX, TEXT } from "client/ui/theme";
import { SORT_ORDERS, SortOrder } from "shared/inventory";

export interface SortButtonProps {
	readonly area: Rect;
	/** Room for the word of the order; otherwise a picture. */
	readonly hasWords: boolean;
	readonly onSort: (order: SortOrder) => void;
}

/** Sorts the inventory: a press opens the orders, of which the last one is marked. */
export function SortButton({ area, hasWords, onSort }: SortButtonProps) {
	const rem = useRem();
	const textSizeOf = useTextSize();
	const translate = useTranslate();
	const { hovered, events } = usePress();
	const openMenu = useMenu();
	const button = useRef<TextButton>();
	const [order, setOrder] = useState<SortOrder>();
	const word = translate(order ? `sort.${order}` : "sort.title");
	const ink = hovered ? COLORS.text : COLORS.muted;

	const open = () => {
		if (button.current) {
			const { x, y, height } = rectInLayer(button.current);

			openMenu({
				point: { x, y: y + height - rem(8) },
				entries: SORT_ORDERS.map((key) => ({
					key,
					text: translate(`sort.${key}`),
					current: key === order,
					onChoose: () => {
						setOrder(key);
						onSort(key);
					},
				})),
			});
		}
	};

	return (
		<textbutton
			ref={button}
			Active
			AutoButtonColor={false}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			Position={UDim2.fromOffset(area.x, area.y)}
			Selectable
			Size={UDim2.fromOffset(area.width, area.height)}
			Text=""
			Event={{ ...events, Activated: open }}
		>
			<textlabel
				key="Pill"
				AnchorPoint={new Vector2(0, 0.5)}
				BackgroundColor3={COLORS.raised}
				BackgroundTransparency={hasWords ? 0 : 1}
				BorderSizePixel={0}
				FontFace={FONTS.bold}
				Position={UDim2.fromScale(0, 0.5)}
				Size={new UDim2(1, 0, 0, rem(30))}
				Text={hasWords ? word : ""}
				TextColor3={ink}
				TextSize={textSizeOf(TEXT.small)}
				TextXAlignment={Enum.TextXAlignment.Left}
			>
				<uicorner key="Corner" CornerRadius={new UDim(0.5, 0)} />
				<uipadding key="Padding" PaddingLeft={new UDim(0, rem(hasWords ? 14 : 0))} />
			</textlabel>
			<Glyph
				key="Glyph"
				name={hasWords ? "chevron" : "sort"}
				ink={hovered ? HEX.text : HEX.muted}
				surface={HEX.raised}
				size={rem(hasWords ? 15 : 22)}
				anchor={new Vector2(hasWords ? 1 : 0.5, 0.5)}
				position={hasWords ? new UDim2(1, -rem(13), 0.5, 0) : UDim2.fromScale(0.5, 0.5)}
			/>
		</textbutton>
	);
}
