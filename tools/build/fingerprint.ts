import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file under the given files and folders, sorted; what does not exist is left out. */
export function listFiles(roots: readonly string[]): string[] {
	const files: string[] = [];
	const visit = (path: string) => {
		const stats = statSync(path, { throwIfNoEntry: false });
		if (stats?.isFile()) files.push(path);
		if (!stats?.isDirectory()) return;
		for (const name of readdirSync(path)) visit(join(path, name));
	};
	for (const root of roots) visit(root);
	return files.map((file) => file.replaceAll("\\", "/")).sort();
}

/** Changes when the name or the content of a file under `roots` does, and never otherwise. */
export function contentFingerprint(roots: readonly string[], extra: readonly string[] = []): string {
	const hash = createHash("sha256");
	for (const text of extra) hash.update(`${text}\0`);
	for (const file of listFiles(roots)) {
		const content = readFileSync(file);
		hash.update(`${file}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex");
}

/** Changes when somebody touches, adds or removes a file under `roots`; cheaper, for what we wrote ourselves. */
export function touchFingerprint(roots: readonly string[]): string {
	const hash = createHash("sha256");
	for (const file of listFiles(roots)) {
		const { size, mtimeMs } = statSync(file);
		// Copies keep times to the millisecond.
		hash.update(`${file}\0${size}\0${Math.round(mtimeMs)}\0`);
	}
	return hash.digest("hex");
}
