import { readFileSync } from "node:fs";

/** A command that a document tells its reader to type. */
export interface DocumentedCommand {
	readonly file: string;
	readonly line: number;
	/** Its words, without the comment after them. */
	readonly words: readonly string[];
}

const PROGRAMS = new Set(["npm", "npx", "node", "git", "rojo"]);
/** A row of a table that explains commands: they stand in its first cell. */
const ROW = /^\|\s*(`npm [^|]*`)\s*\|/;

/**
 * The commands in the shell blocks of Markdown files: lines of fenced blocks without a language, or with "sh", that
 * begin with a program. What follows "#" or a wide gap explains the command. So are those in the first column of tables.
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
				const take = (command: string) => {
					const words = command.split(/\s+/);
					if (PROGRAMS.has(words[0] ?? "")) commands.push({ file, line: index + 1, words });
				};
				if (language === undefined) {
					const [, cell = ""] = ROW.exec(text) ?? [];
					for (const [, command = ""] of cell.matchAll(/`([^`]+)`/g)) take(command);
				} else if (language === "" || language === "sh") {
					take(text.trim().split(/\s+#\s|\s{3,}/)[0] ?? "");
				}
			});
	}
	return commands;
}
