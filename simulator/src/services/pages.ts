import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { createState, InstanceRecord } from "../datamodel/record";

/** One page of a list. */
export interface Page {
	readonly items: ReadonlyArray<defined>;
	/** Where the next page begins; undefined on the last one. */
	readonly cursor?: string;
}

interface PagesState {
	page: Page;
	load: (cursor: string) => Page;
}

const stateOf = createState<PagesState>(() => ({ page: { items: [] }, load: () => ({ items: [] }) }));

/**
 * Makes a list that scripts turn the pages of.
 * @param className a class that inherits from Pages.
 * @param load gets the page at a cursor; it may yield, and throws what scripts are told.
 */
export function createPages<T extends Pages>(
	realm: Realm,
	className: string,
	first: Page,
	load: (cursor: string) => Page,
): T {
	const record = realm.create(className);
	const state = stateOf(record);
	state.page = first;
	state.load = load;
	return record.proxy as T;
}

/** Where the next page of a list begins; "" on the last one. */
export function cursorOf(pages: InstanceRecord): string {
	return stateOf(pages).page.cursor ?? "";
}

/** Pages.yaml. */
export const pagesImplementation = implement("Pages", {
	properties: { IsFinished: { read: (pages) => stateOf(pages).page.cursor === undefined } },
	methods: {
		GetCurrentPage: (pages) => table.clone(stateOf(pages).page.items as Array<defined>),
		AdvanceToNextPageAsync: (pages) => {
			const state = stateOf(pages);
			const { cursor } = state.page;
			if (cursor === undefined) return raise("No pages to advance to.");
			state.page = state.load(cursor);
		},
	},
});
