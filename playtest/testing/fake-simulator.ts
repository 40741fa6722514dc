import { WebSocket } from "ws";
import type { SimulatorCommand, SimulatorMessage } from "../protocol/messages";
import type { SceneNode } from "../protocol/scene";
import type { RunningSimulator, SimulatorReports } from "../server/driver";
import { Waiting } from "./waiting";

/** Speaks the protocol as the simulator in Lune does, from inside the test's own process. */
export class FakeSimulator implements RunningSimulator {
	/** Every command since the start. */
	readonly commands: SimulatorCommand[] = [];
	readonly ended: Promise<string>;
	/** What new players see. */
	nodes: readonly SceneNode[];
	private readonly arrived = new Waiting<SimulatorCommand>();
	private readonly socket: WebSocket;
	private end: (reason: string) => void = () => undefined;

	constructor(
		readonly url: string,
		readonly reports: SimulatorReports,
		nodes: readonly SceneNode[] = [],
	) {
		this.nodes = nodes;
		this.ended = new Promise((resolve) => {
			this.end = resolve;
		});
		this.socket = new WebSocket(url);
		this.socket.on("message", (data) => {
			const command: SimulatorCommand = JSON.parse(String(data));
			this.commands.push(command);
			this.answer(command);
			this.arrived.add(command);
		});
		this.socket.on("error", () => undefined);
	}

	/** The first command, sent already or yet to come, that satisfies the condition. */
	command(matches: (command: SimulatorCommand) => boolean): Promise<SimulatorCommand> {
		return this.arrived.first(matches);
	}

	/** Sends a message to the server. */
	send(message: SimulatorMessage): void {
		this.sendText(JSON.stringify(message));
	}

	/** Sends any text to the server. */
	sendText(text: string): void {
		this.socket.send(text);
	}

	/** Dies as a process does. */
	die(reason: string): void {
		this.socket.terminate();
		this.end(reason);
	}

	async stop(): Promise<void> {
		this.die("stopped");
	}

	private answer(command: SimulatorCommand): void {
		if (command.type === "join") {
			const { player, name } = command;
			this.send({ type: "joined", player, userId: player, name, touchable: [] });
			this.send({ type: "scene", player, full: true, nodes: this.nodes, removed: [] });
		}
	}
}
