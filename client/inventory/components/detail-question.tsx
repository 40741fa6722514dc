import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { layoutRows } from "client/ui/action-rows";
import { Button } from "client/ui/components/button";
import { Stepper } from "client/ui/components/stepper";
import { TextPanel } from "client/ui/components/text-panel";
import { useRem } from "client/ui/hooks/use-screen";
import { placeAt, Rect } from "client/ui/rect";
import { maxQuantity } from "../selection";
import { DetailContent } from "./detail-content";
import { KeyPicker } from "./key-picker";

export interface DetailQuestionProps {
	readonly content: DetailContent;
	/** Where the question goes, at its bottom. */
	readonly area: Rect;
	readonly rows: 2 | 3;
}

/** What was begun with a stack, and waits for an answer: where to, how many, or whether at all. */
export function DetailQuestion({ content, area, rows }: DetailQuestionProps) {
	const { cell, mode, hasRoom, keys, handlers } = content;
	const rem = useRem();
	const translate = useTranslate();
	const { place } = layoutRows(rem, area);

	const back = (text: string, rect: Rect) => (
		<Button key="Cancel" text={text} {...placeAt(rect)} onPress={handlers.onBack} />
	);

	if (mode.kind === "move") {
		return (
			<>
				<TextPanel key="Prompt" text={translate("prompt.move")} area={place(1, 0, 1)} />
				{back(translate("action.cancel"), place(0, 0, 1))}
			</>
		);
	}

	if (mode.kind === "hotbar") {
		return (
			<>
				<KeyPicker key="Keys" keys={keys} area={area} rows={rows} onChoose={handlers.onKey} />
				{back(translate("action.cancel"), place(0, 0, 1))}
			</>
		);
	}

	if (mode.kind === "browse") {
		return <></>;
	}

	const isDrop = mode.kind === "drop";
	const isBlocked = !isDrop && !hasRoom;
	const verb = translate(isDrop ? "action.drop" : "action.split.confirm");
	const confirm = place(0, 0, 2);
	const high = place(1, 0, 1);

	return (
		<>
			{isBlocked || cell.quantity <= 1 ? (
				<TextPanel key="Prompt" text={translate(isBlocked ? "prompt.noRoom" : "prompt.drop")} area={high} />
			) : (
				<Stepper
					key="Quantity"
					value={mode.quantity}
					max={maxQuantity(mode, cell.quantity)}
					position={UDim2.fromOffset(high.x, high.y)}
					width={high.width}
					height={high.height}
					onChange={handlers.onQuantity}
				/>
			)}
			<Button
				key="Confirm"
				text={mode.quantity > 1 ? translate("count.action", { action: verb, quantity: mode.quantity }) : verb}
				tone={isDrop ? "danger" : "primary"}
				disabled={isBlocked}
				{...placeAt(confirm)}
				onPress={handlers.onConfirm}
			/>
			{back(translate(isDrop ? "action.drop.keep" : "action.back"), place(0, 1, 2))}
		</>
	);
}
