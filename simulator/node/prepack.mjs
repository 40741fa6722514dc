// @ts-check
// Puts the compiled simulator into the package: it is compiled with the repository's own compiler.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(folder);
const compiler = join(root, "node_modules/roblox-ts/out/CLI/cli.js");
const args = [
	"-p",
	"tsconfig.simulator.json",
	"--type",
	"package",
	"--rojo",
	"simulator/default.project.json",
	"--noInclude",
];

const { status } = spawnSync(process.execPath, [compiler, ...args], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(1);
rmSync(join(folder, "dist"), { recursive: true, force: true });
cpSync(join(root, "out/simulator"), join(folder, "dist"), { recursive: true });
register({ tsconfig: false });
const { writeMembers } = await import("./generate-members.ts");
writeMembers(join(root, "node_modules/@rbxts/types"), join(folder, "dist.members.json"));
