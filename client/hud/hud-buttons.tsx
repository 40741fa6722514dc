import React from "@rbxts/react";
import { useKeyboard } from "client/input/use-keyboard";
import { HotbarLayout } from "client/inventory";
import { useLocalizer } from "client/localization";
import { GlyphButton } from "client/ui/components/glyph-button";
import { Label } from "client/ui/components/label";
import { useRem } from "client/ui/hooks/use-screen";
import { Glyph } from "client/ui/icons/glyph";
import { COLORS, HEX, TEXT } from "client/ui/theme";
import { PageName, PAGES } from "client/ui/windows/pages";
import { PageBadge } from "client/ui/windows/rail";
import { usePages } from "client/ui/windows/use-pages";

export interface HudButtonsProps {
	readonly layout: HotbarLayout;
	/** What the player has to spend; nothing until it is known. */
	readonly coins?: number;
}

const PLACES = { inventory: "bag", shop: "shop", inbox: "inbox" } as const satisfies Record<
	PageName,
	keyof HotbarLayout
>;

/** The buttons that open windows, beside the hotbar. That of the shop says how many coins there are. */
export function HudButtons({ layout, coins }: HudButtonsProps) {
	const rem = useRem();
	const hasKeyboard = useKeyboard();
	const { badges, toggle } = usePages();

	return (
		<>
			{PAGES.map(({ name, title, key }) => {
				const place = PLACES[name];
				const { x, y, width } = layout[place];
				const hasCoins = name === "shop" && coins !== undefined;

				return (
					<GlyphButton
						key={`Open${title}`}
						glyph={place}
						position={UDim2.fromOffset(x, y)}
						side={width}
						glyphSide={math.round(width * (hasCoins ? 0.46 : 0.54))}
						glyphY={hasCoins ? 0.4 : 0.5}
						onPress={() => toggle(name)}
					>
						{hasKeyboard && (
							<Label
								key="Key"
								text={key.Name}
								font="bold"
								color={COLORS.muted}
								textSize={TEXT.hint}
								position={UDim2.fromOffset(rem(7), rem(4))}
								size={UDim2.fromOffset(rem(14), rem(14))}
								zIndex={2}
							/>
						)}
						{hasCoins && <Purse key="Coins" coins={coins} />}
						<PageBadge key="Badge" count={badges[name]} />
					</GlyphButton>
				);
			})}
		</>
	);
}

/** How many coins there are, at the lower edge of a button. */
function Purse({ coins }: { readonly coins: number }) {
	const rem = useRem();
	const { formatShort } = useLocalizer();
	const text = formatShort(coins);
	const coin = rem(11);
	const width = coin + rem(3) + rem(8) * text.size();

	return (
		<frame
			AnchorPoint={new Vector2(0.5, 1)}
			BackgroundTransparency={1}
			Position={new UDim2(0.5, 0, 1, -rem(5))}
			Size={UDim2.fromOffset(width, rem(16))}
			ZIndex={2}
		>
			<Glyph
				key="Coin"
				name="coin"
				ink={HEX.brass}
				surface={HEX.panel}
				size={coin}
				anchor={new Vector2(0, 0.5)}
				position={UDim2.fromScale(0, 0.5)}
			/>
			<Label
				key="Amount"
				text={text}
				font="bold"
				align="Center"
				textSize={TEXT.pip}
				position={UDim2.fromOffset(coin + rem(2), 0)}
				size={new UDim2(1, -coin - rem(2), 1, 0)}
			/>
		</frame>
	);
}
