import type { InputEvent } from "./input";
import type { SceneNode } from "./scene";

/** The largest message in bytes that a page may send; a longer one is refused with an error message. */
export const MAX_PAGE_MESSAGE = 64 * 1024;
/** How many input events one message may carry; a page sends one message per frame. */
export const MAX_EVENTS = 256;
/** How many seconds a page may let pass at once. */
export const MAX_SKIP = 600;
/** Path on which a page connects. */
export const PAGE_PATH = "/play";
/** Path on which the simulator connects, with its token in the query. */
export const SIMULATOR_PATH = "/simulator";

/** The size of a stage in pixels and whether it is touched rather than pointed at. */
export interface Screen {
	readonly width: number;
	readonly height: number;
	readonly touch: boolean;
}

/** Page → server. */
export type PageMessage =
	| ({
			readonly type: "join";
			/** Wanted name; the server picks one without it. */
			readonly name?: string;
			/** The player's language, such as "de-de"; English without it. */
			readonly locale?: string;
	  } & Screen)
	| { readonly type: "resize"; readonly width: number; readonly height: number }
	| { readonly type: "input"; readonly events: readonly InputEvent[] }
	| PromptReply
	/** The player's character walks into a part. */
	| { readonly type: "touch"; readonly part: string }
	| { readonly type: "restart" }
	/** Breaks or mends what all servers store in, for all tabs. */
	| { readonly type: "outage"; readonly on: boolean }
	| Skip
	/** The server that the player is in dies at once: nothing in it runs any more, nothing is saved. */
	| { readonly type: "crash" };

/** Lets so many seconds pass for everybody, as fast as the machine can: a whole number from 1 to {@link MAX_SKIP}. */
export interface Skip {
	readonly type: "skip";
	readonly seconds: number;
}

/** What somebody does at a purchase prompt; `fail` buys and is told that it failed. */
export type PromptAction = "buy" | "cancel" | "fail";

/** The answer to a purchase prompt. */
export interface PromptReply {
	readonly type: "answer";
	readonly prompt: number;
	readonly action: PromptAction;
}

/** What a player is asked to buy. */
export interface PurchaseOffer {
	/** Unique for as long as the simulator runs. */
	readonly prompt: number;
	readonly kind: "product" | "gamePass" | "subscription";
	readonly name: string;
	readonly description: string;
	/** Robux. */
	readonly price: number;
}

/** Server → simulator. The integer names a tab for as long as it is connected. */
export type SimulatorCommand =
	| ({
			readonly type: "join";
			readonly player: number;
			readonly name: string;
			readonly locale?: string;
	  } & Screen)
	| { readonly type: "leave"; readonly player: number }
	| { readonly type: "crash"; readonly player: number }
	| { readonly type: "resize"; readonly player: number; readonly width: number; readonly height: number }
	| { readonly type: "input"; readonly player: number; readonly events: readonly InputEvent[] }
	| (PromptReply & { readonly player: number })
	/** The player's character touches the parts of that name which scripts of the server listen to. */
	| { readonly type: "touch"; readonly player: number; readonly part: string }
	/** Every request to data stores fails from now on, or no longer. */
	| { readonly type: "outage"; readonly on: boolean }
	| Skip;

/** How loud a line of output is. */
export type OutputLevel = "print" | "info" | "warning" | "error";

/** One line of a script's output. */
export interface OutputMessage {
	readonly type: "output";
	/** "server", "client:NAME", or "playtest" for what this server itself reports. */
	readonly realm: string;
	readonly level: OutputLevel;
	readonly text: string;
	/** Seconds on the simulator's clock. */
	readonly time: number;
	readonly player?: number;
}

/** Changed nodes, each sent whole; after a full one only what changed since. */
export interface SceneMessage {
	readonly type: "scene";
	readonly player: number;
	readonly full: boolean;
	readonly nodes: readonly SceneNode[];
	readonly removed: readonly number[];
}

/** Simulator → page, by way of the server. */
export type SimulatorMessage =
	| {
			readonly type: "joined";
			readonly player: number;
			readonly userId: number;
			readonly name: string;
			/** Full names of the parts whose touch scripts of the server listen to. */
			readonly touchable: readonly string[];
	  }
	| SceneMessage
	| OutputMessage
	| { readonly type: "focus"; readonly player: number; readonly node: number | null }
	| {
			readonly type: "prompt";
			readonly player: number;
			/** Null takes it away. */ readonly offer: PurchaseOffer | null;
	  }
	| { readonly type: "kicked"; readonly player: number; readonly message: string };

/** One tab as the others see it. */
export interface PlayerEntry {
	readonly player: number;
	readonly name: string;
	/** The simulator has let the player in. */
	readonly joined: boolean;
}

/** What the server is at. */
export type PlaytestStatus =
	/** Compiling or building; `running` tells whether the old place goes on meanwhile. */
	| { readonly state: "building"; readonly step: string; readonly running: boolean }
	| { readonly state: "starting" }
	| { readonly state: "running" }
	/** The place does not compile; `running` tells whether the old one goes on. */
	| { readonly state: "broken"; readonly text: string; readonly running: boolean }
	/** The simulator ended or was ended. */
	| { readonly state: "stopped"; readonly reason: string };

/** Server → page. */
export type ServerMessage =
	| SimulatorMessage
	| { readonly type: "you"; readonly player: number; readonly name: string }
	| { readonly type: "players"; readonly players: readonly PlayerEntry[] }
	| { readonly type: "status"; readonly status: PlaytestStatus }
	/** Whether data stores are broken now. */
	| { readonly type: "outage"; readonly on: boolean }
	| { readonly type: "error"; readonly message: string };
