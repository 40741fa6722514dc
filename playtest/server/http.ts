import type { IncomingMessage, ServerResponse } from "node:http";
import { refuseHost, refuseOrigin } from "./access";
import type { PageFile } from "./page-files";

/** Nothing is loaded from elsewhere, nothing is framed, and styles come only from our sheet and our script. */
const SECURITY_HEADERS = {
	"Content-Security-Policy": [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"font-src 'self'",
		"img-src 'self' data:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join("; "),
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
	"Cache-Control": "no-cache",
};

/** Answers a plain request: the page's files to whoever asks this machine by its own name, and nothing else. */
export function answer(
	request: IncomingMessage,
	response: ServerResponse,
	port: number,
	files: Promise<ReadonlyMap<string, PageFile>>,
): void {
	const refusal = refuseHost(request, port) ?? refuseOrigin(request, port, false);
	if (refusal !== undefined) {
		finish(response, 403, refusal);
		return;
	}
	if (request.method !== "GET" && request.method !== "HEAD") {
		finish(response, 405, "only GET is answered");
		return;
	}
	const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
	files.then(
		(known) => {
			const file = known.get(path);
			if (file === undefined) {
				finish(response, 404, "no such file");
				return;
			}
			response.writeHead(200, {
				...SECURITY_HEADERS,
				"Content-Type": file.type,
				"Content-Length": file.body.length,
			});
			response.end(request.method === "HEAD" ? undefined : file.body);
		},
		(error: unknown) => finish(response, 500, `The page cannot be bundled: ${String(error)}`),
	);
}

function finish(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { ...SECURITY_HEADERS, "Content-Type": "text/plain; charset=utf-8" });
	response.end(`${text}\n`);
}
