import type { ChildProcess } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { Trouble } from "../launch/trouble.mjs";
import { start } from "../process/run";
import { CompilerReport } from "./compiler-report";

/** A program with its arguments. */
export interface Program {
	readonly file: string;
	readonly args: readonly string[];
}

export interface ServeOptions {
	/** The compiler in watch mode. */
	readonly compiler: Program;
	readonly rojo: string;
	/** The project that Studio gets. */
	readonly project: string;
	readonly port: number;
	readonly print: (line: string) => void;
	/** Ends it. */
	readonly stop: AbortSignal;
}

/**
 * Runs the compiler in watch mode and Rojo's server side by side until it is told to stop.
 * @throws Trouble when one of them ends by itself, with what it said last
 */
export async function serve({ compiler, rojo, project, port, print, stop }: ServeOptions): Promise<void> {
	const report = new CompilerReport(print);
	const rojoSaid: string[] = [];
	const server = start(rojo, ["serve", project, "--port", String(port), "--color", "never"]);
	const watcher = start(compiler.file, compiler.args);
	readLines(watcher, (line) => report.read(line));
	readLines(server, (raw) => {
		const line = stripVTControlCharacters(raw).trimEnd();
		if (/^Visit http/.test(line))
			print(`Rojo serves ${project} at http://localhost:${port}. In Studio: Rojo, Connect.`);
		// What it says about its address stands in the line above; warnings and errors come later.
		else if (!/^(Rojo server listening|\s+Address:|\s+Port:)|^$/.test(line)) rojoSaid.push(line);
		if (/^\[(ERROR|WARN)/.test(line)) print(line);
	});
	const ends = [
		ended(server).then((code) => `Rojo ended with status ${code}.\n${explainRojo(rojoSaid.join("\n"), port)}`),
		ended(watcher).then((code) => `The compiler ended with status ${code}.\n${report.rest}`),
	];
	const stopped = new Promise<undefined>((resolve) => {
		if (stop.aborted) resolve(undefined);
		else stop.addEventListener("abort", () => resolve(undefined), { once: true });
	});
	const reason = await Promise.race([...ends, stopped]);
	watcher.kill();
	server.kill();
	await Promise.allSettled(ends);
	if (reason !== undefined) throw new Trouble(reason.trim());
}

function explainRojo(said: string, port: number): string {
	const text = said.replace(/\s*Stack backtrace:[\s\S]*/, "").trim();
	if (!/address may already be in use/i.test(text)) return text;
	return `Port ${port} is taken, perhaps by another \`npm run serve\`. End that one, or run: npm run serve -- --port ${port + 1}`;
}

function readLines(child: ChildProcess, read: (line: string) => void): void {
	for (const stream of [child.stdout, child.stderr]) {
		let pending = "";
		stream?.setEncoding("utf8").on("data", (chunk: string) => {
			const lines = (pending + chunk).split(/\r?\n/);
			pending = lines.pop() ?? "";
			for (const line of lines) read(line);
		});
		stream?.once("end", () => {
			if (pending !== "") read(pending);
		});
	}
}

function ended(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("close", (code) => resolve(code ?? 1));
	});
}
