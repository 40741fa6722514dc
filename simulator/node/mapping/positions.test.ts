import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { createPositionMapper, type PositionMapper } from "./positions";
import { findSourceFile } from "./source-files";
import { readSourcemap } from "./sourcemap";

const fixtures = join(import.meta.dirname, "fixtures");

function project(test: TestContext): { folder: string; map: PositionMapper } {
	const folder = mkdtempSync(join(tmpdir(), "strongbox-positions-"));
	test.after(() => rmSync(folder, { recursive: true, force: true }));
	for (const path of ["server/deep", "out/server/deep", "client", "out/client", "lib"])
		mkdirSync(join(folder, path), { recursive: true });
	cpSync(join(fixtures, "shop.ts.txt"), join(folder, "server/deep/shop.ts"));
	cpSync(join(fixtures, "shop.luau.txt"), join(folder, "out/server/deep/shop.luau"));
	writeFileSync(join(folder, "client/main.client.tsx"), 'print("first");\nprint("second");\n');
	writeFileSync(join(folder, "out/client/main.client.luau"), '-- Compiled\nprint("first")\nprint("second")\n');
	writeFileSync(join(folder, "lib/helper.lua"), "return 1");
	const script = (name: string, file: string) => ({
		name,
		className: "ModuleScript",
		filePaths: [join(folder, file)],
	});
	const sourcemap = {
		name: "game",
		className: "DataModel",
		children: [
			{
				name: "ServerScriptService",
				className: "",
				children: [
					script("shop.spec", "lib/helper.lua"),
					script("shop", "out/server/deep/shop.luau"),
					script("My Script", "lib/helper.lua"),
				],
			},
			{
				name: "StarterPlayer",
				className: "",
				children: [
					{
						name: "StarterPlayerScripts",
						className: "",
						children: [script("main", "out/client/main.client.luau")],
					},
				],
			},
		],
	};
	writeFileSync(join(folder, "place.sourcemap.json"), JSON.stringify(sourcemap));
	const map = createPositionMapper({
		sourcemap: join(folder, "place.sourcemap.json"),
		folders: [{ compiled: join(folder, "out"), sources: folder }],
		base: folder,
	});
	return { folder, map };
}

describe("createPositionMapper", () => {
	it("should leave text alone when there is no sourcemap, or it is damaged", (test) => {
		const { folder } = project(test);
		const text = "ServerScriptService.shop:95: x";
		assert.equal(createPositionMapper({ sourcemap: join(folder, "none.json"), folders: [] })(text), text);
		writeFileSync(join(folder, "bad.json"), '{"children":');
		assert.equal(createPositionMapper({ sourcemap: join(folder, "bad.json"), folders: [] })(text), text);
	});

	it("should leave text alone when it names no script of the place", (test) => {
		const { map } = project(test);
		for (const text of [
			"at 10:30",
			"http://localhost:8080",
			"Workspace.Nobody:5",
			"xServerScriptService.shop:3",
			"[1]:2",
			"",
		]) {
			assert.equal(map(text), text);
		}
	});

	it("should give the Luau file when there is no TypeScript", (test) => {
		const { map } = project(test);
		assert.equal(map("ServerScriptService.My Script:7: oops"), "lib/helper.lua:7: oops");
		assert.equal(map("ServerScriptService.shop.spec:1: oops"), "lib/helper.lua:1: oops");
	});

	it("should give the file alone when the line does not exist", (test) => {
		assert.equal(project(test).map("ServerScriptService.shop:9999: x"), "server/deep/shop.ts: x");
	});

	it("should give the line of TypeScript in every form that Luau writes", (test) => {
		const { map } = project(test);
		assert.equal(map("ServerScriptService.shop:134: only 1"), "server/deep/shop.ts:77: only 1");
		assert.equal(
			map(
				"boom\nStack Begin\nScript 'ServerScriptService.shop', Line 134 - function buy\nServerScriptService.shop:61 function welcome\nStack End",
			),
			"boom\nStack Begin\nserver/deep/shop.ts:77 - function buy\nserver/deep/shop.ts:39 function welcome\nStack End",
		);
	});

	it("should know a player's copy for its original", (test) => {
		const { map } = project(test);
		assert.equal(map("Players.Ann.PlayerScripts.main:3: x"), "client/main.client.tsx:2: x");
	});

	it("should know the simulator's own modules by the name that it gives them", (test) => {
		const { folder } = project(test);
		const map = createPositionMapper({
			sourcemap: "",
			folders: [{ compiled: join(folder, "out"), sources: folder }],
			simulator: join(folder, "out"),
			base: folder,
		});
		assert.equal(map("simulator/server/deep/shop:134: x"), "server/deep/shop.ts:77: x");
		assert.equal(map("simulator/server/nothing:134: x"), "simulator/server/nothing:134: x");
	});

	it("should read again when the files have changed", (test) => {
		const { folder, map } = project(test);
		assert.equal(map("Players.Ann.PlayerScripts.main:3: x"), "client/main.client.tsx:2: x");
		writeFileSync(join(folder, "client/main.client.tsx"), '\n\n\n\nprint("first");\nprint("second");\n');
		writeFileSync(join(folder, "out/client/main.client.luau"), '-- Compiled\nprint("first")\n\nprint("second")\n');
		assert.equal(map("Players.Ann.PlayerScripts.main:4: x"), "client/main.client.tsx:6: x");
	});
});

describe("findSourceFile", () => {
	it("should find nothing when the file lies elsewhere or its source is gone", (test) => {
		const { folder } = project(test);
		const folders = [{ compiled: join(folder, "out"), sources: folder }];
		assert.equal(findSourceFile(join(folder, "lib/helper.lua"), folders), undefined);
		assert.equal(findSourceFile(join(folder, "out/server/gone.luau"), folders), undefined);
	});

	it("should find index files, which are compiled to init", (test) => {
		const { folder } = project(test);
		const folders = [{ compiled: join(folder, "out"), sources: folder }];
		writeFileSync(join(folder, "server/index.ts"), "");
		writeFileSync(join(folder, "server/deep/index.server.ts"), "");
		assert.equal(findSourceFile(join(folder, "out/server/init.luau"), folders), join(folder, "server/index.ts"));
		assert.equal(
			findSourceFile(join(folder, "out/server/deep/init.server.luau"), folders),
			join(folder, "server/deep/index.server.ts"),
		);
	});
});

describe("readSourcemap", () => {
	it("should refuse what is no sourcemap", () => {
		for (const json of ["", "null", "[]", '{"a":1}']) assert.throws(() => readSourcemap(json));
	});
});
