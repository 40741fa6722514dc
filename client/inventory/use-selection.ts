import { useCallback, useEffect, useState } from "@rbxts/react";
import { useLatest } from "client/ui/hooks/use-latest";
import { Cell, isFilled } from "./cells";
import { Mode, NOTHING_SELECTED, Selection, selectSlot, setQuantity } from "./selection";

/** Which stack is selected, and what was begun with it. */
export interface SelectionState {
	readonly selection: Selection;
	/** What is being done with the selected stack; `browse` when there is none. */
	readonly mode: Mode;
	readonly setQuantity: (quantity: number) => void;
	/** Goes back to looking at the selected stack. */
	readonly stepBack: () => void;
	readonly deselect: () => void;
}

interface SelectionControl extends SelectionState {
	readonly setSelection: (selection: Selection) => void;
}

/** Keeps the selection among cells. What was begun is forgotten when the window closes. Its functions never change. */
export function useSelection(cells: ReadonlyArray<Cell>, open: boolean): SelectionControl {
	const [selection, setSelection] = useState(NOTHING_SELECTED);
	const selected = selection.slot !== undefined ? cells[selection.slot - 1] : undefined;
	const mode = isFilled(selected) ? selection.mode : NOTHING_SELECTED.mode;
	const latest = useLatest(cells);

	const changeQuantity = useCallback((quantity: number) => {
		setSelection((before) => {
			const cell = before.slot !== undefined ? latest.current[before.slot - 1] : undefined;
			return cell ? setQuantity(before, quantity, cell.quantity) : before;
		});
	}, []);

	const stepBack = useCallback(() => setSelection((before) => selectSlot(before.slot)), []);
	const deselect = useCallback(() => setSelection(NOTHING_SELECTED), []);

	useEffect(() => {
		if (!open) {
			stepBack();
		}
	}, [open]);

	return { selection, mode, setSelection, setQuantity: changeQuantity, stepBack, deselect };
}
