import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the Luau half of this package is: its entry, and its code as compiled by roblox-ts. */
export function packagePaths(): { readonly loader: string; readonly compiled: string } {
	const shipped = join(folder, "dist");
	return {
		loader: join(folder, "loader", "main.luau"),
		compiled: existsSync(shipped) ? shipped : join(dirname(folder), "out", "simulator"),
	};
}
