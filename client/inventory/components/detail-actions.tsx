import React, { useRef } from "@rbxts/react";
import { useTranslate } from "client/localization";
import { layoutRows } from "client/ui/action-rows";
import { Button } from "client/ui/components/button";
import { GlyphButton } from "client/ui/components/glyph-button";
import { rectInLayer } from "client/ui/components/layer-origin";
import { useRem, useTextSize } from "client/ui/hooks/use-screen";
import { measureText } from "client/ui/measure-text";
import { placeAt, Rect } from "client/ui/rect";
import { TEXT } from "client/ui/theme";
import { Action, ActionName, findPrimaryAction } from "../actions";
import { DetailContent } from "./detail-content";

export interface DetailActionsProps {
	readonly content: DetailContent;
	/** Where the buttons go, at its bottom. */
	readonly area: Rect;
	/** Rows that there is room for: two, or three. */
	readonly rows: 2 | 3;
}

const LOWEST: ReadonlyArray<ActionName> = ["lock", "unlock", "move", "drop"];
const MIDDLE: ReadonlyArray<ActionName> = ["split", "hotbar", "unbind"];

/** A locked stack keeps its button: the press explains. What an item can never do has none. */
function isOffered({ name, why }: Action): boolean {
	return name === "drop" ? why !== "why.notDroppable" : name === "split" ? why !== "why.single" : true;
}

/** The buttons for what a stack offers. Where there are only two rows, the menu has the rest. */
export function DetailActions({ content, area, rows }: DetailActionsProps) {
	const { actions, handlers } = content;
	const rem = useRem();
	const textSize = useTextSize();
	const translate = useTranslate();
	const more = useRef<Frame>();
	const { place, placeWords, row, gap } = layoutRows(rem, area);
	const primary = findPrimaryAction(actions);
	const pick = (names: ReadonlyArray<ActionName>) =>
		actions.filter((action) => names.includes(action.name) && isOffered(action));
	const hasMore = rows === 2;
	// Where buttons lie follows from what they do, so that they stay in place from one stack to the next.
	const lowest = pick(LOWEST);
	const wordWidth = ({ label }: Action) => measureText(translate(label), textSize(TEXT.button), "bold").X + rem(10);
	const wordsWidth = (row: ReadonlyArray<Action>) => row.reduce((sum, action) => sum + wordWidth(action) + gap, -gap);
	const reserved = hasMore ? row + gap : 0;

	// Where a language has long words, the first ones are found in the menu alone.
	while (hasMore && lowest.size() > 1 && wordsWidth(lowest) > area.width - reserved) {
		lowest.shift();
	}

	const middle = hasMore ? [] : pick(MIDDLE);

	const openMenu = () => {
		if (more.current) {
			const { x, y } = rectInLayer(more.current);
			handlers.onMenu({ x, y });
		}
	};

	const button = ({ name, label, why }: Action, rect: Rect, isPrimary = false) => (
		<Button
			key={toName(name)}
			text={translate(label)}
			tone={isPrimary ? "primary" : "secondary"}
			disabled={isPrimary && why !== undefined}
			{...placeAt(rect)}
			onPress={() => handlers.onAction(name)}
		/>
	);

	return (
		<>
			{primary && button(primary, place(rows - 1, 0, 1), true)}
			{placeWords(1, middle.map(wordWidth)).mapFiltered((rect, index) => {
				const action = middle[index];
				return action && button(action, rect);
			})}
			{placeWords(0, lowest.map(wordWidth), reserved).mapFiltered((rect, index) => {
				const action = lowest[index];
				return action && button(action, rect);
			})}
			{hasMore && (
				<frame
					ref={more}
					key="MoreArea"
					BackgroundTransparency={1}
					Position={UDim2.fromOffset(area.x + area.width - row, area.y + area.height - row)}
					Size={UDim2.fromOffset(row, row)}
				>
					<GlyphButton
						key="More"
						glyph="more"
						on="raised"
						position={UDim2.fromOffset(0, 0)}
						side={row}
						glyphSide={rem(22)}
						onPress={openMenu}
					/>
				</frame>
			)}
		</>
	);
}

/** Name of an action's button. */
function toName(name: ActionName): string {
	return name.sub(1, 1).upper() + name.sub(2);
}
