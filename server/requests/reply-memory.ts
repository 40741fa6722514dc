import { Reply } from "shared/requests";

/** The last replies to one player, so that a request that is sent again is answered and not done again. */
export class ReplyMemory {
	private readonly replies = new Map<number, Reply>();
	/** Request ids in the order in which they were answered; a ring. */
	private readonly ids = new Array<number>();
	private oldest = 0;

	/** `capacity`: replies that are kept, at least 1. */
	constructor(private readonly capacity: number) {}

	find(requestId: number): Reply | undefined {
		return this.replies.get(requestId);
	}

	/** Keeps the reply to a request that was not answered before. */
	remember(requestId: number, reply: Reply): void {
		const forgotten = this.ids[this.oldest];

		if (this.ids.size() === this.capacity && forgotten !== undefined) {
			this.replies.delete(forgotten);
		}

		this.ids[this.oldest] = requestId;
		this.oldest = (this.oldest + 1) % this.capacity;
		this.replies.set(requestId, reply);
	}
}
