import { ListValues } from "../tree/modifiers";
import { GuiNode } from "../tree/node";
import { arrangeFlex, isFlex } from "./flex";
import { LayoutBox, Sizer } from "./sizer";

/**
 * Places items in a row or a column (UIListLayout).
 * @returns the size of all of them together, in pixels.
 */
export function arrangeList(
	values: ListValues,
	items: ReadonlyArray<GuiNode>,
	box: LayoutBox,
	size: Sizer,
): LuaTuple<[number, number]> {
	if (isFlex(values, items)) return arrangeFlex(values, items, box, size);
	const { horizontal } = values;
	const gap = values.padding.scale * (horizontal ? box.width : box.height) + values.padding.offset * box.scale;
	let along = 0;
	let across = 0;
	for (const item of items) {
		const [width, height] = size(item, box.width, box.height, box.scale);
		item.targetWidth = width;
		item.targetHeight = height;
		along += (horizontal ? width : height) + gap;
		across = math.max(across, horizontal ? height : width);
	}
	if (items.size() > 0) along -= gap;
	if (horizontal) {
		let x = box.x + (box.width - along) * values.alignX;
		for (const item of items) {
			item.targetX = x;
			item.targetY = box.y + (box.height - item.targetHeight) * values.alignY;
			x += item.targetWidth + gap;
		}
		return $tuple(along, across);
	}
	let y = box.y + (box.height - along) * values.alignY;
	for (const item of items) {
		item.targetX = box.x + (box.width - item.targetWidth) * values.alignX;
		item.targetY = y;
		y += item.targetHeight + gap;
	}
	return $tuple(across, along);
}
