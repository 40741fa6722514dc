import type { OutputMessage, PlayerEntry, PlaytestStatus } from "../../protocol/messages";
import { create, createButton } from "../create";
import { OutputPanel } from "./output-panel";

const OUTPUT_KEY = "playtest.output";
const HIDDEN_KEY = "playtest.barHidden";
/** Seconds that pass at a press of the button: the longest pause of the interface is shorter, most cooldowns too. */
const SKIPPED_SECONDS = 30;

/** What the bar can ask for. */
export interface BarActions {
	restart(): void;
	/** Every request to data stores fails from now on, or no longer. */
	breakDataStores(on: boolean): void;
	/** The server that the player is in dies. */
	crash(): void;
	/** So many seconds pass at once. */
	skip(seconds: number): void;
	/** The player's character walks into a part of that full name. */
	touch(part: string): void;
}

/** The developer's bar below the stage: what runs, who is here, what was printed. */
export class Bar {
	readonly element = create("footer", "bar");
	readonly output: OutputPanel;
	private readonly status = create("span", "status");
	private readonly players = create("ul", "players");
	private readonly toggle: HTMLButtonElement;
	private readonly dataStores: HTMLButtonElement;
	private readonly touchable = create("span", "touchable");
	private broken = false;
	private readonly badge = create("span", "badge");
	private readonly hide: HTMLButtonElement;
	private me: number | undefined;
	private entries: readonly PlayerEntry[] = [];
	private errors = 0;

	constructor(private readonly actions: BarActions) {
		this.output = new OutputPanel(() => this.countErrors(0));
		this.toggle = createButton("button", "Output", () => this.showOutput(this.output.element.hidden));
		this.toggle.append(this.badge);
		this.hide = createButton("button hide", "", () => this.showBar(this.element.classList.contains("hidden")));
		this.status.setAttribute("role", "status");
		this.players.setAttribute("aria-label", "Players");
		const add = createButton("button", "Add a player", () => {
			// Without an opener the new tab gets a session storage of its own, hence a name of its own.
			window.open(location.href, "_blank", "noopener");
		});
		const restart = createButton("button", "Restart", () => actions.restart());
		const skip = createButton("button spacious", `Skip ${SKIPPED_SECONDS} s`, () => actions.skip(SKIPPED_SECONDS));
		skip.title = "Lets half a minute pass at once, for everybody: cooldowns end, what has changed is saved";
		const crash = createButton("button spacious", "Crash the server", () => actions.crash());
		crash.title = "Your server dies at once and saves nothing more: join again, and see what is there";
		this.dataStores = createButton("button spacious", "", () => actions.breakDataStores(!this.broken));
		const row = create("div", "bar-row");
		row.append(
			this.status,
			this.players,
			create("span", "gap"),
			this.touchable,
			this.toggle,
			skip,
			this.dataStores,
			crash,
			add,
			restart,
		);
		this.element.append(this.output.element, row, this.hide);
		this.countErrors(0);
		this.showStatus({ state: "starting" });
		this.showDataStores(false);
		this.showOutput(sessionStorage.getItem(OUTPUT_KEY) === "open");
		this.showBar(sessionStorage.getItem(HIDDEN_KEY) !== "hidden");
	}

	/** Shows what the server is at; undefined while it cannot be reached. */
	showStatus(status: PlaytestStatus | undefined): void {
		const [kind, text] = describe(status);
		this.status.className = `status ${kind}`;
		this.status.textContent = text;
	}

	/** Shows whether data stores are broken. */
	showDataStores(broken: boolean): void {
		this.broken = broken;
		this.dataStores.textContent = broken ? "Mend data stores" : "Break data stores";
		this.dataStores.title = broken
			? "Requests to data stores succeed again"
			: "Every request to data stores fails, as in an outage: see what players are told, and that nothing is lost";
		this.dataStores.classList.toggle("alarming", broken);
	}

	/** Offers to walk into parts: the page shows no world to walk through. */
	showTouchable(parts: readonly string[]): void {
		this.touchable.replaceChildren(
			...parts.map((part) => {
				const name = part.split(".").at(-1) ?? part;
				const button = createButton("button spacious", `Touch ${name}`, () => this.actions.touch(part));
				button.title = `Your character walks into ${part}`;
				return button;
			}),
		);
	}

	/** Says which of the players this tab is. */
	setMe(player: number): void {
		this.me = player;
		this.showPlayers(this.entries);
	}

	/** Shows who is here. */
	showPlayers(entries: readonly PlayerEntry[]): void {
		this.entries = entries;
		this.players.replaceChildren(
			...entries.map((entry) => {
				const mine = entry.player === this.me;
				const item = create("li", `player${mine ? " me" : ""}${entry.joined ? "" : " waiting"}`, entry.name);
				item.title = mine ? "You" : entry.joined ? "In another tab" : "Not in the place yet";
				return item;
			}),
		);
	}

	/** Adds a line of output. */
	addOutput(message: OutputMessage): void {
		this.output.add(message);
		if (message.level === "error") {
			this.countErrors(this.errors + 1);
		}
	}

	private countErrors(count: number): void {
		this.errors = count;
		this.badge.textContent = count > 99 ? "99+" : String(count);
		this.badge.hidden = count === 0;
		this.badge.title = count === 1 ? "1 error" : `${count} errors`;
	}

	private showOutput(open: boolean): void {
		this.output.element.hidden = !open;
		this.toggle.setAttribute("aria-expanded", String(open));
		sessionStorage.setItem(OUTPUT_KEY, open ? "open" : "closed");
		this.output.scrollToEnd();
	}

	private showBar(visible: boolean): void {
		this.element.classList.toggle("hidden", !visible);
		this.hide.textContent = visible ? "▾" : "▴";
		this.hide.setAttribute("aria-label", visible ? "Hide the developer bar" : "Show the developer bar");
		sessionStorage.setItem(HIDDEN_KEY, visible ? "visible" : "hidden");
	}
}

function describe(status: PlaytestStatus | undefined): [kind: string, text: string] {
	if (status === undefined) {
		return ["bad", "Not connected"];
	}
	switch (status.state) {
		case "building":
			return ["busy", `${status.step}…`];
		case "starting":
			return ["busy", "Starting…"];
		case "running":
			return ["good", "Running"];
		case "broken":
			return ["bad", status.running ? "Does not build, the old place runs" : "Does not build"];
		case "stopped":
			return ["bad", "Stopped"];
	}
}
