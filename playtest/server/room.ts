import type { RawData, WebSocket } from "ws";
import type { OutputMessage, PageMessage, PlaytestStatus } from "../protocol/messages";
import { BadMessage } from "./check";
import type { Driver } from "./driver";
import { Lifecycle } from "./lifecycle";
import type { Link } from "./link";
import { OutputLog } from "./output-log";
import { parsePageMessage } from "./page-message";
import { readOutput } from "./read-output";
import { parseSimulatorMessage } from "./simulator-message";
import type { Tab } from "./tab";
import { Tabs } from "./tabs";

/** Where the room writes what a person at the terminal should see. */
export type Log = (line: string) => void;

/** Brings pages and the simulator together: who is here, who says what to whom. */
export class Room {
	readonly lifecycle: Lifecycle;
	private readonly tabs = new Tabs();
	private readonly log = new OutputLog();
	/** Whether somebody broke the data stores of the simulator that runs. */
	private outage = false;
	private status: PlaytestStatus = { state: "building", step: "Starting", running: false };

	constructor(
		private readonly driver: Driver,
		urlFor: (token: string) => string,
		private readonly print: Log,
	) {
		this.lifecycle = new Lifecycle(driver, urlFor, {
			status: (status) => this.setStatus(status),
			output: (message) => this.output(message),
			left: () => this.simulatorLeft(),
		});
	}

	/** Takes a page's socket; its origin has been checked. */
	addPage(socket: WebSocket): void {
		const tab = this.tabs.add(socket);
		socket.on("message", (data, isBinary) => {
			const parsed = isBinary
				? { ok: false as const, reason: "binary messages are refused" }
				: parsePageMessage(textOf(data));
			if (parsed.ok) {
				this.fromPage(tab, parsed.message);
			} else {
				tab.send({ type: "error", message: parsed.reason });
			}
		});
		// Without a listener a broken frame would end the process; the socket closes by itself.
		socket.on("error", () => undefined);
		socket.on("close", () => this.removePage(tab));
		tab.send({ type: "status", status: this.status });
		tab.send({ type: "outage", on: this.outage });
		for (const line of this.log.all()) {
			tab.send(line);
		}
	}

	/** Takes the simulator's socket where the token is that of the one that was started last. */
	addSimulator(socket: WebSocket, token: string): void {
		const link = this.lifecycle.link;
		if (link === undefined || !link.admits(token) || !link.attach(socket)) {
			socket.close(1008, "not the simulator that was started");
			return;
		}
		socket.on("message", (data) => {
			if (this.lifecycle.link === link) {
				this.fromSimulator(textOf(data));
			}
		});
		socket.on("error", (error) => this.complain(`The simulator's connection: ${error.message}`));
		this.lifecycle.connected();
		for (const tab of this.tabs.all()) {
			this.enter(tab, link);
		}
	}

	/** Whether the token would be let in; asked before the socket is accepted. */
	admitsSimulator(token: string): boolean {
		return this.lifecycle.link?.admits(token) ?? false;
	}

	/** Lets every page go. */
	close(): void {
		for (const tab of this.tabs.all()) {
			tab.close();
		}
	}

	private fromPage(tab: Tab, message: PageMessage): void {
		const { seat } = tab;
		if (message.type === "join") {
			this.join(tab, message);
			return;
		}
		if (seat === undefined) {
			tab.send({ type: "error", message: "join first" });
			return;
		}
		const link = tab.entered ? this.lifecycle.link : undefined;
		switch (message.type) {
			case "restart":
				this.print(`${seat.name} asked for a restart`);
				void this.lifecycle.restart();
				break;
			case "outage":
				this.breakDataStores(message.on, seat.name);
				break;
			case "crash":
				link?.send({ type: "crash", player: seat.player });
				this.print(`${seat.name} crashed the server`);
				break;
			case "skip":
				this.skip(message.seconds, seat.name);
				break;
			case "resize":
				seat.screen = { ...seat.screen, width: message.width, height: message.height };
				link?.send({ ...message, player: seat.player });
				break;
			case "input":
			case "answer":
			case "touch":
				link?.send({ ...message, player: seat.player });
				break;
		}
	}

	private breakDataStores(on: boolean, name: string): void {
		const { link } = this.lifecycle;
		if (link?.isOpen() !== true) {
			return;
		}
		link.send({ type: "outage", on });
		this.print(`${name} ${on ? "broke" : "mended"} the data stores`);
		this.setOutage(on);
	}

	private skip(seconds: number, name: string): void {
		const { link } = this.lifecycle;
		if (link?.isOpen() !== true) {
			return;
		}
		link.send({ type: "skip", seconds });
		this.print(`${name} let ${seconds} seconds pass`);
	}

	private setOutage(on: boolean): void {
		this.outage = on;
		this.tabs.broadcast({ type: "outage", on });
	}

	private join(tab: Tab, message: PageMessage & { readonly type: "join" }): void {
		if (tab.seat !== undefined) {
			tab.send({ type: "error", message: "this tab has joined already" });
			return;
		}
		const { name: wanted, locale, width, height, touch } = message;
		const { player, name } = this.tabs.seat(tab, wanted, { width, height, touch }, locale);
		tab.send({ type: "you", player, name });
		this.print(`${name} opened a tab`);
		const link = this.lifecycle.link;
		if (link?.isOpen() === true) {
			this.enter(tab, link);
		}
		this.tabs.broadcastPlayers();
	}

	private enter(tab: Tab, link: Link): void {
		if (tab.seat !== undefined && !tab.entered) {
			tab.entered = true;
			const { screen, ...who } = tab.seat;
			link.send({ type: "join", ...who, ...screen });
		}
	}

	private removePage(tab: Tab): void {
		this.tabs.remove(tab);
		if (tab.seat === undefined) {
			return;
		}
		if (tab.entered) {
			this.lifecycle.link?.send({ type: "leave", player: tab.seat.player });
		}
		this.print(`${tab.seat.name} closed the tab`);
		this.tabs.broadcastPlayers();
	}

	private fromSimulator(text: string): void {
		try {
			const { type, player, fields } = parseSimulatorMessage(text);
			if (type === "output") {
				const message = readOutput(fields, player);
				this.output({ ...message, text: this.driver.mapPositions(message.text) });
				return;
			}
			// A message can cross with the closing of its tab.
			const tab = player === undefined ? undefined : this.tabs.find(player);
			if (tab === undefined) {
				return;
			}
			tab.sendText(text);
			if (type === "joined" || type === "kicked") {
				tab.joined = type === "joined";
				// Who was kicked has left already, and comes back with the next start.
				tab.entered = type === "joined";
				this.tabs.broadcastPlayers();
			}
		} catch (error) {
			if (!(error instanceof BadMessage)) {
				throw error;
			}
			this.complain(error.message);
		}
	}

	private output(message: OutputMessage): void {
		this.print(`[${message.realm}] ${message.level === "print" ? "" : `${message.level}: `}${message.text}`);
		if (message.player === undefined) {
			this.log.add(message);
			this.tabs.broadcast(message);
		} else {
			this.tabs.find(message.player)?.send(message);
		}
	}

	private complain(text: string): void {
		this.output({ type: "output", realm: "playtest", level: "warning", text, time: 0 });
	}

	private setStatus(status: PlaytestStatus): void {
		this.status = status;
		this.tabs.broadcast({ type: "status", status });
		this.print(describeStatus(status));
	}

	private simulatorLeft(): void {
		// The next one begins with data stores that work.
		this.setOutage(false);
		for (const tab of this.tabs.all()) {
			tab.entered = false;
			tab.joined = false;
		}
		this.tabs.broadcastPlayers();
	}
}

function describeStatus(status: PlaytestStatus): string {
	switch (status.state) {
		case "building":
			return `${status.step}…`;
		case "starting":
			return "Starting the simulator…";
		case "running":
			return "The place runs";
		case "broken":
			return `The place does not build${status.running ? "; the old one goes on" : ""}:\n${status.text}`;
		case "stopped":
			return `The simulator has stopped: ${status.reason}`;
	}
}

function textOf(data: RawData): string {
	if (Array.isArray(data)) {
		return Buffer.concat(data).toString("utf8");
	}
	return Buffer.isBuffer(data) ? data.toString("utf8") : Buffer.from(data).toString("utf8");
}
