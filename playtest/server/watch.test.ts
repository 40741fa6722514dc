import assert from "node:assert/strict";
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import test from "node:test";
import { Waiting } from "../testing/waiting";
import { SourceWatch } from "./watch";

interface Watched {
	readonly folder: string;
	readonly changes: Waiting<readonly string[]>;
}

async function watched(context: TestContext, quiet?: number): Promise<Watched> {
	const folder = await mkdtemp(path.join(tmpdir(), "playtest-watch-"));
	await mkdir(path.join(folder, "server/inventory"), { recursive: true });
	await writeFile(path.join(folder, "server/inventory/a.ts"), "1");
	await writeFile(path.join(folder, "tsconfig.json"), "{}");
	const changes = new Waiting<readonly string[]>();
	const roots = ["server", "client", "tsconfig.json"].map((name) => path.join(folder, name));
	const watch = await SourceWatch.start(roots, (files) => changes.add(files), quiet);
	context.after(async () => {
		watch.close();
		await rm(folder, { recursive: true, force: true });
	});
	return { folder, changes };
}

const within = (name: string) => (files: readonly string[]) =>
	files.some((file) => file.endsWith(path.normalize(name)));
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

test("should stay silent when files are only touched in ways that change nothing", async (context) => {
	const { folder, changes } = await watched(context);
	await writeFile(path.join(folder, "README.md"), "not a source");
	await writeFile(path.join(folder, "server/.a.ts.swp"), "an editor's own");
	await mkdir(path.join(folder, "server/empty"));
	await rest();
	assert.deepEqual(changes.all(), []);
});

test("should report a file when it is written, replaced, added or removed", async (context) => {
	const { folder, changes } = await watched(context);
	await writeFile(path.join(folder, "server/inventory/a.ts"), "22");
	await changes.first(within("server/inventory/a.ts"));
	await writeFile(path.join(folder, "server/inventory/.a.ts.new"), "333");
	await rename(path.join(folder, "server/inventory/.a.ts.new"), path.join(folder, "server/inventory/a.ts"));
	while (changes.all().length < 2) {
		await rest();
	}
	await utimes(path.join(folder, "tsconfig.json"), 1, 1);
	await changes.first(within("tsconfig.json"));
	await mkdir(path.join(folder, "server/trading"));
	await writeFile(path.join(folder, "server/trading/b.ts"), "1");
	await changes.first(within("server/trading/b.ts"));
	await rm(path.join(folder, "server/trading"), { recursive: true });
	while (changes.all().filter(within("server/trading/b.ts")).length < 2) {
		await rest();
	}
});

test("should notice a folder when it did not exist at the start", async (context) => {
	const { folder, changes } = await watched(context);
	await mkdir(path.join(folder, "client"));
	await writeFile(path.join(folder, "client/app.tsx"), "1");
	await changes.first(within("client/app.tsx"));
});

test("should report one change when many files are written at once", async (context) => {
	const { folder, changes } = await watched(context, 2000);
	await Promise.all(
		Array.from({ length: 50 }, (_, index) => writeFile(path.join(folder, `server/inventory/${index}.ts`), "1")),
	);
	const files = await changes.first(() => true);
	assert.equal(files.length, 50);
});
