import { readFileSync } from "node:fs";

/** A command that a document tells its reader to type. */
export interface DocumentedCommand {
	readonly file: string;
	readonly line: number;
	/** Its words, without the comment after them. */
	readonly words: readonly string[];
}

const PROGRAMS = new Set(["npm", "npx", "node", "git"]);

/**
 * The commands in the shell blocks of Markdown files: lines of fenced blocks without a language, or with "sh", that
 * begin with a program. What follows "#" or a wide gap explains the command.
 */
export function readShellBlocks(files: readonly string[]): DocumentedCommand[] {
	const commands: DocumentedCommand[] = [];
	for (const file of files) {
		let language: string | undefined;
		readFileSync(file, "utf8")
			.split(/\r?\n/)
			.forEach((text, index) => {
				const fence = /^\s*```(\w*)/.exec(text);
				if (fence !== null) {
					language = language === undefined ? fence[1] : undefined;
					return;
				}
				if (language !== "" && language !== "sh") return;
				const [command = ""] = text.trim().split(/\s+#\s|\s{3,}/);
				const words = command.split(/\s+/);
				if (PROGRAMS.has(words[0] ?? "")) commands.push({ file, line: index + 1, words });
			});
	}
	return commands;
}
