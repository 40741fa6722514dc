import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readSourcemap } from "../../simulator/node/mapping/sourcemap";
import { run } from "../process/run";
import { temporaryFolder } from "../testing/temporary-folder";
import { getTool } from "../toolchain/toolchain";
import { paths, publishedPlaces } from "./paths";
import { buildPlace, buildWithRojo, sourcemapPath } from "./place";

describe("buildPlace", () => {
	for (const name of publishedPlaces) {
		it(`should give byte for byte what Rojo gives when asked directly for ${name}`, async (test) => {
			const place = await buildPlace(name);
			const direct = join(temporaryFolder(test), "direct.rbxl");
			const { project } = paths.places[name];
			const { code, stderr } = await run(await getTool("rojo"), ["build", project, "--output", direct]);
			assert.equal(code, 0, stderr);
			assert.ok(readFileSync(place).equals(readFileSync(direct)));
		});
	}

	it("should leave specs, scenarios and test libraries out of published places, and have specs in the test place", async () => {
		const [test, ...published] = await Promise.all(
			(["test", ...publishedPlaces] as const).map(async (name) => {
				const map = readSourcemap(readFileSync(sourcemapPath(await buildPlace(name)), "utf8"));
				return [...map.keys()].filter((script) => /\.spec$|\.scenario$|jest/i.test(script));
			}),
		);
		for (const scripts of published) assert.deepEqual(scripts, []);
		assert.ok(test?.some((script) => script.endsWith(".spec")));
		assert.ok(test?.some((script) => script.endsWith(".Jest")));
	});
});

describe("buildWithRojo", () => {
	it("should say what Rojo said when the project is wrong", async (test) => {
		const folder = temporaryFolder(test);
		await assert.rejects(
			buildWithRojo("test-of-a-missing-project", join(folder, "none.project.json"), join(folder, "x.rbxl"), []),
			/none\.project\.json[\s\S]*rojo build .* failed/,
		);
	});
});
