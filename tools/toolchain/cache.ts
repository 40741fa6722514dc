import { homedir } from "node:os";
import { join } from "node:path";

/** The parts of the environment that decide where things are kept. */
export interface Machine {
	readonly platform: NodeJS.Platform;
	readonly arch: string;
	readonly env: NodeJS.ProcessEnv;
	readonly home: string;
}

/** The machine that we run on. */
export function thisMachine(): Machine {
	return { platform: process.platform, arch: process.arch, env: process.env, home: homedir() };
}

/**
 * The user's cache folder of this project, shared by all its clones: `STRONGBOX_CACHE`, else `strongbox` in the place
 * that the operating system gives to caches.
 */
export function cacheDirectory({ platform, env, home }: Machine): string {
	if (env.STRONGBOX_CACHE !== undefined && env.STRONGBOX_CACHE !== "") return env.STRONGBOX_CACHE;
	if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "strongbox");
	if (platform === "darwin") return join(home, "Library", "Caches", "strongbox");
	// The XDG specification says to ignore a relative path.
	const xdg = env.XDG_CACHE_HOME;
	return join(xdg?.startsWith("/") === true ? xdg : join(home, ".cache"), "strongbox");
}

/** The file name of an executable on that platform. */
export function executableName(name: string, platform: NodeJS.Platform): string {
	return platform === "win32" ? `${name}.exe` : name;
}
