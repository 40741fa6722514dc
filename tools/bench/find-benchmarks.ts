import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Trouble } from "../launch/trouble.mjs";
import type { Figures } from "./compare";

/** Measures something and returns the figures. What it needs built, it builds. */
export type Benchmark = () => Promise<Figures>;

const SUFFIX = ".bench.ts";

/** The names of the benchmarks in a folder: each is a module NAME.bench.ts whose default export is a Benchmark. */
export function listBenchmarks(folder: string): string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(SUFFIX))
		.map((file) => file.slice(0, -SUFFIX.length))
		.sort();
}

/** What a benchmark measured. */
export interface BenchmarkResult {
	readonly figures: Figures;
	/** The figures in a form of the benchmark's own, where it exports `formatReport`. */
	readonly report: string | undefined;
}

/** Loads and runs a benchmark. */
export async function runBenchmark(folder: string, name: string): Promise<BenchmarkResult> {
	const module: unknown = await import(pathToFileURL(resolve(join(folder, name + SUFFIX))).href);
	const { default: benchmark, formatReport } = readExports(module);
	if (typeof benchmark !== "function") throw new Trouble(`${name}${SUFFIX} has no function as its default export.`);
	const figures = readFigures(await benchmark(), name);
	return { figures, report: typeof formatReport === "function" ? String(formatReport(figures)) : undefined };
}

function readExports(module: unknown): { readonly default?: unknown; readonly formatReport?: unknown } {
	return typeof module === "object" && module !== null ? module : {};
}

function readFigures(value: unknown, name: string): Figures {
	if (typeof value !== "object" || value === null) throw new Trouble(`${name}${SUFFIX} measured nothing.`);
	const figures: Record<string, number> = {};
	for (const [figure, number] of Object.entries(value)) {
		if (typeof number !== "number") throw new Trouble(`${name}${SUFFIX}: ${figure} is no number.`);
		figures[figure] = number;
	}
	return figures;
}
