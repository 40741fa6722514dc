import type { WebSocket } from "ws";
import type { PlayerEntry, ServerMessage } from "../protocol/messages";
import { Tab } from "./tab";

/** The pages that are connected now. */
export class Tabs {
	private readonly tabs = new Map<number, Tab>();
	private lastPlayer = 0;

	/** Gives a new page its integer. */
	add(socket: WebSocket): Tab {
		this.lastPlayer += 1;
		const tab = new Tab(this.lastPlayer, socket);
		this.tabs.set(tab.player, tab);
		return tab;
	}

	/** Forgets a page whose socket has closed. */
	remove(tab: Tab): void {
		this.tabs.delete(tab.player);
	}

	/** The page of that integer, if it is still connected. */
	find(player: number): Tab | undefined {
		return this.tabs.get(player);
	}

	/** Every connected page, oldest first. */
	all(): Tab[] {
		return [...this.tabs.values()];
	}

	/** The wanted name unless another tab bears it (a duplicated tab copies it), else the first free PlayerN. */
	freeName(wanted: string | undefined): string {
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

	/** Sends the message to every page. */
	broadcast(message: ServerMessage): void {
		const text = JSON.stringify(message);
		for (const tab of this.tabs.values()) {
			tab.sendText(text);
		}
	}

	/** Tells every page who is here. */
	broadcastPlayers(): void {
		const players: PlayerEntry[] = [];
		for (const tab of this.tabs.values()) {
			if (tab.seat !== undefined) {
				players.push({ player: tab.player, name: tab.seat.name, joined: tab.joined });
			}
		}
		this.broadcast({ type: "players", players });
	}
}
