import { describe, expect, it } from "@rbxts/jest-globals";
import { ServerScriptService } from "@rbxts/services";
import { recordOutput } from "../../shared/history";

const modules = ServerScriptService.WaitForChild("Fixtures").WaitForChild("modules");

/** The realm's own `require`; the one in a spec's environment is jest's. */
const realRequire = (getfenv(0) as unknown as { require: (module: unknown) => unknown }).require;

function requireFixture(name: string): unknown {
	return realRequire(modules.WaitForChild(name));
}

describe("require (scripting/module, reference/engine/globals/LuaGlobals)", () => {
	it("should refuse when what is required is no module", () => {
		expect(() => realRequire(modules)).toThrow("Attempted to call require with invalid argument(s).");
		expect(() => realRequire(undefined)).toThrow("Attempted to call require with invalid argument(s).");
		expect(() => realRequire({})).toThrow("Attempted to call require with invalid argument(s).");
	});

	it("should refuse each time and put the error out once when a module errors", () => {
		const readOutput = recordOutput();

		expect(() => requireFixture("broken")).toThrow("Requested module experienced an error while loading");
		expect(() => requireFixture("broken")).toThrow("Requested module experienced an error while loading");

		const errors = readOutput().filter((line) => line.messageType === Enum.MessageType.MessageError);
		expect(errors.size()).toBe(1);
		expect(errors[0]!.message).toContain("ServerScriptService.Fixtures.modules.broken:1: broken on purpose");
	});

	it("should refuse when a module does not compile", () => {
		expect(() => requireFixture("syntax")).toThrow("Requested module experienced an error while loading");
	});

	it("should refuse when a module returns nothing or more than one value", () => {
		const readOutput = recordOutput();

		expect(() => requireFixture("two-values")).toThrow("Requested module experienced an error while loading");
		expect(() => requireFixture("no-value")).toThrow("Requested module experienced an error while loading");

		expect(readOutput()[0]!.message).toContain("Module code did not return exactly one value");
	});

	it("should refuse when two modules require each other", () => {
		const readOutput = recordOutput();

		expect(() => requireFixture("cycle-a")).toThrow("Requested module experienced an error while loading");

		expect(readOutput()[0]!.message).toContain("Requested module was required recursively");
	});

	it("should run a module once and give the same value when it is required again", () => {
		const first = requireFixture("counter") as { runs: number };
		const second = requireFixture("counter");

		expect(second).toBe(first);
		expect(first.runs).toBe(1);
		expect(requireFixture("by-path")).toBe(first);
	});

	it("should wait and give all who wait the same value when a module yields", () => {
		const heard = new Array<defined>();
		task.spawn(() => heard.push(requireFixture("slow") as defined));
		task.spawn(() => heard.push(requireFixture("slow") as defined));

		expect(heard).toEqual([]);
		task.wait(1.1);

		expect(heard).toEqual(["at last", "at last"]);
	});

	it("should keep a module's globals to itself when it sets some", () => {
		const loaded = requireFixture("environment") as {
			own: string;
			script: Instance;
			seen: string;
			G: object;
			shared: object;
		};

		expect(loaded.own).toBe("global of this module");
		expect(loaded.seen).toBe("global of this module");
		expect(loaded.script).toBe(modules.WaitForChild("environment"));
		expect((getfenv(0) as unknown as { leaked?: string }).leaked).toBeUndefined();
	});

	it("should share _G and shared when modules of one realm use them", () => {
		const loaded = requireFixture("environment") as { G: object; shared: object };

		expect(loaded.G).toBe(_G);
		expect(loaded.shared).toBe((getfenv(0) as unknown as { shared: object }).shared);
	});
});
