import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { fireEvent, getStored, InstanceRecord } from "../datamodel/record";
import { itemsOf } from "../gui/layout/items";
import { findNode } from "../gui/tree/gui-tree";

function pagesOf(layout: InstanceRecord): Array<InstanceRecord> {
	const node = layout.parent && findNode(layout.parent);
	if (!node || !node.modifiers) return [];
	const byName = (getStored(layout, "SortOrder") as Enum.SortOrder).Name !== "LayoutOrder";
	return itemsOf(node, byName).map((item) => item.record);
}

function currentOf(layout: InstanceRecord): InstanceRecord | undefined {
	return layout.realm.recordOf(getStored(layout, "CurrentPage")) ?? pagesOf(layout)[0];
}

function show(layout: InstanceRecord, page: InstanceRecord | undefined): void {
	const previous = currentOf(layout);
	if (!page || page === previous) return;
	if (previous) fireEvent(layout, "PageLeave", previous.proxy);
	fireEvent(layout, "PageEnter", page.proxy);
	setStored(layout, "CurrentPage", page.proxy);
	fireEvent(layout, "Stopped", page.proxy);
}

function step(layout: InstanceRecord, by: number): void {
	const pages = pagesOf(layout);
	const current = currentOf(layout);
	if (!current || pages.size() === 0) return;
	const target = pages.indexOf(current) + by;
	const circular = getStored(layout, "Circular") === true;
	const last = pages.size() - 1;
	show(layout, pages[circular ? target % pages.size() : math.clamp(target, 0, last)]);
}

/** UIPageLayout.yaml; pages change at once, without the animation. */
export const pageLayoutImplementation = implement("UIPageLayout", {
	properties: { CurrentPage: { read: (layout) => currentOf(layout)?.proxy as GuiObject | undefined } },
	methods: {
		JumpTo: (layout, page) => {
			const record = layout.realm.recordOf(page);
			if (!record) return raise("Argument 1 missing or nil");
			if (pagesOf(layout).includes(record)) show(layout, record);
		},
		JumpToIndex: (layout, index) => show(layout, pagesOf(layout)[index]),
		Next: (layout) => step(layout, 1),
		Previous: (layout) => step(layout, -1),
	},
});
