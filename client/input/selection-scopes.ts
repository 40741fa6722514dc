/** Something that keeps a gamepad's selection to itself while it is open. */
export interface SelectionScope {
	/** Lies above the windows: a menu or a dialog. */
	readonly isAbove: boolean;
}

const scopes = new Array<SelectionScope>();

/** Puts a scope above those that are open. Returns a function that takes it away. */
export function openScope(scope: SelectionScope): () => void {
	scopes.push(scope);

	return () => {
		const index = scopes.indexOf(scope);

		if (index >= 0) {
			scopes.remove(index);
		}
	};
}

/** Whether a scope is the one that opened last. */
export function isTopScope(scope: SelectionScope): boolean {
	return scopes[scopes.size() - 1] === scope;
}

/** Whether a menu or a dialog lies above the windows, so that the buttons of a gamepad are not meant for them. */
export function isWindowCovered(): boolean {
	return scopes.some(({ isAbove }) => isAbove);
}
