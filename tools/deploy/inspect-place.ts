import { readFileSync } from "node:fs";
import { readSourcemap } from "../../simulator/node/mapping/sourcemap";
import { MOST_PLACE_BYTES } from "../open-cloud/publish-place";

/** A place that was built, with where Rojo took each script from. */
export interface BuiltPlace {
	readonly path: string;
	readonly sourcemap: string;
}

/** What must not reach players. */
const TESTING = /\.spec$|jest|\bSpecSetup$/i;

/** Reasons why a place may not be published; none if it may. */
export function inspectPlace(name: string, { path, sourcemap }: BuiltPlace, content: Uint8Array): string[] {
	const problems: string[] = [];
	if (content.length > MOST_PLACE_BYTES) {
		const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
		problems.push(
			`${path} has ${megabytes(content.length)} MB; Open Cloud takes ${megabytes(MOST_PLACE_BYTES)} MB. ` +
				"Upload meshes and images as assets instead of keeping them in the place.",
		);
	}
	const tests = [...readSourcemap(readFileSync(sourcemap, "utf8")).keys()].filter((script) => TESTING.test(script));
	if (tests.length > 0) {
		const shown = tests.slice(0, 3).join(", ");
		problems.push(
			`${path} holds ${tests.length} test scripts (${shown}…). Keep them out with globIgnorePaths in the project of ${name}.`,
		);
	}
	return problems;
}
