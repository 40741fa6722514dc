import { Pending } from "./pending";
import { Timing } from "./timing";

export interface RecentAnswersOptions<T> {
	/** Finds an answer out. Yields and raises errors. */
	readonly ask: (about: string) => T;
	/** The answer when there was an error, or none came in time. */
	readonly unanswered: T;
	/** Seconds to wait for an answer. */
	readonly patience: number;
	/** Seconds from the question on for which its answer is used again. */
	readonly reuse: number;
	readonly timing: Timing;
}

/** Answers for many who ask the same at the same time: asked once, shared for a moment, and forgotten. */
export class RecentAnswers<T extends defined> {
	private readonly answers = new Map<string, Pending<T>>();

	constructor(private readonly options: RecentAnswersOptions<T>) {}

	/** The answer about something. Yields no longer than the patience. */
	find(about: string): T {
		return (this.answers.get(about) ?? this.ask(about)).wait();
	}

	/** How many answers are kept. */
	size(): number {
		return this.answers.size();
	}

	private ask(about: string): Pending<T> {
		const { ask, unanswered, patience, reuse, timing } = this.options;
		const answer = new Pending<T>();
		this.answers.set(about, answer);
		timing.delay(reuse, () => this.answers.delete(about));

		task.spawn(() => {
			const [success, value] = pcall(() => ask(about));
			answer.settle(success ? value : unanswered);
		});

		if (answer.peek() === undefined) {
			timing.delay(patience, () => answer.settle(unanswered));
		}

		return answer;
	}
}
