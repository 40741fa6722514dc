import { describe, expect, it } from "@rbxts/jest-globals";
import { recordOutput } from "../../shared/history";

// Longer than the engine waits before it warns, in virtual milliseconds.
const TEST_TIMEOUT = 20000;

describe("Instance:WaitForChild (reference/engine/classes/Instance: WaitForChild)", () => {
	it("should give nothing when the timeout passes", () => {
		const folder = new Instance("Folder");
		const started = os.clock();

		const found = folder.WaitForChild("Nobody", 2);

		expect(found).toBeUndefined();
		expect(os.clock() - started).toBeCloseTo(2);
	});

	it(
		"should warn after 5 seconds when it waits without a timeout",
		() => {
			const folder = new Instance("Folder");
			const readOutput = recordOutput();
			const thread = task.spawn(() => void folder.WaitForChild("Nobody"));

			task.wait(4.9);
			expect(readOutput()).toEqual([]);
			task.wait(0.2);

			const warnings = readOutput().filter((line) => line.messageType === Enum.MessageType.MessageWarning);
			expect(warnings.size()).toBe(1);
			expect(warnings[0]!.message).toContain("Infinite yield possible on");
			expect(warnings[0]!.message).toContain("Nobody");
			task.cancel(thread);
		},
		TEST_TIMEOUT,
	);

	it(
		"should not warn when there is a timeout",
		() => {
			const readOutput = recordOutput();

			new Instance("Folder").WaitForChild("Nobody", 6);

			expect(readOutput()).toEqual([]);
		},
		TEST_TIMEOUT,
	);

	it("should not yield when the child is there", () => {
		const folder = new Instance("Folder");
		const child = new Instance("Folder", folder);
		const started = os.clock();

		expect(folder.WaitForChild("Folder")).toBe(child);
		expect(os.clock()).toBeCloseTo(started, 3);
	});

	it("should go on when the child arrives", () => {
		const folder = new Instance("Folder");
		task.delay(1, () => {
			const child = new Instance("Folder");
			child.Name = "Late";
			child.Parent = folder;
		});

		expect(folder.WaitForChild("Late").Name).toBe("Late");
	});

	it("should go on when a child takes the name", () => {
		const folder = new Instance("Folder");
		const child = new Instance("Folder", folder);
		task.delay(1, () => (child.Name = "Renamed"));

		expect(folder.WaitForChild("Renamed")).toBe(child);
	});
});
