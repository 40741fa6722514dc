import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { printSuspicions, SuspicionLog } from "./suspicion-log";

describe("SuspicionLog", () => {
	it("should have nothing on a player who was not reported or was forgotten", () => {
		const log = new SuspicionLog();
		log.report(1, "rate");
		log.forget(1);

		expect(log.count(1, "rate")).toBe(0);
		expect(log.count(2, "rate")).toBe(0);
	});

	it("should count players and kinds apart", () => {
		const log = new SuspicionLog();
		log.report(1, "rate");
		log.report(1, "rate");
		log.report(1, "schema");
		log.report(2, "rate");

		expect(log.count(1, "rate")).toBe(2);
		expect(log.count(1, "schema")).toBe(1);
		expect(log.count(2, "rate")).toBe(1);
		expect(log.total(1)).toBe(3);
		expect(log.total(3)).toBe(0);
	});

	it("should let a game kick whoever it finds too suspicious, from within the report", () => {
		const log = new SuspicionLog();
		const kicked = new Array<number>();
		log.reported.connect((userId) => {
			if (log.total(userId) === 3) {
				kicked.push(userId);
				log.forget(userId);
			}
		});

		for (const suspicion of ["rate", "schema", "slot", "other_player"] as const) {
			log.report(1, suspicion);
			log.report(2, "reused_id");
		}

		expect(kicked).toEqual([2, 1].sort((first, second) => first < second));
	});

	it("should tell its listeners each new count", () => {
		const log = new SuspicionLog();
		const heard = new Array<string>();
		log.reported.connect((userId, suspicion, count) => heard.push(`${userId} ${suspicion} ${count}`));

		log.report(1, "rate");
		log.report(1, "rate");

		expect(heard).toEqual(["1 rate 1", "1 rate 2"]);
	});
});

describe("printSuspicions", () => {
	it("should write four lines, not a thousand, when a player floods", () => {
		const log = new SuspicionLog();
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
		printSuspicions(log);

		for (const _ of $range(1, 1000)) {
			log.report(1, "rate");
		}

		expect(warned).toHaveBeenCalledTimes(4);
		warned.mockRestore();
	});
});
