import { stripVTControlCharacters } from "node:util";

const STARTED = /^\[[^\]]*\] (?:Starting compilation in watch mode|File change detected)/;
const ENDED = /^\[[^\]]*\] Found (\d+) errors?\./;

/**
 * Reads what the compiler says in watch mode and says less: the errors when there are some, and one line when the code
 * compiles. What Studio shows is always the last code that compiled.
 */
export class CompilerReport {
	private said: string[] = [];

	constructor(private readonly print: (line: string) => void) {}

	/** Takes the next line that the compiler wrote. */
	read(raw: string): void {
		const line = stripVTControlCharacters(raw).trimEnd();
		if (STARTED.test(line)) {
			this.said = [];
			return;
		}
		const errors = ENDED.exec(line)?.[1];
		if (errors === undefined) {
			this.said.push(line);
			return;
		}
		const said = this.said.join("\n").trim();
		this.said = [];
		if (errors === "0") {
			// Warnings.
			if (said !== "") this.print(said);
			this.print("Compiled.");
		} else {
			this.print(`${said}\n${errors === "1" ? "1 error" : `${errors} errors`}: Studio keeps what compiled last.`);
		}
	}

	/** What it said since the last result, for a compiler that ended by itself. */
	get rest(): string {
		return this.said.join("\n").trim();
	}
}
