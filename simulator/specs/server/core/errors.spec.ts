import { describe, expect, it } from "@rbxts/jest-globals";
import { readMember } from "../../shared/members";

function messageOf(body: () => void): string {
	const [, problem] = pcall(body);
	return tostring(problem);
}

describe("Error texts (as live servers give them to pcall)", () => {
	it("should be the bare sentence when the engine throws", () => {
		const frame = new Instance("Frame");
		frame.Destroy();

		expect(messageOf(() => readMember(frame, "Foo"))).toBe('Foo is not a valid member of Frame "Frame"');
		expect(messageOf(() => (frame.Parent = game))).toBe(
			"The Parent property of Frame is locked, current parent: NULL, new parent Game",
		);
		expect(messageOf(() => game.GetService("Nothing" as "Players"))).toBe("'Nothing' is not a valid Service name");
	});

	it("should start with the script's position when Luau throws", () => {
		const nothing = undefined as unknown as { field: number };

		expect(messageOf(() => print(nothing.field))).toMatch("^.-errors%.spec:%d+: attempt to index nil");
		expect(messageOf(() => error("own"))).toMatch("^.-errors%.spec:%d+: own$");
	});
});

describe("Stack levels (reference/engine/libraries/debug)", () => {
	it("should count scripts and library functions only when a function runs in pcall", () => {
		const sources = new Array<string>();
		pcall(() => {
			for (const level of [1, 2, 3]) {
				const [source] = debug.info(level, "s") as LuaTuple<[string]>;
				sources.push(source);
			}
		});

		expect(sources[0]).toContain("errors.spec");
		expect(sources[1]).toBe("[C]");
		expect(sources[2]).toContain("errors.spec");
	});

	it("should not show the simulator in a traceback", () => {
		let text = "";
		pcall(() => {
			text = debug.traceback();
		});

		expect(text).toContain("errors.spec");
		expect(text.find("simulator/", 1, true)[0]).toBeUndefined();
	});
});
