type Listener<Args extends unknown[]> = (...args: Args) => void;

/**
 * Tells listeners that something happened, at once and in the order in which they connected. Unlike an event of the
 * engine it passes values on uncopied, so frozen data stays the same table.
 */
export class Signal<Args extends unknown[]> {
	private listeners: ReadonlyArray<Listener<Args>> = [];

	/** Returns a function that disconnects. */
	connect(listener: Listener<Args>): () => void {
		this.listeners = [...this.listeners, listener];

		return () => {
			this.listeners = this.listeners.filter((other) => other !== listener);
		};
	}

	/** An error in a listener is reported in the output; the others are told all the same. */
	fire(...args: Args): void {
		for (const listener of this.listeners) {
			task.spawn(listener, ...args);
		}
	}
}
