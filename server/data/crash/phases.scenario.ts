import type { WatchedServer } from "../faults/watch-server.scenario";
import { type Stage, USER } from "./stage.scenario";

/** A part of a player's visit, at whose every turn a server dies. */
export interface Phase {
	readonly name: string;
	/** Whether the player was never here before. */
	readonly isNew?: boolean;
	/** Turns that the server which dies has at least; fewer mean that the walk does not walk what it says. */
	readonly leastTurns: number;
	readonly dying: (stage: Stage) => WatchedServer;
	/** What comes before; time may pass. */
	readonly prepare?: (stage: Stage) => void;
	/** Time must not pass. */
	readonly begin: (stage: Stage) => void;
	readonly isOver: (stage: Stage) => boolean;
	/** The server on which the player is after a death, or will be. */
	readonly findHome: (stage: Stage) => WatchedServer;
}

/** Seconds until a player is in when nothing fails. */
const LOADING = 5;
/** Seconds after which the old server learns that the player left, unless it sent them away before. */
const LEAVE_AFTER = 3;

function enter(stage: Stage): void {
	stage.join(stage.first);
	stage.world.runUntil(() => stage.isReady(stage.first), "the player gets in", LOADING);
	stage.change(stage.first);
}

export const LOAD: Phase = {
	name: "load",
	leastTurns: 3,
	dying: ({ first }) => first,
	begin: (stage) => void stage.join(stage.first),
	isOver: (stage) => stage.isReady(stage.first),
	findHome: ({ second }) => second,
};

export const FIRST_LOAD: Phase = { ...LOAD, name: "load of a new player", isNew: true };

export const SAVE: Phase = {
	name: "save, with another one that waits for it",
	leastTurns: 4,
	dying: ({ first }) => first,
	prepare: enter,
	begin: (stage) => {
		stage.save(stage.first);
		stage.world.after(0.05, () => {
			stage.change(stage.first);
			stage.save(stage.first);
		});
	},
	isOver: ({ saves }) => saves === 2,
	findHome: ({ second }) => second,
};

export const LEAVE: Phase = {
	name: "leave",
	leastTurns: 3,
	dying: ({ first }) => first,
	prepare: enter,
	begin: (stage) => stage.world.inside(() => stage.first.host.server.findPlayer(USER)?.leave()),
	isOver: (stage) => stage.isDone(stage.first),
	findHome: ({ second }) => second,
};

export const SHUTDOWN: Phase = {
	name: "shutdown",
	leastTurns: 4,
	dying: ({ first }) => first,
	prepare: enter,
	begin: ({ first }) => first.host.shutdown(),
	isOver: ({ first }) => first.host.server.state === "closed",
	findHome: ({ second }) => second,
};

function comeOver(stage: Stage): void {
	stage.join(stage.second);
	stage.world.after(LEAVE_AFTER, () => {
		const { server } = stage.first.host;
		if (server.state === "running") server.findPlayer(USER)?.leave();
	});
}

export const GIVE: Phase = {
	name: "hand-over, by who gives",
	leastTurns: 4,
	dying: ({ first }) => first,
	prepare: enter,
	begin: comeOver,
	isOver: (stage) => stage.isReady(stage.second) && stage.isDone(stage.first),
	findHome: ({ second }) => second,
};

export const TAKE: Phase = {
	...GIVE,
	name: "hand-over, by who takes",
	dying: ({ second }) => second,
	findHome: (stage) => stage.start(),
};
