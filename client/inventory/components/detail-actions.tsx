import React from "@rbxts/react";
import { Button } from "client/ui/components/button";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { Stepper } from "client/ui/components/stepper";
import { useRem } from "client/ui/hooks/use-screen";
import { Rect } from "client/ui/rect";
import { COLORS, TEXT, TOUCH_TARGET } from "client/ui/theme";
import { Item } from "shared/items";
import { maxQuantity, Mode } from "../selection";

/** What the buttons of the detail pane do. */
export interface DetailHandlers {
	readonly onUse: () => void;
	readonly onBegin: (kind: Mode["kind"]) => void;
	readonly onQuantity: (quantity: number) => void;
	/** Carries out the split or drop that was begun. */
	readonly onConfirm: () => void;
}

/** The item in the detail pane, and what was begun with it. */
export interface DetailContent {
	readonly item: Item;
	readonly quantity: number;
	readonly mode: Mode;
	/** Whether a free slot is left to split into. */
	readonly hasRoom: boolean;
	readonly handlers: DetailHandlers;
}

export interface DetailActionsProps {
	readonly content: DetailContent;
	/** Where the buttons go, at its bottom; they need two rows. */
	readonly area: Rect;
}

/** Height of the two rows of buttons with the gap between, in pixels. */
export function actionsHeight(rem: (value: number) => number): number {
	return 2 * rowHeight(rem) + rem(8);
}

function rowHeight(rem: (value: number) => number): number {
	return math.max(rem(TOUCH_TARGET), TOUCH_TARGET);
}

/** The buttons for one item: what it offers, or what was begun and waits for an answer. */
export function DetailActions({ content, area }: DetailActionsProps) {
	const { item, quantity, mode, hasRoom } = content;
	const { onUse, onBegin, onQuantity, onConfirm } = content.handlers;
	const rem = useRem();
	const gap = rem(8);
	const row = rowHeight(rem);
	const low = area.y + area.height - row;
	const high = low - gap - row;

	const cell = (index: number, count: number, y: number): { position: UDim2; size: UDim2 } => {
		const width = (area.width - (count - 1) * gap) / count;
		const x = area.x + math.round(index * (width + gap));
		return { position: UDim2.fromOffset(x, y), size: UDim2.fromOffset(math.floor(width), row) };
	};

	if (mode.kind === "browse") {
		const canSplit = quantity > 1;
		const count = 1 + (canSplit ? 1 : 0) + (item.droppable ? 1 : 0);

		return (
			<>
				{item.use && (
					<Button
						key="Use"
						text={item.use.kind === "open" ? "Open" : "Use"}
						tone="primary"
						{...cell(0, 1, high)}
						onPress={onUse}
					/>
				)}
				<Button key="Move" text="Move" {...cell(0, count, low)} onPress={() => onBegin("move")} />
				{canSplit && (
					<Button key="Split" text="Split" {...cell(1, count, low)} onPress={() => onBegin("split")} />
				)}
				{item.droppable && (
					<Button key="Drop" text="Drop" {...cell(count - 1, count, low)} onPress={() => onBegin("drop")} />
				)}
			</>
		);
	}

	if (mode.kind === "move") {
		return (
			<>
				<Prompt key="Prompt" text="Choose the slot it goes to." y={high} height={row} area={area} />
				<Button key="Cancel" text="Cancel" {...cell(0, 1, low)} onPress={() => onBegin("browse")} />
			</>
		);
	}

	const isDrop = mode.kind === "drop";
	const isBlocked = !isDrop && !hasRoom;
	const count = mode.quantity > 1 ? ` ${mode.quantity}` : "";

	return (
		<>
			{isBlocked || quantity <= 1 ? (
				<Prompt
					key="Prompt"
					text={isBlocked ? "There is no free slot to split into." : "Dropped items are gone for good."}
					y={high}
					height={row}
					area={area}
				/>
			) : (
				<Stepper
					key="Quantity"
					value={mode.quantity}
					max={maxQuantity(mode, quantity)}
					position={UDim2.fromOffset(area.x, high)}
					width={area.width}
					height={row}
					onChange={onQuantity}
				/>
			)}
			<Button
				key="Confirm"
				text={`${isDrop ? "Drop" : "Split off"}${count}`}
				tone={isDrop ? "danger" : "primary"}
				disabled={isBlocked}
				{...cell(0, 2, low)}
				onPress={onConfirm}
			/>
			<Button
				key="Cancel"
				text={isDrop ? "Keep" : "Back"}
				{...cell(1, 2, low)}
				onPress={() => onBegin("browse")}
			/>
		</>
	);
}

interface PromptProps {
	readonly text: string;
	readonly y: number;
	readonly height: number;
	readonly area: Rect;
}

function Prompt({ text, y, height, area }: PromptProps) {
	const rem = useRem();

	return (
		<Pane
			color={COLORS.panel}
			corner={10}
			position={UDim2.fromOffset(area.x, y)}
			size={UDim2.fromOffset(area.width, height)}
		>
			<Label
				key="Words"
				text={text}
				align="Center"
				color={COLORS.text}
				textSize={TEXT.small}
				wrapped
				position={UDim2.fromOffset(rem(8), 0)}
				size={new UDim2(1, -rem(16), 1, 0)}
			/>
		</Pane>
	);
}
