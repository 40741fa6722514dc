import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { setTimeout } from "node:timers/promises";
import { WebSocketServer } from "ws";
import { startSimulator } from "../../simulator/node/index";
import { prepareSimulator } from "../build/compile";
import { getTool } from "../toolchain/toolchain";
import { prepareCloudFile } from "./cloud-file";

/** Counts a player's visits, and saves them at once or, for Bob, when the server shuts down. */
const VISITS = `local store = game:GetService("DataStoreService"):GetDataStore("Visits")
local late = {}
game.Players.PlayerAdded:Connect(function(player)
	local before = store:GetAsync(tostring(player.UserId)) or 0
	print(player.Name, player.UserId, before, game.JobId)
	if player.Name:match("^Eve") and game.PlaceId ~= 1002 then
		game:GetService("TeleportService"):TeleportAsync(1002, { player })
	elseif player.Name == "Bob" then
		late[player.UserId] = before + 1
	else
		store:SetAsync(tostring(player.UserId), before + 1)
		print("saved")
	end
end)
game:BindToClose(function()
	for id, visits in late do
		store:SetAsync(tostring(id), visits)
	end
end)`;

const PROJECT = { name: "visits", tree: { $className: "DataModel", ServerScriptService: { $path: "scripts" } } };

/** Whatever has not come within this time never comes, on however slow a machine; in milliseconds. */
const PATIENCE_MS = 200_000;
/** Seconds of the simulation's own time within which a teleport brings a tab to its new place. */
const LONGEST_TELEPORT = 5;

describe("the cloud of the playtest page", () => {
	const folder = mkdtempSync(join(tmpdir(), "strongbox-cloud-"));
	const place = join(folder, "visits.rbxl");
	const file = join(folder, "kept", "cloud.json");
	let lune = "";

	before(async () => {
		const [tool, rojo] = await Promise.all([getTool("lune"), getTool("rojo"), prepareSimulator()]);
		lune = tool;
		mkdirSync(join(folder, "scripts"));
		writeFileSync(join(folder, "scripts", "visits.server.luau"), VISITS);
		writeFileSync(join(folder, "default.project.json"), JSON.stringify(PROJECT));
		execFileSync(rojo, ["build", folder, "--output", place], { windowsHide: true });
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	/**
	 * Runs the place until something was printed.
	 * @param players who joins, in this order
	 * @param until is asked of all lines, which end with the simulation's time in seconds
	 * @param end whether the connection is closed or the process killed
	 * @returns all lines
	 */
	async function play(
		test: TestContext,
		players: readonly string[],
		until: { test(text: string): boolean },
		end: "close" | "kill",
	): Promise<string> {
		const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
		await once(server, "listening");
		const { port } = server.address() as AddressInfo;
		const simulator = startSimulator({
			lune,
			command: ["live", place, "--url", `ws://127.0.0.1:${port}`, "--cloud", file, "--places", `1002=${place}`],
		});
		const [socket] = await once(server, "connection");
		test.after(() => {
			server.close();
			return simulator.stop();
		});
		let text = "";
		await new Promise<void>((resolve, reject) => {
			const timer = new AbortController();
			void setTimeout(PATIENCE_MS, undefined, timer)
				.then(() => reject(new Error(`not printed: ${String(until)}\n${text}`)))
				.catch(() => undefined);
			socket.on("message", (data: Buffer) => {
				const message = JSON.parse(data.toString()) as { type: string; text?: string; time?: number };
				if (message.type === "joined") text += "JOINED\n";
				if (message.type === "scene") text += "SCENE\n";
				if (message.type === "output") text += `${message.text ?? ""} at ${message.time}\n`;
				if (!until.test(text)) return;
				timer.abort();
				resolve();
			});
			void simulator.ended.then(({ message }) => reject(new Error(`ended: ${message ?? ""}\n${text}`)));
			for (const [index, name] of players.entries()) {
				const screen = { width: 800, height: 600, touch: false };
				socket.send(JSON.stringify({ type: "join", player: index + 1, name, ...screen }));
			}
		});
		if (end === "close") socket.close();
		else {
			const kept = () => existsSync(file) && readFileSync(file, "utf8").includes('"Visits"');
			while (!kept()) await setTimeout(50);
			await simulator.stop();
		}
		await simulator.ended;
		return text;
	}

	it("should be there again after a shutdown, for whoever comes under the same name", async (test) => {
		prepareCloudFile(file, false);
		const first = await play(test, ["Ada", "Bob"], /^(?=[^]*Ada 1 0 )(?=[^]*Bob 2 0 )[^]*saved/, "close");
		const second = await play(test, ["Bob", "Ada"], /^(?=[^]*Ada 1 1 )[^]*Bob 2 1 /, "close");
		const jobIds = [first, second].map((text) => /Ada 1 \d (\S+)/.exec(text)?.[1]);
		assert.notEqual(jobIds[0], jobIds[1], "two servers never have the same JobId");
	});

	it("should be there again after a kill", async (test) => {
		prepareCloudFile(file, true);
		await play(test, ["Ada"], /Ada 1 0 [^]*saved/, "kill");
		await play(test, ["Ada"], /Ada 1 1 /, "close");
		assert.ok(!existsSync(`${file}.new`), "no half-written file is left");
	});

	it("should be put aside when it makes no sense, and say so", async (test) => {
		for (const nonsense of [
			'{"format":1,"time":',
			'{"format":99}',
			'{"format":1,"time":1,"users":{},"dataStores":{}}',
		]) {
			writeFileSync(file, nonsense);
			const text = await play(test, ["Ada"], /Ada 1 0 [^]*saved/, "close");
			assert.match(text, /cannot be read: .* It was kept as .*broken-\d/);
		}
		const backups = readdirSync(join(folder, "kept")).filter((name) => name.includes(".broken-"));
		assert.equal(backups.length, 3);
		assert.match(readFileSync(join(folder, "kept", backups.sort()[0] ?? ""), "utf8"), /"time":$/);
	});

	it("should be the same in another place, to which the tab follows its player", async (test) => {
		prepareCloudFile(file, true);
		const text = await play(test, ["Eve"], /JOINED[^]*JOINED(?=[^]*SCENE)[^]*saved/, "close");
		assert.equal(text.match(/Eve 1 0 /g)?.length, 2, text);
	});

	it("should follow its players to another place within seconds, whatever chance brings", async (test) => {
		prepareCloudFile(file, true);
		const players = Array.from({ length: 20 }, (_, index) => `Eve${index}`);
		const visits = (text: string) => [...text.matchAll(/^(Eve\d+) \d+ 0 \S+ at ([\d.]+)$/gm)];
		const text = await play(test, players, { test: (all) => visits(all).length === 2 * players.length }, "close");
		for (const player of players) {
			const [left = NaN, arrived = NaN] = visits(text)
				.filter(([, name]) => name === player)
				.map(([, , time]) => Number(time));
			assert.ok(arrived - left < LONGEST_TELEPORT, `${player} was on the way for ${arrived - left} s`);
		}
	});

	it("should begin anew, and keep what was there, when that is asked for", async (test) => {
		prepareCloudFile(file, true);
		assert.ok(!existsSync(file) && existsSync(`${file}.previous`));
		await play(test, ["Ada"], /Ada 1 0 /, "close");
	});
});
