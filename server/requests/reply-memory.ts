import { Reply, Request } from "shared/requests";

/** A request and how it was answered. */
export interface Answered {
	readonly request: Request;
	readonly reply: Reply;
}

/** The last replies to one player, so that a request that is sent again is answered and not done again. */
export class ReplyMemory {
	private readonly answers = new Map<number, Answered>();
	/** Request ids in the order in which they were answered; a ring. */
	private readonly ids = new Array<number>();
	private oldest = 0;

	/** `capacity`: replies that are kept, at least 1. */
	constructor(private readonly capacity: number) {}

	find(requestId: number): Answered | undefined {
		return this.answers.get(requestId);
	}

	/** Keeps the reply to a request that was not answered before. */
	remember(request: Request, reply: Reply): void {
		const forgotten = this.ids[this.oldest];

		if (this.ids.size() === this.capacity && forgotten !== undefined) {
			this.answers.delete(forgotten);
		}

		this.ids[this.oldest] = request.id;
		this.oldest = (this.oldest + 1) % this.capacity;
		this.answers.set(request.id, { request, reply });
	}
}
