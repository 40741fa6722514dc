import { Cloud } from "../cloud/cloud";
import { readPlace } from "../datamodel/place";
import { OutputLine, Realm } from "../datamodel/realm";
import { Reflection } from "../datamodel/reflection";
import { Experience, ExperiencePlace } from "../experience/experience";
import { CLOSE_SECONDS } from "../experience/experience-server";
import { fail } from "../fail";
import { host, HostSocket } from "../host";
import { FRAME_RATE } from "../kernel/kernel";
import { Announcer } from "./announcer";
import { readArguments } from "./arguments";
import { readCatalogueFile } from "./catalogue-file";
import { createSimulation } from "./environment";
import { parseCommand } from "./live-messages";
import { LiveSession } from "./live-session";
import { LiveWorld } from "./live-world";
import { IDLE_SECONDS, Pacer } from "./pacer";
import { WorldFile } from "./saved-world";

const OPTIONS = new Set(["url", "seed", "cloud", "places", "catalogue"]);
/** Seconds for which a server stays when its last player has left; the next one to come starts another. */
const EMPTY_SERVER_SECONDS = 60;
/** Whoever looks on waits no longer than needed: the hops of 5 to 40 seconds that a seed draws are for scenarios. */
const TELEPORTS = { departure: [0.2, 1], hop: { leaveAfter: 0.2, joinAfter: 1 } } as const;
/** Seconds after which a change is in the file at the latest. */
const SAVE_SECONDS = 1;

function connect(url: string): HostSocket {
	const [ok, result] = pcall(() => host.net.socket(url));
	return ok ? result : fail(`The playtest server does not answer at ${url}`);
}

/** Collects what comes through a socket; sockets can be read by waiting only. */
class Inbox {
	closed = false;
	private texts = new Array<string>();

	constructor(socket: HostSocket) {
		host.task.spawn(() => {
			for (;;) {
				const [ok, text] = pcall(() => socket.next());
				if (!ok || text === undefined) break;
				this.texts.push(text);
			}
			this.closed = true;
		});
	}

	take(): string | undefined {
		return this.texts.shift();
	}
}

/** What a saved world says of its time, before there is a clock to go on with. */
function savedTime(path: string): number {
	let time = 0;
	// A file that cannot be read is dealt with when the world is loaded.
	pcall(() => {
		const fields = host.serde.decode("json", host.fs.readFile(path)) as { readonly time?: unknown };
		if (typeIs(fields.time, "number")) time = fields.time;
	});
	return time;
}

/** Reads `ID=FILE,ID=FILE`: the places to which players can be teleported from the start place. */
function readPlaces(text: string | undefined, reflection: Reflection): Array<ExperiencePlace> {
	if (text === undefined) return [];
	return text.split(",").map((part) => {
		const [id, path] = part.match("^(%d+)=(.+)$");
		if (id === undefined) return fail(`--places needs ID=FILE, not ${part}`);
		return { placeId: tonumber(id)!, place: readPlace(path as string, reflection) };
	});
}

/**
 * `live PLACE --url URL [--places ID=FILE,…] [--cloud FILE] [--catalogue FILE] [--seed K]`: runs a place in real time, with a client for
 * every tab of the playtest page, which it reaches through the playtest server at that address. Ends when the connection does: servers
 * shut down as in Roblox. With a file, what servers stored is there again the next time; the world then has the real
 * date, and chance differs from run to run unless there is a seed.
 */
export function liveCommand(args: ReadonlyArray<string>): number {
	const { words, options } = readArguments(args, OPTIONS);
	const [path, extra] = words;
	const url = options.get("url");
	const file = options.get("cloud");
	if (path === undefined || extra !== undefined) fail("live needs one place file");
	if (url === undefined) fail("live needs --url, the address of the playtest server");
	// The server's scripts print before there is a session to print to.
	const early = new Array<readonly [OutputLine, Realm]>();
	const sink = { write: (line: OutputLine, realm: Realm): void => void early.push([line, realm]) };
	const simulation = createSimulation({
		// Servers of another run must not have the same JobId: what they stored is still there.
		seed: options.get("seed") ?? (file === undefined ? "1" : `${host.time()} ${host.clock()}`),
		epoch: file === undefined ? undefined : math.max(host.time(), savedTime(file)),
		testing: false,
		announce: false,
		output: (line, realm) => sink.write(line, realm),
	});
	const { kernel } = simulation;
	const announcer = new Announcer(kernel);
	const place = readPlace(path, simulation.reflection);
	const cloud = new Cloud(kernel);
	const worldFile = file === undefined ? undefined : new WorldFile(file);
	const world = new LiveWorld(cloud, worldFile);
	world.load();
	const catalogue = options.get("catalogue");
	if (catalogue !== undefined) cloud.marketplace.catalogue.add(readCatalogueFile(catalogue));
	const socket = connect(url);
	const inbox = new Inbox(socket);
	const experience = new Experience(simulation, place, {
		cloud,
		places: readPlaces(options.get("places"), simulation.reflection),
		emptyServerSeconds: EMPTY_SERVER_SECONDS,
		teleports: TELEPORTS,
	});
	experience.startServer();
	const session = new LiveSession(experience, world);
	if (worldFile?.problem !== undefined) session.warn(worldFile.problem);
	for (const [line, realm] of early) session.output(line, realm);
	sink.write = (line, realm) => session.output(line, realm);
	run(new Pacer(kernel, host.clock), session, world, inbox, socket, announcer);
	closeServers(experience);
	world.save();
	return 0;
}

/** Lets servers save what they have to, in no time but their own. */
function closeServers(experience: Experience): void {
	for (const server of table.clone(experience.servers)) server.shutdown({ reason: "DeveloperUpdate" });
	experience.simulation.kernel.runUntil(() => experience.servers.size() === 0, CLOSE_SECONDS + 1);
}

function run(
	pacer: Pacer,
	session: LiveSession,
	world: LiveWorld,
	inbox: Inbox,
	socket: HostSocket,
	announcer: Announcer,
): void {
	let saved = host.clock();
	while (!inbox.closed) {
		handleMessages(session, pacer, inbox);
		pacer.catchUp();
		session.reportScreens();
		announcer.turnEnded();
		if (host.clock() - saved >= SAVE_SECONDS) {
			saved = host.clock();
			const problem = world.save();
			if (problem !== undefined) session.warn(problem);
		}
		for (const text of session.takeOutgoing()) {
			const [sent] = pcall(() => socket.send(text));
			if (!sent) return;
		}
		host.task.wait(pacer.isSkipping() ? 0 : session.size() > 0 ? 1 / FRAME_RATE / 2 : IDLE_SECONDS);
	}
}

function handleMessages(session: LiveSession, pacer: Pacer, inbox: Inbox): void {
	// Whatever is asked for after a skip comes when that time has passed.
	while (!session.awaitsLeave() && !pacer.isSkipping()) {
		const text = inbox.take();
		if (text === undefined) return;
		const parsed = parseCommand(text);
		if (!parsed.ok) session.refuse(parsed.reason);
		else if (parsed.command.type === "skip") pacer.skip(parsed.command.seconds);
		// Whoever leaves is gone in the next frame only, and may be the one who wants to join next.
		else if (session.handle(parsed.command)) return;
	}
}
