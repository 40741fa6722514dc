import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { Linter } from "eslint";
import typescript from "typescript-eslint";
import { importLaw } from "./import-law.mjs";

const ROOT = resolve("/house");

function complaints(file: string, code: string): string[] {
	const linter = new Linter({ cwd: ROOT, configType: "flat" });
	const messages = linter.verify(
		code,
		[
			{
				files: ["**/*.ts", "**/*.tsx"],
				languageOptions: { parser: typescript.parser as Linter.Parser },
				plugins: { house: { rules: { "import-law": importLaw } } },
				rules: { "house/import-law": "error" },
			},
		],
		resolve(ROOT, file),
	);
	return messages.map((message) => `${message.ruleId ?? "no rule"}: ${message.message}`);
}

describe("the import law", () => {
	it("should complain when shared imports a realm", () => {
		assert.match(
			complaints("shared/inventory/rules.ts", 'import { a } from "../../server/data/store";').join(),
			/shared must not import from server/,
		);
		assert.match(
			complaints("shared/inventory/rules.ts", 'import { a } from "client/ui/window";').join(),
			/shared must not import from client/,
		);
	});

	it("should complain when the realms import each other", () => {
		assert.equal(complaints("client/app.tsx", 'import { a } from "../server/data";').length, 1);
		assert.equal(complaints("server/app.ts", 'import { a } from "../client/app";').length, 1);
	});

	it("should complain when the game leans on what may be deleted", () => {
		for (const room of ["simulator", "playtest", "tools", "benchmarks"]) {
			for (const realm of ["server", "client", "shared"]) {
				assert.equal(
					complaints(`${realm}/x.ts`, `import { a } from "../${room}/x";`).length,
					1,
					`${realm} → ${room}`,
				);
			}
		}
	});

	it("should complain when a scenario runs code of the game, or the game a scenario", () => {
		const scenario = "server/inventory/crash.scenario.ts";
		for (const module of ["../start-server", "server/start-server", "shared/inventory", "../../tools/x"]) {
			assert.equal(complaints(scenario, `import { a } from "${module}";`).length, 1, module);
		}
		assert.equal(complaints(scenario, 'import { World } from "simulator/src/scenario/world";').length, 1);
		assert.equal(complaints("server/inventory/x.ts", 'import { a } from "./crash.scenario";').length, 1);
		assert.equal(complaints("simulator/src/x.ts", 'import { a } from "../../server/x.scenario";').length, 1);
	});

	it("should let a scenario know the simulator, other scenarios, and the types of every realm", () => {
		const code = [
			'import { scenario } from "simulator";',
			'import { startGame } from "server/game.scenario";',
			'import type { Server } from "server/start-server";',
			'import type { ClientStore } from "client/store";',
			'type Module = typeof import("client/store");',
		].join("\n");
		assert.deepEqual(complaints("server/inventory/crash.scenario.ts", code), []);
	});

	it("should complain when the simulator knows the game or its house", () => {
		for (const room of ["server", "client", "shared", "playtest", "tools", "benchmarks"]) {
			assert.equal(
				complaints("simulator/src/kernel/x.ts", `import { a } from "../../../${room}/x";`).length,
				1,
				room,
			);
		}
	});

	it("should complain when the import is written in another form", () => {
		const forms = [
			'import type { A } from "../server/a";',
			'import "../server/a";',
			'export * from "../server/a";',
			'export { a } from "../server/a";',
			'const a = import("../server/a");',
			'const a = require("../server/a");',
			'import a = require("../server/a");',
			'type A = import("../server/a").A;',
		];
		for (const form of forms) assert.equal(complaints("client/x.ts", form).length, 1, form);
	});

	it("should be silent when an import stays in its room, goes to shared, or to a package", () => {
		assert.deepEqual(complaints("client/inventory/grid.tsx", 'import { a } from "../ui/theme";'), []);
		assert.deepEqual(complaints("client/inventory/grid.tsx", 'import { a } from "shared/inventory";'), []);
		assert.deepEqual(complaints("server/x.ts", 'import { a } from "../shared/x";'), []);
		assert.deepEqual(complaints("shared/x.ts", 'import { a } from "@rbxts/server";'), []);
		assert.deepEqual(complaints("shared/store/x.ts", 'import { a } from "./server";'), []);
		assert.deepEqual(complaints("tools/test/x.ts", 'import { a } from "../../simulator/node/index";'), []);
	});
});
