import React from "@rbxts/react";
import { Label } from "../components/label";
import { Pane, Stroke } from "../components/pane";
import { ScreenLayer } from "../components/screen-layer";
import { useRem, useScreen } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { LAYERS } from "../layers";
import { COLORS, TEXT } from "../theme";

/** How a banner is meant. Its words say it too, never its colour alone. */
export type BannerTone = "calm" | "warning" | "good";

const EDGES: Readonly<Record<BannerTone, Color3>> = {
	calm: COLORS.brass,
	warning: COLORS.coral,
	good: COLORS.mint,
};

/** Height of a banner whose words need one line each, in rem: what fits above the windows. */
export const BANNER_HEIGHT = 46;

export interface BannerProps {
	/** Name of its layer. */
	readonly name: string;
	readonly tone: BannerTone;
	readonly title: string;
	readonly text: string;
}

/** A state that lasts, told in the middle of the screen's top edge. It takes no input. */
export function Banner({ name, tone, title, text }: BannerProps) {
	const rem = useRem();
	const screen = useScreen();
	const openness = useSpring(1, 0);
	const isTall = screen.orientation === "portrait";
	const width = math.min(rem(isTall ? 358 : 420), screen.width - 2 * rem(16));
	const top = isTall ? math.max(rem(8), screen.topInset) : rem(6);
	const edge = rem(6);

	return (
		<ScreenLayer key={name} displayOrder={LAYERS.banner}>
			<Pane
				key="Card"
				automaticHeight
				anchor={new Vector2(0.5, 0)}
				color={EDGES[tone]}
				corner={10}
				position={openness.map((share) => new UDim2(0.5, 0, 0, top - math.round((1 - share) * rem(40))))}
				size={UDim2.fromOffset(width, 0)}
			>
				<uipadding key="Padding" PaddingLeft={new UDim(0, edge)} />
				<Pane
					key="Body"
					automaticHeight
					color={COLORS.panel}
					corner={10}
					size={new UDim2(1, 0, 0, rem(BANNER_HEIGHT))}
				>
					<uilistlayout key="List" SortOrder={Enum.SortOrder.LayoutOrder} />
					<uipadding
						key="Padding"
						PaddingBottom={new UDim(0, rem(4))}
						PaddingLeft={new UDim(0, rem(14))}
						PaddingRight={new UDim(0, rem(14))}
						PaddingTop={new UDim(0, rem(4))}
					/>
					<Label
						key="Title"
						text={title}
						font="bold"
						textSize={TEXT.small}
						size={new UDim2(1, 0, 0, rem(19))}
						order={1}
					/>
					<Label
						key="Text"
						text={text}
						color={COLORS.muted}
						textSize={TEXT.pip + 1}
						automaticHeight
						size={new UDim2(1, 0, 0, rem(18))}
						verticalAlign="Top"
						wrapped
						order={2}
					/>
				</Pane>
				<Stroke key="Stroke" color={COLORS.ink} width={1} transparency={0.4} />
			</Pane>
		</ScreenLayer>
	);
}
