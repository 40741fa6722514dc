import { describe, expect, it } from "@rbxts/jest-globals";
import { Price, PriceBook, PriceKind } from "./price-book";

interface Timer {
	readonly at: number;
	readonly callback: () => void;
}

/** A book before a platform that answers as a test says, on a clock of its own. */
function createBook(answer: (kind: PriceKind, id: number, count: number) => number | undefined) {
	let time = 0;
	let calls = 0;
	let timers = new Array<Timer>();

	const book = new PriceBook({
		fetch: (kind, id) => {
			calls += 1;
			return answer(kind, id, calls);
		},
		now: () => time,
		schedule: (seconds, callback) => timers.push({ at: time + seconds, callback }),
	});

	return {
		book,
		countCalls: () => calls,
		pass: (seconds: number) => {
			const last = time + seconds;

			for (;;) {
				const due = timers.filter(({ at }) => at <= last).sort((first, second) => first.at < second.at)[0];

				if (!due) {
					break;
				}

				time = due.at;
				timers = timers.filter((timer) => timer !== due);
				due.callback();
			}

			time = last;
		},
	};
}

function known(robux: number): Price {
	return { state: "known", robux };
}

describe("PriceBook", () => {
	it("should say that nothing is sold where the id is not filled in, and never ask", () => {
		const { book, countCalls } = createBook(() => 25);
		book.request("product", 0);

		expect(book.find("product", 0)).toEqual({ state: "unavailable" });
		expect(countCalls()).toBe(0);
	});

	it("should try four times, a little longer apart each time, and then give up", () => {
		const { book, countCalls, pass } = createBook(() => error("the platform is down"));
		book.request("product", 1);

		expect(book.find("product", 1)).toEqual({ state: "loading" });
		pass(6.9);
		expect(countCalls()).toBe(3);
		expect(book.find("product", 1)).toEqual({ state: "loading" });
		pass(0.1);
		expect(countCalls()).toBe(4);
		expect(book.find("product", 1)).toEqual({ state: "failed" });
		pass(1000);
		expect(countCalls()).toBe(4);
	});

	it("should ask again at once when the player wants it, and by itself only after a minute", () => {
		const { book, countCalls, pass } = createBook((_kind, _id, count) => (count <= 4 ? error("down") : 25));
		book.request("product", 1);
		pass(10);
		book.request("product", 1);
		expect(countCalls()).toBe(4);

		book.retry("product", 1);
		expect(book.find("product", 1)).toEqual(known(25));
	});

	it("should not ask again for what failed when another try is under way", () => {
		const { book, countCalls } = createBook(() => error("down"));
		book.request("product", 1);
		book.request("product", 1);
		book.retry("product", 1);

		expect(countCalls()).toBe(1);
	});

	it("should keep the old price when a newer one can not be fetched", () => {
		const { book, pass } = createBook((_kind, _id, count) => (count === 1 ? 25 : error("down")));
		book.request("pass", 1);
		pass(301);
		book.request("pass", 1);
		pass(10);

		expect(book.find("pass", 1)).toEqual(known(25));
	});

	it("should believe a price for five minutes, and then ask for a newer one", () => {
		const { book, countCalls, pass } = createBook((_kind, _id, count) => 20 + count);
		book.request("product", 1);
		pass(299);
		book.request("product", 1);
		expect(countCalls()).toBe(1);
		expect(book.find("product", 1)).toEqual(known(21));

		pass(1);
		book.request("product", 1);
		expect(book.find("product", 1)).toEqual(known(22));
	});

	it("should keep products and passes of one number apart", () => {
		const { book } = createBook((kind) => (kind === "product" ? 1 : undefined));
		book.request("product", 7);
		book.request("pass", 7);

		expect(book.find("product", 7)).toEqual(known(1));
		expect(book.find("pass", 7)).toEqual({ state: "unavailable" });
	});

	it("should tell when a price is known", () => {
		const { book } = createBook(() => 5);
		let told = 0;
		book.changed.connect(() => (told += 1));
		book.request("product", 1);

		expect(told).toBe(2);
	});
});
