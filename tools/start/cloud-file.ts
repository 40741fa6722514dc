import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes room for the file in which the playtest page's cloud is kept.
 * @param fresh puts what is there aside as `….previous`, in place of what was put aside before
 * @returns the path
 */
export function prepareCloudFile(path: string, fresh: boolean): string {
	mkdirSync(dirname(path), { recursive: true });
	if (fresh && existsSync(path)) renameSync(path, `${path}.previous`);
	return path;
}
