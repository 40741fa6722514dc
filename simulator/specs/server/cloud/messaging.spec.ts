import { describe, expect, it } from "@rbxts/jest-globals";
import { MessagingService } from "@rbxts/services";
import { callMember } from "../../shared/members";

/** Virtual milliseconds for specs that wait. */
const PATIENCE = 120_000;

describe("MessagingService (reference/engine/classes/MessagingService)", () => {
	it("should refuse topics that are empty or longer than 80 characters", () => {
		for (const topic of ["", string.rep("t", 81)]) {
			expect(() => MessagingService.PublishAsync(topic, 1)).toThrow("1 to 80 characters");
			expect(() => MessagingService.SubscribeAsync(topic, () => {})).toThrow("1 to 80 characters");
		}
		expect(() => callMember(MessagingService, "PublishAsync")).toThrow("Argument 1 missing or nil");
		expect(() => callMember(MessagingService, "SubscribeAsync", "a", 5)).toThrow("must be a function");
	});

	it("should refuse messages of more than 1 kB, and what JSON cannot hold", () => {
		expect(() => MessagingService.PublishAsync("a", string.rep("x", 1023))).toThrow("1 kB");
		expect(() => MessagingService.PublishAsync("a", new Instance("Part"))).toThrow("JSON");
		MessagingService.PublishAsync("a", string.rep("x", 1022));
	});

	it(
		"should bring a copy of what was sent, with the time, within 1 to 2 seconds, to the sender too",
		() => {
			const received = new Array<{ Data: unknown; Sent: number }>();
			const connection = MessagingService.SubscribeAsync("Spec.Copy", (message) => received.push(message));
			const sent = { list: [1, 2], name: "x" };
			const start = os.time();
			MessagingService.PublishAsync("Spec.Copy", sent);
			MessagingService.PublishAsync("Spec.Other", "for nobody");
			expect(received).toEqual([]);
			task.wait(2.5);
			expect(received.size()).toBe(1);
			expect(received[0]!.Data).toEqual({ list: [1, 2], name: "x" });
			expect(received[0]!.Data).never.toBe(sent);
			expect(math.abs(received[0]!.Sent - start)).toBeLessThanOrEqual(1);
			connection.Disconnect();
			expect(connection.Connected).toBe(false);
		},
		PATIENCE,
	);

	it(
		"should call nobody who has disconnected, also for messages under way",
		() => {
			const received = new Array<string>();
			const first = MessagingService.SubscribeAsync("Spec.Off", () => received.push("first"));
			const second = MessagingService.SubscribeAsync("Spec.Off", () => received.push("second"));
			MessagingService.PublishAsync("Spec.Off", 1);
			first.Disconnect();
			task.wait(2.5);
			expect(received).toEqual(["second"]);
			second.Disconnect();
		},
		PATIENCE,
	);

	it(
		"should hold 20 subscriptions, and more when some were given back",
		() => {
			const connections = new Array<RBXScriptConnection>();
			for (let index = 1; index <= 20; index++) {
				connections.push(MessagingService.SubscribeAsync(`Spec.Many${index}`, () => {}));
			}
			expect(() => MessagingService.SubscribeAsync("Spec.Many", () => {})).toThrow("20 subscriptions");
			connections[0]!.Disconnect();
			connections.push(MessagingService.SubscribeAsync("Spec.Many", () => {}));
			for (const connection of connections) connection.Disconnect();
		},
		PATIENCE,
	);

	it(
		"should refuse more than 600 messages a minute from a server without players",
		() => {
			task.wait(61);
			let failed = 0;
			let done = 0;
			for (let index = 0; index < 610; index++) {
				task.spawn(() => {
					if (!pcall(() => MessagingService.PublishAsync("Spec.Flood", index))[0]) failed += 1;
					done += 1;
				});
			}
			while (done < 610) task.wait();
			expect(failed).toBe(10);
			task.wait(61);
			MessagingService.PublishAsync("Spec.Flood", "again");
		},
		PATIENCE * 2,
	);
});
