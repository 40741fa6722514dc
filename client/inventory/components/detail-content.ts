import { Item } from "shared/items";
import { Action, ActionName } from "../actions";
import { FilledCell } from "../cells";
import { Point } from "../dragging/drag";
import { Mode } from "../selection";

/** What the detail pane reports. */
export interface DetailHandlers {
	readonly onAction: (action: ActionName) => void;
	readonly onQuantity: (quantity: number) => void;
	/** Carries out the split or drop that was begun. */
	readonly onConfirm: () => void;
	/** Leaves what was begun. */
	readonly onBack: () => void;
	/** A key of the hotbar was chosen. */
	readonly onKey: (key: number) => void;
	/** Asked for all actions at a point, relative to the layer. */
	readonly onMenu: (at: Point) => void;
}

/** The stack in the detail pane, and what was begun with it. */
export interface DetailContent {
	readonly cell: FilledCell;
	/** What is worn or held where it would go. */
	readonly rival?: Item;
	readonly mode: Mode;
	readonly actions: ReadonlyArray<Action>;
	/** Whether a free slot is left to split into. */
	readonly hasRoom: boolean;
	/** What lies on the keys of the hotbar. */
	readonly keys: ReadonlyArray<Item | false>;
	readonly handlers: DetailHandlers;
}
