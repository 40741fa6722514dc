import { spawn } from "node:child_process";

/** The program that opens an address in the reader's browser, by platform, and what stands before the address. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [file: string, ...args: string[]]>> = {
	win32: ["rundll32.exe", "url.dll,FileProtocolHandler"],
	darwin: ["open"],
	linux: ["xdg-open"],
};

/** Whether there is anybody to look at a browser. */
export function hasScreen(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
	if (env.CI !== undefined && env.CI !== "" && env.CI !== "false") return false;
	return platform !== "linux" || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** Opens an address in the reader's browser, if there is one; the address is printed anyway, so failure is silent. */
export function openBrowser(url: string): void {
	const [file, ...args] = OPENERS[process.platform] ?? [];
	if (file === undefined || !hasScreen(process.platform, process.env)) return;
	const child = spawn(file, [...args, url], { stdio: "ignore", detached: true, windowsHide: true });
	child.once("error", () => {});
	child.unref();
}
