/** What a prompt sells. */
export type PromptKind = "product" | "gamePass" | "subscription";

/**
 * What comes of a prompt. `buy`: the user buys. `cancel`: the user closes it. `fail`: the user buys, and is told that
 * it failed. `failUnseen`: the user buys and is told that all went well, and it fails all the same. What was bought and
 * told to have failed is the fault `errorAfter` of the call `Purchase`.
 */
export type PromptAction = "buy" | "cancel" | "fail" | "failUnseen";

/** What a user does at a prompt. */
export interface PromptAnswer {
	readonly action: PromptAction;
	/** Seconds for which the user thinks about it; 0 unless given. */
	readonly delay?: number;
}

/** What a user is asked to buy. */
export interface PromptOffer {
	readonly kind: PromptKind;
	readonly id: number | string;
	readonly name: string;
	readonly description: string;
	/** Robux. */
	readonly price: number;
	/** Asset id of the icon; 0 for none. */
	readonly image: number;
}

/** A prompt on a user's screen, until it is answered. */
export interface OpenPrompt extends PromptOffer {
	/** Unique among all prompts of the experience. */
	readonly number: number;
	readonly userId: number;
	/** Name of the server on which the user plays. */
	readonly server: string;
	/** Answers it now; only the first answer counts, and none does once the user has left. */
	readonly answer: (action: PromptAction) => void;
	/** Called once, when it is no longer on the screen. */
	onClosed?: () => void;
}

/** Decides what a user does at a prompt. Without a result, the prompt stays open until its `answer` is called. */
export type PromptHandler = (prompt: OpenPrompt) => PromptAnswer | PromptAction | undefined;

/** What every user does who has no handler. */
export const CANCEL: PromptHandler = () => "cancel";
