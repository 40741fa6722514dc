import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const GUIDE = "docs/scenarios.md";
const EXAMPLE = "server/inventory/drop.scenario.ts";

/** The first piece of TypeScript in a text of Markdown. */
function firstCode(markdown: string): string {
	return /```ts\n([\s\S]*?)```/.exec(markdown)?.[1] ?? "";
}

describe("the guide to scenarios", () => {
	it("should show the example that npm test compiles and runs", () => {
		assert.equal(firstCode(readFileSync(GUIDE, "utf8")), readFileSync(EXAMPLE, "utf8"));
	});

	it("should name only what is there", () => {
		const guide = readFileSync(GUIDE, "utf8");
		const sources = [
			"server/game.scenario.ts",
			"client/game.scenario.ts",
			...["world", "realm-handle", "server-handle", "player-handle"].map(
				(name) => `simulator/src/scenario/${name}.ts`,
			),
		]
			.map((file) => readFileSync(file, "utf8"))
			.join("\n");
		const called = [...guide.matchAll(/`(?:\w+\.)?(\w+)\(/g)].map(([, name = ""]) => name);
		assert.ok(called.length > 20, called.join());
		const own = new Set(["scenario", "pack", "startServer", "for"]);
		for (const name of called) {
			if (own.has(name)) continue;
			assert.match(sources, new RegExp(`\\b${name}\\b[<(]`), `${name} is in the guide alone`);
		}
	});
});
