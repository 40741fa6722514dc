import type { OutputMessage } from "../protocol/messages";

/** How many lines a page that connects later is shown of what went before. */
const KEPT_LINES = 300;

/** The output that concerns everyone, for pages that connect later. */
export class OutputLog {
	private lines: OutputMessage[] = [];

	/** Keeps a line. */
	add(message: OutputMessage): void {
		this.lines.push(message);
		if (this.lines.length > KEPT_LINES) {
			this.lines = this.lines.slice(-KEPT_LINES);
		}
	}

	/** The lines that are kept, oldest first. */
	all(): readonly OutputMessage[] {
		return this.lines;
	}
}
