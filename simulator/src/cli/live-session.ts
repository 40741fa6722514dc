import { OpenPrompt } from "../cloud/marketplace/prompt";
import { OutputLine, Realm } from "../datamodel/realm";
import { Experience } from "../experience/experience";
import { JoinedPlayer } from "../experience/joined-player";
import { focusedNode, sendInput, setViewport } from "../gui/install";
import { encodeScene, SceneReporter } from "../gui/scene/reporter";
import { encode } from "../services/json";
import { LiveCommand } from "./live-messages";
import { LiveWorld } from "./live-world";

/** One tab of the page and its player. */
interface Tab {
	readonly player: JoinedPlayer;
	readonly scene: SceneReporter;
	focus: number | undefined;
	/** The purchase prompt on the screen. */
	prompt?: OpenPrompt;
}

// A script that prints without end must not fill the page's memory faster than anyone reads.
const MOST_LINES_PER_TURN = 500;

/** What becomes JSON's null: the encoder writes it for everything that has no form in JSON. */
const NULL = () => {};

/** The tabs of the playtest page: their players come, do something, and see what changes. */
export class LiveSession {
	private readonly tabs = new Map<number, Tab>();
	private readonly byRealm = new Map<Realm, number>();
	private outgoing = new Array<string>();
	private lines = 0;
	private dropped = 0;

	private readonly leaving = new Set<JoinedPlayer>();

	constructor(
		private readonly experience: Experience,
		private readonly world: LiveWorld,
	) {}

	/** How many players are connected. */
	size(): number {
		return this.tabs.size();
	}

	/** What is to be sent now, in order. */
	takeOutgoing(): ReadonlyArray<string> {
		if (this.dropped > 0) {
			this.report("playtest", "warning", `${this.dropped} more lines of output were dropped`, 0, undefined);
		}
		this.lines = 0;
		this.dropped = 0;
		const taken = this.outgoing;
		this.outgoing = [];
		return taken;
	}

	/**
	 * Whether a server has yet to notice that a player left: the news travels as long as any other. Whoever comes back
	 * before that, as when a page is loaded again, would be in the server twice.
	 */
	awaitsLeave(): boolean {
		for (const player of this.leaving) {
			if (!player.server.players.includes(player)) this.leaving.delete(player);
		}
		return this.leaving.size() > 0;
	}

	/**
	 * Does what the playtest server asks for.
	 * @returns whether the simulation has to run a frame before the next command, because a player left.
	 */
	handle(command: Exclude<LiveCommand, { type: "skip" }>): boolean {
		if (command.type === "join") {
			this.join(command);
			return false;
		}
		if (command.type === "outage") {
			this.breakDataStores(command.on);
			return false;
		}
		const tab = this.tabs.get(command.player);
		// A message can cross with a kick.
		if (!tab) return false;
		if (command.type === "leave") {
			this.forget(command.player);
			const player = tab.player.latest();
			player.leave();
			this.leaving.add(player);
			return true;
		}
		if (command.type === "answer") {
			// It may have closed meanwhile.
			if (tab.prompt?.number === command.prompt) tab.prompt.answer(command.action);
			return false;
		}
		// Between two servers there is nothing to look at or to touch.
		if (tab.player.left) return false;
		if (command.type === "touch") {
			tab.player.server.touch(tab.player, command.part);
			return false;
		}
		if (command.type === "crash") {
			tab.player.server.crash();
			return false;
		}
		const { realm } = tab.player.client!;
		if (command.type === "resize") setViewport(realm, command.width, command.height);
		else for (const event of command.events) sendInput(realm, event);
		return false;
	}

	/** Answers a message that makes no sense. */
	refuse(reason: string): void {
		this.report(
			"playtest",
			"error",
			`The simulator got a message that it does not understand: ${reason}`,
			0,
			undefined,
		);
	}

	/** Says something to whoever runs the page. */
	warn(text: string): void {
		this.report("playtest", "warning", text, 0, undefined);
	}

	/** Passes on a line that a script printed. */
	output(line: OutputLine, realm: Realm): void {
		this.lines += 1;
		if (this.lines > MOST_LINES_PER_TURN) this.dropped += 1;
		else this.report(realm.name, line.level, line.text, line.time, this.byRealm.get(realm));
	}

	/** Passes on what changed on the players' screens. */
	reportScreens(): void {
		for (const [id, tab] of this.tabs) {
			if (tab.player.left) continue;
			const update = tab.scene.collect();
			if (update) this.outgoing.push(encodeScene(id, update));
			const focus = focusedNode(tab.player.client!.realm);
			if (focus === tab.focus) continue;
			tab.focus = focus;
			this.send({ type: "focus", player: id, node: focus ?? NULL });
		}
	}

	private breakDataStores(on: boolean): void {
		const { faults } = this.experience.cloud;
		// Nothing else of this world is made to go wrong.
		faults.heal();
		if (on) faults.outage("dataStores", math.huge);
	}

	private join(command: Extract<LiveCommand, { type: "join" }>): void {
		const { player: id, name, locale, width, height, touch } = command;
		if (this.tabs.has(id)) return this.refuse(`player ${id} is here already`);
		const userId = this.world.userIdOf(name);
		const [ok, result] = pcall(() =>
			this.experience
				.matchmake(this.experience.placeId)
				.join({ userId, name, locale, client: true, viewport: { width, height, touch } }),
		);
		if (!ok) {
			this.send({ type: "kicked", player: id, message: tostring(result) });
			return;
		}
		this.seat(id, result);
	}

	/** Shows a tab what its player sees in a server, and follows the player to the next one. */
	private seat(id: number, player: JoinedPlayer): void {
		player.onDisconnected = (message) => {
			if (!this.tabs.has(id)) return;
			this.forget(id);
			this.send({ type: "kicked", player: id, message });
		};
		player.onMoved = (moved) => {
			// Who closed the tab on the way is not there to arrive.
			if (!this.tabs.has(id)) return moved.leave();
			this.forget(id);
			this.seat(id, moved);
		};
		this.experience.cloud.marketplace.onPrompt(player.userId, (prompt) => this.showPrompt(id, prompt));
		const { realm } = player.client!;
		this.tabs.set(id, { player, scene: new SceneReporter(realm), focus: undefined });
		this.byRealm.set(realm, id);
		const touchable = player.server.listTouchable();
		this.send({ type: "joined", player: id, userId: player.userId, name: player.name, touchable });
	}

	/** Asks whoever sits at a tab; the prompt stays open until there is an answer. */
	private showPrompt(id: number, prompt: OpenPrompt): "cancel" | undefined {
		const tab = this.tabs.get(id);
		if (!tab) return "cancel";
		tab.prompt = prompt;
		const { number, kind, name, description, price } = prompt;
		this.send({ type: "prompt", player: id, offer: { prompt: number, kind, name, description, price } });
		prompt.onClosed = () => {
			if (tab.prompt !== prompt) return;
			tab.prompt = undefined;
			if (this.tabs.get(id) === tab) this.send({ type: "prompt", player: id, offer: NULL });
		};
		return undefined;
	}

	private forget(id: number): void {
		const tab = this.tabs.get(id);
		if (!tab) return;
		this.tabs.delete(id);
		this.byRealm.delete(tab.player.client!.realm);
	}

	private report(realm: string, level: string, text: string, time: number, player: number | undefined): void {
		// What is no text would end the connection.
		const clean = typeIs(utf8.len(text)[0], "number") ? text : text.gsub("[^%g%s]", "?")[0];
		this.send({ type: "output", realm, level, text: clean, time, player });
	}

	private send(message: object): void {
		this.outgoing.push(encode(message));
	}
}
