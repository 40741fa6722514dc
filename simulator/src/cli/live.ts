import { readPlace } from "../datamodel/place";
import { OutputLine, Realm } from "../datamodel/realm";
import { Experience } from "../experience/experience";
import { fail } from "../fail";
import { host, HostSocket } from "../host";
import { FRAME_RATE, Kernel } from "../kernel/kernel";
import { Announcer } from "./announcer";
import { readArguments } from "./arguments";
import { createSimulation } from "./environment";
import { parseCommand } from "./live-messages";
import { LiveSession } from "./live-session";

const OPTIONS = new Set(["url", "seed"]);
/** Frames by which the simulation catches up at once; what is behind by more is late for good. */
const MOST_FRAMES_PER_TURN = 4;
/** Seconds between two looks at the socket while nobody is connected. */
const IDLE_SECONDS = 0.05;

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

/** Lets virtual time keep pace with real time. */
class Pacer {
	private started = host.clock();
	private frames = 0;

	constructor(private readonly kernel: Kernel) {}

	/** Runs the frames that are due. */
	catchUp(): void {
		const due = math.floor((host.clock() - this.started) * FRAME_RATE) - this.frames;
		if (due <= 0) return;
		const most = math.max(MOST_FRAMES_PER_TURN, math.ceil(IDLE_SECONDS * FRAME_RATE) + 1);
		if (due > most) this.started += (due - most) / FRAME_RATE;
		const count = math.min(due, most);
		this.frames += count;
		this.kernel.runFor(count / FRAME_RATE);
	}
}

/**
 * `live PLACE --url URL [--seed K]`: runs a place in real time, with a client for every tab of the playtest page, which
 * it reaches through the playtest server at that address. Ends when the connection does.
 */
export function liveCommand(args: ReadonlyArray<string>): number {
	const { words, options } = readArguments(args, OPTIONS);
	const [path, extra] = words;
	const url = options.get("url");
	if (path === undefined || extra !== undefined) fail("live needs one place file");
	if (url === undefined) fail("live needs --url, the address of the playtest server");
	// The server's scripts print before there is a session to print to.
	const early = new Array<readonly [OutputLine, Realm]>();
	const sink = { write: (line: OutputLine, realm: Realm): void => void early.push([line, realm]) };
	const simulation = createSimulation({
		seed: options.get("seed") ?? "1",
		testing: false,
		announce: false,
		output: (line, realm) => sink.write(line, realm),
	});
	const announcer = new Announcer(simulation.kernel);
	const place = readPlace(path, simulation.reflection);
	const socket = connect(url);
	const inbox = new Inbox(socket);
	const server = new Experience(simulation, place).startServer();
	const session = new LiveSession(server);
	for (const [line, realm] of early) session.output(line, realm);
	sink.write = (line, realm) => session.output(line, realm);
	run(simulation.kernel, session, inbox, socket, announcer);
	return 0;
}

function run(kernel: Kernel, session: LiveSession, inbox: Inbox, socket: HostSocket, announcer: Announcer): void {
	const pacer = new Pacer(kernel);
	while (!inbox.closed) {
		handleMessages(session, inbox);
		pacer.catchUp();
		session.reportScreens();
		announcer.turnEnded();
		for (const text of session.takeOutgoing()) {
			const [sent] = pcall(() => socket.send(text));
			if (!sent) return;
		}
		host.task.wait(session.size() > 0 ? 1 / FRAME_RATE / 2 : IDLE_SECONDS);
	}
}

function handleMessages(session: LiveSession, inbox: Inbox): void {
	for (;;) {
		const text = inbox.take();
		if (text === undefined) return;
		const parsed = parseCommand(text);
		if (!parsed.ok) session.refuse(parsed.reason);
		// Whoever leaves is gone in the next frame only, and may be the one who wants to join next.
		else if (session.handle(parsed.command)) return;
	}
}
