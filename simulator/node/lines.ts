import type { Readable } from "node:stream";

/** Calls back with every line of a stream of UTF-8 text, and with what stands after the last line end. */
export function onLines(stream: Readable, callback: (line: string) => void): void {
	let rest = "";
	stream.setEncoding("utf8");
	stream.on("data", (chunk: string) => {
		// Joining only what is cut keeps a megabyte of jest results, which comes in one line, from being copied often.
		const lines = chunk.split("\n");
		lines[0] = rest + (lines[0] ?? "");
		rest = lines.pop() ?? "";
		for (const line of lines) callback(line.endsWith("\r") ? line.slice(0, -1) : line);
	});
	stream.on("end", () => {
		if (rest !== "") callback(rest);
	});
}
