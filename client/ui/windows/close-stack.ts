/** What is open, in the order in which it opened, so that one key can close the last of it. */
export interface CloseStack {
	/** Adds something that is open now. Returns a function that says that it no longer is. */
	readonly open: (close: () => void) => () => void;
	/** Closes what opened last. Returns whether there was anything. */
	readonly closeTop: () => boolean;
}

/** Creates an empty stack. */
export function createCloseStack(): CloseStack {
	const entries = new Array<{ readonly close: () => void }>();

	return {
		open: (close) => {
			const entry = { close };
			entries.push(entry);

			return () => {
				const index = entries.indexOf(entry);

				if (index >= 0) {
					entries.remove(index);
				}
			};
		},

		closeTop: () => {
			const top = entries[entries.size() - 1];
			top?.close();
			return top !== undefined;
		},
	};
}
