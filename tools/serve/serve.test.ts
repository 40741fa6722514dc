import assert from "node:assert/strict";
import { createServer } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { paths } from "../build/paths";
import { buildPlace } from "../build/place";
import { run } from "../process/run";
import { decodeMsgpack } from "../testing/msgpack";
import { getTool } from "../toolchain/toolchain";
import { CompilerReport } from "./compiler-report";
import { serve } from "./serve";

/** Says what a script of lines says, and then either stays or ends. */
function fakeCompiler(lines: readonly string[], end?: number): { file: string; args: string[] } {
	const after = end === undefined ? "setInterval(() => {}, 1000)" : `process.exitCode = ${end}`;
	return { file: process.execPath, args: ["-e", `console.log(${JSON.stringify(lines.join("\n"))}); ${after}`] };
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	assert.ok(typeof address === "object" && address !== null);
	return address.port;
}

interface RojoInstance {
	readonly Id: string;
	readonly Name: string;
	readonly ClassName: string;
	readonly Parent: string;
	readonly Children: readonly string[];
}

async function askRojo<Value>(port: number, path: string): Promise<Value> {
	const response = await fetch(`http://127.0.0.1:${port}/api/${path}`);
	assert.equal(response.status, 200);
	return decodeMsgpack(new Uint8Array(await response.arrayBuffer())) as Value;
}

/** The full names of all instances that Rojo's API tells of, with their classes. */
async function readTree(port: number): Promise<Map<string, string>> {
	const { rootInstanceId } = await askRojo<{ rootInstanceId: string }>(port, "rojo");
	const { instances } = await askRojo<{ instances: Record<string, RojoInstance> }>(port, `read/${rootInstanceId}`);
	const tree = new Map<string, string>();
	const visit = (id: string, path: string) => {
		const instance = instances[id];
		assert.ok(instance, id);
		const name = path === "" ? instance.Name : `${path}.${instance.Name}`;
		if (id !== rootInstanceId) tree.set(name, instance.ClassName);
		for (const child of instance.Children) visit(child, id === rootInstanceId ? "" : name);
	};
	visit(rootInstanceId, "");
	return tree;
}

interface Running {
	readonly port: number;
	readonly printed: string[];
	/** Settles when something was printed that matches. */
	until(pattern: RegExp): Promise<void>;
	readonly stop: () => void;
	readonly ended: Promise<void>;
}

async function startServe(
	test: TestContext,
	compiler: { file: string; args: string[] },
	project: string = paths.places.start.project,
	port?: number,
): Promise<Running> {
	await buildPlace("start");
	const stop = new AbortController();
	test.after(() => stop.abort());
	const printed: string[] = [];
	const waiting: { pattern: RegExp; resolve: () => void }[] = [];
	const print = (line: string) => {
		printed.push(line);
		for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve();
	};
	const until = (pattern: RegExp) =>
		new Promise<void>((resolve) => {
			waiting.push({ pattern, resolve });
			if (printed.some((line) => pattern.test(line))) resolve();
		});
	const chosen = port ?? (await freePort());
	const ended = serve({ compiler, rojo: await getTool("rojo"), project, port: chosen, print, stop: stop.signal });
	ended.catch(() => {});
	return { port: chosen, printed, until, stop: () => stop.abort(), ended };
}

describe("serve", () => {
	it("should name another port when its own is taken", async (test) => {
		const first = await startServe(test, fakeCompiler([]));
		await first.until(/Rojo serves/);
		const second = await startServe(test, fakeCompiler([]), undefined, first.port);
		await assert.rejects(second.ended, new RegExp(`Port ${first.port} is taken.*--port ${first.port + 1}`, "s"));
		first.stop();
		await first.ended;
	});

	it("should say what is wrong when the project cannot be read", async (test) => {
		const running = await startServe(test, fakeCompiler([]), "none.project.json");
		await assert.rejects(running.ended, /Rojo ended[\s\S]*none\.project\.json/);
	});

	it("should end Rojo too, with the compiler's words, when the compiler ends", async (test) => {
		const running = await startServe(test, fakeCompiler(["Cannot find module x"], 3));
		await assert.rejects(running.ended, /compiler ended with status 3\.\nCannot find module x/);
		await assert.rejects(fetch(`http://127.0.0.1:${running.port}/api/rojo`));
	});

	for (const place of ["start", "arena"] as const) {
		it(`should answer on Rojo's own API with the tree of ${place}, and free the port when it stops`, async (test) => {
			const running = await startServe(test, fakeCompiler([]), paths.places[place].project);
			await running.until(/Rojo serves .* at http:\/\/localhost:\d+/);
			const tree = await readTree(running.port);
			assert.equal(tree.get("ServerScriptService.TS.main"), "Script");
			assert.equal(tree.get("StarterPlayer.StarterPlayerScripts.TS.main"), "LocalScript");
			assert.equal(tree.get("ReplicatedStorage.TS.items"), "ModuleScript");
			assert.equal(tree.get("ReplicatedStorage.rbxts_include.RuntimeLib"), "ModuleScript");
			assert.equal(tree.get("Workspace.World.spawn"), "SpawnLocation");
			assert.equal(tree.has("Workspace.World.pillars"), place === "arena");
			assert.deepEqual(
				[...tree.keys()].filter((name) => /\.spec$|jest/i.test(name)),
				[],
			);
			running.stop();
			await running.ended;
			await assert.rejects(fetch(`http://127.0.0.1:${running.port}/api/rojo`));
		});
	}
});

describe("npm run serve", () => {
	for (const args of [["tower"], ["--port", "0"], ["start", "arena"]]) {
		it(`should say how it is used when it is called with ${args.join(" ")}`, async () => {
			const { code, stderr } = await run(process.execPath, ["tools/launch.mjs", "serve", ...args]);
			assert.equal(code, 2);
			assert.match(stderr, /npm run serve -- |--port takes/);
		});
	}
});

describe("CompilerReport", () => {
	const ESC = "\u001b";
	const started = `[${ESC}[90m5:31:55 AM${ESC}[0m] File change detected. Starting incremental compilation...`;
	const found = (errors: string) => `[${ESC}[90m5:32:00 AM${ESC}[0m] Found ${errors}. Watching for file changes.`;

	function report(lines: readonly string[]): string[] {
		const printed: string[] = [];
		const reader = new CompilerReport((line) => printed.push(line));
		for (const line of lines) reader.read(line);
		return printed;
	}

	it("should show errors, and nothing of the compiler's progress, when code does not compile", () => {
		const error = `${ESC}[96mshared/x.ts${ESC}[0m:${ESC}[93m1${ESC}[0m - ${ESC}[91merror${ESC}[0m TS2322: wrong type.`;
		assert.deepEqual(report([started, "", error, "", found("1 error"), started, error, error, found("2 errors")]), [
			"shared/x.ts:1 - error TS2322: wrong type.\n1 error: Studio keeps what compiled last.",
			"shared/x.ts:1 - error TS2322: wrong type.\nshared/x.ts:1 - error TS2322: wrong type.\n2 errors: Studio keeps what compiled last.",
		]);
	});

	it("should say one line when code compiles, after its warnings", () => {
		assert.deepEqual(report([started, "", found("0 errors")]), ["Compiled."]);
		assert.deepEqual(report([started, "warning: slow", found("0 errors")]), ["warning: slow", "Compiled."]);
	});
});
