import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import startProject from "../../default.project.json";
import packageJson from "../../package.json";
import lockfile from "../../package-lock.json";
import arenaProject from "../../places/arena/arena.project.json";
import testProject from "../../places/test/test.project.json";

const packages = new Map<string, object>(Object.entries(lockfile.packages));

/** The Roblox packages that the game's own dependencies bring into a place. */
function runtimePackages(): Set<string> {
	const found = new Set<string>();
	const visit = (name: string) => {
		if (found.has(name) || !name.startsWith("@rbxts")) return;
		found.add(name);
		const entry = Object.entries(packages.get(`node_modules/${name}`) ?? {});
		const needs = entry.filter(([field]) => field === "dependencies" || field === "peerDependencies");
		for (const [, table] of needs) if (typeof table === "object") Object.keys(table).forEach(visit);
	};
	Object.keys(packageJson.dependencies).forEach(visit);
	return found;
}

/** Drops the way from the project file to the root, so that two projects can be compared. */
function normalise(value: unknown): unknown {
	if (typeof value === "string") return value.replace(/^(\.\.\/)+/, "");
	if (Array.isArray(value)) return value.map(normalise);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, normalise(child)]));
}

describe("the published place", () => {
	it("should hold exactly the packages that the game depends on", () => {
		const { "@rbxts": wrappers, "@rbxts-js": ported } =
			startProject.tree.ReplicatedStorage.rbxts_include.node_modules;
		const mapped = [wrappers, ported].flatMap((scope) =>
			Object.values(scope).flatMap((entry) =>
				typeof entry === "string" ? [] : [entry.$path.replace("node_modules/", "")],
			),
		);
		// A package may stand there under a second name that another one asks for.
		assert.deepEqual([...new Set(mapped)].sort(), [...runtimePackages()].sort());
	});

	it("should hold no specs and no test libraries", () => {
		assert.ok(startProject.globIgnorePaths.includes("**/*.spec.luau"));
		assert.doesNotMatch(JSON.stringify(startProject.tree), /jest/i);
	});

	it("should be in everything else what the tests run in", () => {
		const start = normalise(startProject.tree) as typeof startProject.tree;
		const test = normalise(testProject.tree) as typeof startProject.tree;
		for (const service of [
			"Workspace",
			"Lighting",
			"Players",
			"StarterGui",
			"HttpService",
			"SoundService",
		] as const) {
			assert.deepEqual(test[service], start[service], service);
		}
		assert.equal(test.ServerScriptService.TS.$path, start.ServerScriptService.TS.$path);
		assert.equal(test.ReplicatedStorage.TS.$path, start.ReplicatedStorage.TS.$path);
		assert.equal(
			test.StarterPlayer.StarterPlayerScripts.TS.$path,
			start.StarterPlayer.StarterPlayerScripts.TS.$path,
		);
	});
});

describe("the arena", () => {
	const start = normalise(startProject.tree) as typeof startProject.tree;
	const arena = normalise(arenaProject.tree) as typeof startProject.tree;

	it("should have a world and a light of its own", () => {
		assert.equal(arenaProject.tree.Workspace.World.$path, "world");
		assert.equal(arenaProject.tree.Lighting.$path, "lighting");
	});

	it("should be in everything else what the start place is", () => {
		assert.deepEqual(Object.keys(arena), Object.keys(start));
		assert.deepEqual(arena.Workspace.$properties, start.Workspace.$properties);
		const { Workspace: _world, Lighting: _light, ...startRest } = start;
		const { Workspace: _arenaWorld, Lighting: _arenaLight, ...arenaRest } = arena;
		assert.deepEqual(arenaRest, startRest);
		assert.deepEqual(arenaProject.globIgnorePaths, startProject.globIgnorePaths);
	});
});

describe("package.json", () => {
	it("should pin every version", () => {
		const versions = { ...packageJson.dependencies, ...packageJson.devDependencies };
		for (const [name, version] of Object.entries(versions)) assert.match(version, /^\d/, `${name} is ${version}`);
	});

	it("should agree with the lockfile, which names no registry", () => {
		assert.deepEqual(lockfile.packages[""].dependencies, packageJson.dependencies);
		assert.deepEqual(lockfile.packages[""].devDependencies, packageJson.devDependencies);
		assert.doesNotMatch(readFileSync("package-lock.json", "utf8"), /"resolved"/);
	});
});

describe("the commands", () => {
	it("should go through no shell", () => {
		for (const file of [
			"tools/launch/install.mjs",
			"tools/process/run.ts",
			"tools/start/open-browser.ts",
			"simulator/node/simulator.ts",
		]) {
			assert.ok(existsSync(file));
			assert.doesNotMatch(readFileSync(file, "utf8"), /\bshell\s*:|\bexec(Sync)?\(/, file);
		}
	});
});
