/** Seconds after which a prompt counts as gone, should the platform never say so. */
const FORGOTTEN_AFTER = 120;

/** What a prompt sells. */
export type PromptKind = "product" | "pass";

export interface PromptsOptions {
	/** Shows a prompt on a player's screen. It may raise an error. */
	readonly show: (userId: number, kind: PromptKind, id: number) => void;
	/** Seconds on a clock that never goes back. */
	readonly now: () => number;
}

interface OpenPrompt {
	readonly kind: PromptKind;
	readonly id: number;
	readonly since: number;
}

/** Prompts on players' screens: one per player at a time, so that nobody is buried under them. */
export class Prompts {
	private readonly prompts = new Map<number, OpenPrompt>();

	constructor(private readonly options: PromptsOptions) {}

	/** Asks a player whether they want to buy something. `false`: another prompt is still on their screen. */
	open(userId: number, kind: PromptKind, id: number): boolean {
		const { show, now } = this.options;
		const earlier = this.prompts.get(userId);

		if (earlier && now() - earlier.since < FORGOTTEN_AFTER) {
			return false;
		}

		show(userId, kind, id);
		this.prompts.set(userId, { kind, id, since: now() });

		return true;
	}

	/** The platform said that a prompt of this kind is off a player's screen. It says nothing of a purchase. */
	close(userId: number, kind: PromptKind, id: number): void {
		const prompt = this.prompts.get(userId);

		if (prompt && prompt.kind === kind && prompt.id === id) {
			this.prompts.delete(userId);
		}
	}

	/** A player left. */
	forget(userId: number): void {
		this.prompts.delete(userId);
	}
}
