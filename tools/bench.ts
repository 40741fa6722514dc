import { parseFlags, present, text, UsageError } from "../simulator/node/flags";
import { compareFigures, flattenRows, formatRows, type Row } from "./bench/compare";
import { listBenchmarks, runBenchmark } from "./bench/find-benchmarks";
import { readTargets } from "./bench/targets";
import { startProgress } from "./launch/progress.mjs";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";

const FOLDER = "benchmarks";
const FLAGS = { only: text("NAME"), json: present, check: present };

await runCommand(async (args) => {
	const { only, json, check } = readArguments(args);
	const known = listBenchmarks(FOLDER);
	if (only !== undefined && !known.includes(only)) {
		throw new Trouble(`There is no benchmark ${only}. There is: ${known.join(", ") || "none yet"}.`, 2);
	}
	const targets = readTargets(`${FOLDER}/targets.json`);
	const rows: Row[] = [];
	const reports: string[] = [];
	// A target whose benchmark is gone is a target that is missed.
	const all = [...new Set([...known, ...targets.keys()])];
	for (const name of only === undefined ? all : [only]) {
		if (!known.includes(name)) {
			rows.push(...compareFigures(name, {}, targets));
			continue;
		}
		const progress = startProgress(`Measuring ${name}`);
		try {
			const { figures, report } = await runBenchmark(FOLDER, name);
			const measured = compareFigures(name, figures, targets);
			// What has no target stands in the report.
			rows.push(...(report === undefined || json ? measured : measured.filter(({ target }) => target)));
			if (report !== undefined) reports.push(`${report}\n`);
		} finally {
			progress.stop();
		}
	}
	console.log(json ? JSON.stringify(flattenRows(rows)) : [...reports, formatRows(rows)].join("\n"));
	return check && rows.some((row) => row.missed) ? 1 : 0;
});

function readArguments(args: readonly string[]): { only: string | undefined; json: boolean; check: boolean } {
	try {
		const { values, words } = parseFlags(args, FLAGS);
		if (words.length > 0) throw new UsageError("Usage: npm run bench -- [--only NAME] [--json] [--check]");
		return { only: values.only, json: values.json === true, check: values.check === true };
	} catch (error) {
		throw error instanceof UsageError ? new Trouble(error.message, 2) : error;
	}
}
