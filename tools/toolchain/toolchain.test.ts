import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { chmod, copyFile, link, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { temporaryFolder } from "../testing/temporary-folder";
import { writeZip } from "../testing/zip-writer";
import { cacheDirectory, executableName, type Machine } from "./cache";
import { cachedPath } from "./candidates";
import { cargoDetail, installWithCargo } from "./cargo";
import { installRelease, releaseUrl } from "./release";
import { type Installer, resolveTool } from "./toolchain";
import type { Tool } from "./tools";

/** Node answers `--version` on every system, so a copy of it passes for a tool of its version. */
const VERSION = process.versions.node;
const tool: Tool = { name: "faketool", owner: "someone", repository: "faketool", version: VERSION };
const newer: Tool = { ...tool, version: "999.0.0" };
const quiet = { detail: () => {}, done: () => {}, stop: () => {} };

function emptyMachine(test: TestContext): Machine {
	const home = temporaryFolder(test);
	return {
		platform: process.platform,
		arch: process.arch,
		home,
		env: { STRONGBOX_CACHE: join(home, "cache"), PATH: "" },
	};
}

async function placeNode(path: string): Promise<string> {
	await mkdir(dirname(path), { recursive: true });
	// A link costs nothing, but is impossible across disks.
	await link(process.execPath, path).catch(() => copyFile(process.execPath, path));
	return path;
}

const binary = (folder: string) => join(folder, executableName("faketool", process.platform));
const never: Installer = () => assert.fail("nothing should be installed");
const place: Installer = async (_tool, _machine, folder) => void (await placeNode(binary(join(folder, "bin"))));

describe("resolveTool", () => {
	it("should name the three ways and what was tried when nothing works", async (test) => {
		const machine = emptyMachine(test);
		const failing =
			(message: string): Installer =>
			() =>
				Promise.reject(new Error(message));
		await assert.rejects(resolveTool(newer, machine, [failing("no host"), failing("no cargo")]), (error: Error) => {
			assert.match(error.message, /1\. Install Rokit/);
			assert.match(error.message, /2\. Download .*faketool.*999\.0\.0[\s\S]*tried: no host/);
			assert.match(error.message, /3\. Install Rust[\s\S]*tried: no cargo/);
			return true;
		});
		assert.deepEqual(readdirSync(join(cacheDirectory(machine), "tools")), []);
	});

	it("should leave nothing in the cache when what was installed has another version", async (test) => {
		const machine = emptyMachine(test);
		await assert.rejects(resolveTool(newer, machine, [place]), /does not run here/);
		assert.equal(existsSync(cachedPath(newer, machine)), false);
	});

	it("should try the next way when one fails halfway", async (test) => {
		const machine = emptyMachine(test);
		const half: Installer = async (_tool, _machine, folder) => {
			await writeFile(join(folder, "half"), "");
			throw new Error("cut off");
		};
		const path = await resolveTool(tool, machine, [half, place]);
		assert.equal(path, cachedPath(tool, machine));
		assert.deepEqual(readdirSync(dirname(dirname(path))), ["bin"]);
	});

	it("should pass over executables on PATH when they have another version or do not run", async (test) => {
		const machine = emptyMachine(test);
		const broken = binary(join(machine.home, "broken"));
		await mkdir(dirname(broken));
		await writeFile(broken, "not a program");
		await chmod(broken, 0o755);
		const path = await resolveTool(tool, { ...machine, env: { ...machine.env, PATH: dirname(broken) } }, [place]);
		assert.equal(path, cachedPath(tool, machine));
	});

	it("should install once when two commands need it at once", async (test) => {
		const machine = emptyMachine(test);
		let installs = 0;
		const counting: Installer = (...args) => {
			installs++;
			return place(...args);
		};
		await Promise.all([resolveTool(tool, machine, [counting]), resolveTool(tool, machine, [counting])]);
		assert.equal(installs, 1);
	});

	it("should take what is on PATH when the version fits", async (test) => {
		const machine = emptyMachine(test);
		const path = await placeNode(binary(join(machine.home, "somewhere")));
		const env = { ...machine.env, PATH: dirname(path) };
		assert.equal(await resolveTool(tool, { ...machine, env }, [never]), path);
	});

	it("should take what Rokit or Aftman installed when it is that version", async (test) => {
		for (const manager of [".rokit", ".aftman"]) {
			const machine = emptyMachine(test);
			const path = await placeNode(
				binary(join(machine.home, manager, "tool-storage", "someone", "faketool", VERSION)),
			);
			assert.equal(await resolveTool(tool, machine, [never]), path);
		}
	});

	it("should take what is in the cache when it was installed before", async (test) => {
		const machine = emptyMachine(test);
		const path = await resolveTool(tool, machine, [place]);
		assert.equal(await resolveTool(tool, machine, [never]), path);
	});
});

describe("installRelease", () => {
	it("should refuse when the release lacks the executable or there is none for the machine", async (test) => {
		const machine = emptyMachine(test);
		const download = () => Promise.resolve(writeZip([{ name: "readme", data: Buffer.from("x") }]));
		await assert.rejects(installRelease(tool, machine, machine.home, quiet, download), /holds no faketool/);
		await assert.rejects(installRelease(tool, { ...machine, arch: "mips" }, machine.home, quiet), /no release for/);
	});

	it("should give up in seconds when the host does not answer", async (test) => {
		const machine = emptyMachine(test);
		const unreachable = { ...tool, owner: "nobody", repository: "nothing" };
		test.mock.method(globalThis, "fetch", () =>
			Promise.reject(new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") })),
		);
		await assert.rejects(installRelease(unreachable, machine, machine.home, quiet), /getaddrinfo ENOTFOUND/);
	});

	it("should put the executable into bin when the release holds it", async (test) => {
		const machine = emptyMachine(test);
		const name = executableName("faketool", process.platform);
		const download = () => Promise.resolve(writeZip([{ name: `folder/${name}`, data: Buffer.from("program") }]));
		await installRelease(tool, machine, machine.home, quiet, download);
		assert.ok(existsSync(join(machine.home, "bin", name)));
	});

	it("should know the names that the releases have", () => {
		const rojo: Tool = { name: "rojo", owner: "rojo-rbx", repository: "rojo", version: "7.7.1" };
		const url = "https://github.com/rojo-rbx/rojo/releases/download/v7.7.1/rojo-7.7.1-";
		assert.equal(releaseUrl(rojo, { platform: "win32", arch: "x64" }), `${url}windows-x86_64.zip`);
		assert.equal(releaseUrl(rojo, { platform: "darwin", arch: "arm64" }), `${url}macos-aarch64.zip`);
		assert.equal(releaseUrl(rojo, { platform: "linux", arch: "x64" }), `${url}linux-x86_64.zip`);
		assert.equal(releaseUrl(rojo, { platform: "aix", arch: "ppc64" }), undefined);
	});
});

describe("installWithCargo", () => {
	it("should say so when cargo is not installed", async (test) => {
		const machine = emptyMachine(test);
		await assert.rejects(
			installWithCargo(tool, machine, machine.home, quiet, join(machine.home, "cargo")),
			/cargo is not installed/,
		);
	});

	it("should tell how far it is when cargo says so", () => {
		assert.equal(cargoDetail("    Building [=====>      ] 123/345: serde, tokio"), "compiled 123 of 345 crates");
		assert.equal(cargoDetail(" Downloading 12 crates"), "downloading 12 crates");
		assert.equal(cargoDetail("   Compiling serde v1.0.0"), undefined);
	});
});
