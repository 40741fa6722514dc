import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** What a set of folders and files looked like at one moment. */
export interface Look {
	readonly folders: readonly string[];
	/** By path, a text that differs once the file is written. */
	readonly files: ReadonlyMap<string, string>;
}

/** Looks at every file below the roots; a root may be a single file, or be missing. Hidden files are passed over. */
export async function lookAt(roots: readonly string[]): Promise<Look> {
	const folders: string[] = [];
	const files = new Map<string, string>();
	const visit = async (entry: string): Promise<void> => {
		// A file can vanish between its listing and this; then it is simply not there.
		const status = await stat(entry).catch(() => undefined);
		if (status?.isFile() === true) {
			files.set(entry, `${status.mtimeMs} ${status.size}`);
		} else if (status?.isDirectory() === true) {
			folders.push(entry);
			const names = await readdir(entry).catch(() => []);
			await Promise.all(names.filter(isSource).map((name) => visit(path.join(entry, name))));
		}
	};
	await Promise.all(roots.map(visit));
	return { folders, files };
}

/** The files that were written, added or removed between two looks. */
export function differences(before: Look, after: Look): string[] {
	const changed = [...after.files].filter(([file, look]) => before.files.get(file) !== look).map(([file]) => file);
	const removed = [...before.files.keys()].filter((file) => !after.files.has(file));
	return [...changed, ...removed].sort();
}

/** Editors leave swap files and backups beside the source. */
function isSource(name: string): boolean {
	return !name.startsWith(".") && !name.endsWith("~") && !name.endsWith(".tmp") && name !== "4913";
}
