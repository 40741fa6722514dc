import type { WebSocket } from "ws";
import type { PlayerEntry, Screen, ServerMessage } from "../protocol/messages";
import type { Seat } from "./tab";
import { Tab } from "./tab";

/** The pages that are connected now. */
export class Tabs {
	private readonly tabs = new Set<Tab>();
	/** By name in lower case. A name keeps its number, so that whoever reloads a tab is the same user as before. */
	private readonly numbers = new Map<string, number>();

	/** Takes a new page. */
	add(socket: WebSocket): Tab {
		const tab = new Tab(socket);
		this.tabs.add(tab);
		return tab;
	}

	/** Forgets a page whose socket has closed. */
	remove(tab: Tab): void {
		this.tabs.delete(tab);
	}

	/** The page of that player, if it is still connected. */
	find(player: number): Tab | undefined {
		return this.all().find((tab) => tab.seat?.player === player);
	}

	/** Every connected page, oldest first. */
	all(): Tab[] {
		return [...this.tabs];
	}

	/** Seats a page under the wanted name if no other tab bears it, else under the first free PlayerN. */
	seat(tab: Tab, wanted: string | undefined, screen: Screen, locale?: string): Seat {
		const name = this.freeName(wanted);
		const key = name.toLowerCase();
		const player = this.numbers.get(key) ?? this.numbers.size + 1;
		this.numbers.set(key, player);
		tab.seat = { player, name, screen, ...(locale === undefined ? {} : { locale }) };
		return tab.seat;
	}

	/** Sends the message to every page. */
	broadcast(message: ServerMessage): void {
		const text = JSON.stringify(message);
		for (const tab of this.tabs) {
			tab.sendText(text);
		}
	}

	/** Tells every page who is here. */
	broadcastPlayers(): void {
		const players: PlayerEntry[] = [];
		for (const { seat, joined } of this.tabs) {
			if (seat !== undefined) {
				players.push({ player: seat.player, name: seat.name, joined });
			}
		}
		this.broadcast({ type: "players", players });
	}

	/** A duplicated tab copies the name of its original, so the wanted one may be taken. */
	private freeName(wanted: string | undefined): string {
		const taken = new Set(this.all().map((tab) => tab.seat?.name.toLowerCase()));
		if (wanted !== undefined && !taken.has(wanted.toLowerCase())) {
			return wanted;
		}
		let index = 1;
		while (taken.has(`player${index}`)) {
			index += 1;
		}
		return `Player${index}`;
	}
}
