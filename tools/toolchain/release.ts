import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "../launch/progress.mjs";
import { executableName, type Machine } from "./cache";
import type { Tool } from "./tools";
import { readZip } from "./zip";

/** Without an answer after that long the host is taken for unreachable, in milliseconds. */
const ANSWER_MS = 6_000;
/** A download that stands still for that long has failed, in milliseconds. */
const STALL_MS = 15_000;

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "macos", win32: "windows" };
const ARCHITECTURES: Record<string, string> = { x64: "x86_64", arm64: "aarch64" };

/** Where the tool's prebuilt executable for this machine is published; undefined if there can be none. */
export function releaseUrl(tool: Tool, machine: Pick<Machine, "platform" | "arch">): string | undefined {
	const platform = PLATFORMS[machine.platform];
	const arch = ARCHITECTURES[machine.arch];
	if (platform === undefined || arch === undefined) return undefined;
	const asset = `${tool.name}-${tool.version}-${platform}-${arch}.zip`;
	return `https://github.com/${tool.owner}/${tool.repository}/releases/download/v${tool.version}/${asset}`;
}

/** Downloads the prebuilt executable into `folder`/bin. Throws if it cannot be reached or is not what it should be. */
export async function installRelease(
	tool: Tool,
	machine: Machine,
	folder: string,
	progress: Progress,
	download: (url: string, onBytes: (count: number, total: number) => void) => Promise<Buffer> = downloadFile,
): Promise<void> {
	const url = releaseUrl(tool, machine);
	if (url === undefined) throw new Error(`there is no release for ${machine.platform} ${machine.arch}`);
	progress.detail("looking for a release");
	const archive = await download(url, (count, total) => {
		const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
		progress.detail(`downloading, ${megabytes(count)}${total > 0 ? ` of ${megabytes(total)}` : ""} MB`);
	});
	const file = executableName(tool.name, machine.platform);
	const entry = readZip(archive).find(({ name }) => name === file || name.endsWith(`/${file}`));
	if (entry === undefined) throw new Error(`the release holds no ${file}`);
	const target = join(folder, "bin", file);
	await mkdir(join(folder, "bin"), { recursive: true });
	await writeFile(target, entry.data);
	await chmod(target, 0o755);
}

async function downloadFile(url: string, onBytes: (count: number, total: number) => void): Promise<Buffer> {
	const abort = new AbortController();
	let timer = setTimeout(() => abort.abort(new Error("no answer")), ANSWER_MS);
	try {
		const response = await fetch(url, { signal: abort.signal, redirect: "follow" });
		if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status}`);
		const total = Number(response.headers.get("content-length") ?? 0);
		const chunks: Uint8Array[] = [];
		let count = 0;
		for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
			clearTimeout(timer);
			timer = setTimeout(() => abort.abort(new Error("the download stands still")), STALL_MS);
			chunks.push(chunk);
			count += chunk.length;
			onBytes(count, total);
		}
		return Buffer.concat(chunks);
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		throw new Error(cause instanceof Error ? cause.message : String(cause), { cause: error });
	} finally {
		clearTimeout(timer);
	}
}
