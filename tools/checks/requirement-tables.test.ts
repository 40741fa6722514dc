import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

/**
 * Guides with tables of requirements, and how many rows they have at least: fewer would mean that this test no longer
 * understands the tables.
 */
const GUIDES = { "docs/inventory.md": 50, "docs/player-data.md": 60, "docs/purchases.md": 49 };
const HEADING = "## Where everything of the requirements is";

interface Row {
	readonly line: number;
	readonly names: readonly string[];
	readonly files: readonly string[];
	readonly spec: string;
	/** Name of the test, where the row names one. */
	readonly test: string | undefined;
}

function codeIn(cell: string): string[] {
	return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

function readRows(guide: string): Row[] {
	const lines = readFileSync(guide, "utf8").split("\n");
	const rows: Row[] = [];
	lines.forEach((text, index) => {
		if (index < lines.indexOf(HEADING) || !text.startsWith("|") || /^\| *(-|Required)/.test(text)) return;
		const [, , here = "", file = "", proof = ""] = text.split("|").map((cell) => cell.trim());
		const [spec = ""] = codeIn(proof);
		rows.push({
			line: index + 1,
			names: codeIn(here),
			files: codeIn(file),
			spec,
			test: /^`[^`]+`: (.+)$/.exec(proof)?.[1],
		});
	});
	return rows;
}

/** Whether a file declares a name: at its top, as a member, or as one string of a union. */
function declares(source: string, name: string): boolean {
	if (name.startsWith('"')) return source.includes(`| ${name}`);
	return new RegExp(
		String.raw`^(export )?(default )?(abstract )?(class|function|const|interface|type) ${name}\b|^\t+(readonly |static )*${name}( =|[?(<:])|^\t+${name}: `,
		"m",
	).test(source);
}

for (const [guide, fewest] of Object.entries(GUIDES)) {
	describe(guide, () => {
		const rows = readRows(guide);

		it("should have a row for everything that is required", () => {
			assert.ok(rows.length >= fewest, `${guide} has ${rows.length} rows`);
			for (const { line, names, files, spec } of rows) {
				assert.ok(names.length > 0 && files.length > 0 && spec !== "", `${guide}:${line} has an empty cell`);
			}
		});

		it("should name what the files that it names declare", () => {
			for (const { line, names, files } of rows) {
				for (const file of files) assert.ok(existsSync(file), `${guide}:${line}: there is no ${file}`);
				const sources = files.map((file) => readFileSync(file, "utf8"));
				for (const name of names) {
					const found = sources.some((source) => declares(source, name));
					assert.ok(found, `${guide}:${line}: ${files.join(", ")} declares no ${name}`);
				}
			}
		});

		it("should name specs that exist and tests that they hold", () => {
			for (const { line, spec, test } of rows) {
				assert.match(spec, /\.(spec|scenario)\.tsx?$/, `${guide}:${line}`);
				assert.ok(existsSync(spec), `${guide}:${line}: there is no ${spec}`);
				if (test !== undefined) {
					assert.ok(
						readFileSync(spec, "utf8").includes(test),
						`${guide}:${line}: ${spec} has no test "${test}"`,
					);
				}
			}
		});
	});
}
