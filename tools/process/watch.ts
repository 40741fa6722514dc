import { watch } from "node:fs";

/** Editors write a file in several steps, and a checkout changes many; this long a silence ends them, in milliseconds. */
const QUIET_MS = 200;

/**
 * Calls back with the files that changed under some folders, once they have settled. Returns a function that ends it.
 * Folders that do not exist are left out.
 */
export function watchFolders(folders: readonly string[], changed: (files: readonly string[]) => void): () => void {
	const pending = new Set<string>();
	let timer: NodeJS.Timeout | undefined;
	const watchers = folders.flatMap((folder) => {
		try {
			const watcher = watch(folder, { recursive: true }, (_event, file) => {
				pending.add(file === null ? folder : `${folder}/${file.replaceAll("\\", "/")}`);
				clearTimeout(timer);
				timer = setTimeout(() => {
					const files = [...pending].sort();
					pending.clear();
					changed(files);
				}, QUIET_MS);
			});
			// A watched folder that is removed is no reason to end.
			watcher.on("error", () => {});
			return [watcher];
		} catch {
			return [];
		}
	});
	return () => {
		clearTimeout(timer);
		for (const watcher of watchers) watcher.close();
	};
}
