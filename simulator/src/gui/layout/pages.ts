import { PageValues } from "../tree/modifiers";
import { GuiNode } from "../tree/node";
import { LayoutBox, Sizer } from "./sizer";

/** Places pages side by side so that the current one stands in the box (UIPageLayout, without its animation). */
export function arrangePages(
	values: PageValues,
	items: ReadonlyArray<GuiNode>,
	box: LayoutBox,
	size: Sizer,
): LuaTuple<[number, number]> {
	const { horizontal } = values;
	const gap = values.padding.scale * (horizontal ? box.width : box.height) + values.padding.offset * box.scale;
	let along = 0;
	let across = 0;
	let before = 0;
	let shown: GuiNode | undefined = items[0];
	for (const item of items) {
		const [width, height] = size(item, box.width, box.height, box.scale);
		item.targetWidth = width;
		item.targetHeight = height;
		if (item.record === values.current) {
			before = along;
			shown = item;
		}
		along += (horizontal ? width : height) + gap;
		across = math.max(across, horizontal ? height : width);
	}
	if (items.size() > 0) along -= gap;
	let x = box.x - (horizontal ? before : 0);
	let y = box.y - (horizontal ? 0 : before);
	if (shown && horizontal) x += (box.width - shown.targetWidth) * values.alignX;
	if (shown && !horizontal) y += (box.height - shown.targetHeight) * values.alignY;
	for (const item of items) {
		item.targetX = horizontal ? x : box.x + (box.width - item.targetWidth) * values.alignX;
		item.targetY = horizontal ? box.y + (box.height - item.targetHeight) * values.alignY : y;
		x += item.targetWidth + gap;
		y += item.targetHeight + gap;
	}
	if (horizontal) return $tuple(along, across);
	return $tuple(across, along);
}
