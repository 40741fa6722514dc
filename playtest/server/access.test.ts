import assert from "node:assert/strict";
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:http";
import { connect } from "node:net";
import test from "node:test";
import { WebSocket } from "ws";
import { startFake } from "../testing/start-fake";

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

function ask(port: number, headers: Record<string, string> = {}, path = "/", method = "GET"): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
			let body = "";
			response.setEncoding("utf8");
			response.on("data", (chunk: string) => (body += chunk));
			response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
		});
		asked.on("error", reject);
		asked.end();
	});
}

/** The status with which a socket is refused, or 101. */
function knock(url: string, options: { readonly origin?: string; readonly host?: string }): Promise<number> {
	return new Promise((resolve) => {
		const socket = new WebSocket(url, {
			...(options.origin === undefined ? {} : { origin: options.origin }),
			...(options.host === undefined ? {} : { headers: { host: options.host } }),
		});
		socket.on("unexpected-response", (_, response) => {
			resolve(response.statusCode ?? 0);
			socket.terminate();
		});
		socket.on("open", () => {
			resolve(101);
			socket.close();
		});
		socket.on("error", () => undefined);
	});
}

test("should answer 403 when the Host header names another machine", async (context) => {
	const { playtest } = await startFake(context);
	for (const host of ["evil.example", `evil.example:${playtest.port}`, "127.0.0.1:1"]) {
		assert.equal((await ask(playtest.port, { host })).status, 403, host);
	}
});

test("should answer 403 when a page of another origin asks", async (context) => {
	const { playtest } = await startFake(context);
	for (const origin of ["http://evil.example", "null", "http://127.0.0.1:1", `https://127.0.0.1:${playtest.port}`]) {
		assert.equal((await ask(playtest.port, { origin })).status, 403, origin);
	}
});

test("should refuse a page's socket when its origin or its host is not ours", async (context) => {
	const { playtest } = await startFake(context);
	const url = `ws://127.0.0.1:${playtest.port}/play`;
	assert.equal(await knock(url, { origin: "http://evil.example" }), 403);
	assert.equal(await knock(url, { origin: "null" }), 403);
	assert.equal(await knock(url, {}), 403);
	assert.equal(await knock(url, { origin: playtest.url, host: "evil.example" }), 403);
	assert.equal(await knock(`${url}/other`, { origin: playtest.url }), 404);
	assert.equal(await knock(url, { origin: playtest.url }), 101);
	assert.equal(
		await knock(url, { origin: `http://localhost:${playtest.port}`, host: `localhost:${playtest.port}` }),
		101,
	);
});

test("should go on when an address is no address", async (context) => {
	const { playtest } = await startFake(context);
	for (const path of ["http://[", "//[", "*", "/%"]) {
		const lines = [
			`GET ${path} HTTP/1.1`,
			`Host: 127.0.0.1:${playtest.port}`,
			"Connection: Upgrade",
			"Upgrade: websocket",
		];
		const socket = connect(playtest.port, "127.0.0.1");
		socket.end(`${lines.join("\r\n")}\r\n\r\n`);
		const [answer] = await once(socket, "data");
		assert.match(String(answer), /^HTTP\/1.1 4/, path);
	}
	assert.equal((await ask(playtest.port)).status, 200);
});

test("should refuse a simulator when its token is wrong or it is a browser", async (context) => {
	const { playtest, driver } = await startFake(context);
	const url = `ws://127.0.0.1:${playtest.port}/simulator?token=`;
	assert.equal(await knock(url, {}), 403);
	await playtest.rebuild();
	const simulator = await driver.simulator(0);
	assert.equal(await knock(`${url}${"0".repeat(48)}`, {}), 403);
	assert.equal(await knock(simulator.url, { origin: playtest.url }), 403);
});

test("should answer 404 when there is no such file, and 405 when the method is not GET", async (context) => {
	const { playtest } = await startFake(context);
	for (const path of ["/../package.json", "/package.json", "/page.ts", "/%2e%2e/package.json", "//evil.example/"]) {
		assert.equal((await ask(playtest.port, {}, path)).status, 404, path);
	}
	assert.equal((await ask(playtest.port, {}, "/", "POST")).status, 405);
});

test("should serve the page to this machine, with rules that keep everything else out", async (context) => {
	const { playtest } = await startFake(context);
	const page = await ask(playtest.port);
	assert.equal(page.status, 200);
	assert.match(page.body, /page\.js/);
	assert.match(String(page.headers["content-security-policy"]), /default-src 'none'/);
	const script = await ask(playtest.port, {}, "/page.js");
	assert.match(String(script.headers["content-type"]), /javascript/);
	assert.equal((await ask(playtest.port, { host: `localhost:${playtest.port}` })).status, 200);
});
