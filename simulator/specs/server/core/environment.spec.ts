import { describe, expect, it } from "@rbxts/jest-globals";
import { LogService, RunService, Workspace } from "@rbxts/services";
import { recordOutput } from "../../shared/history";
import { readMember } from "../../shared/members";

/** The realm's own globals; some of those in a spec's environment are jest's. */
const globals = getfenv(0) as unknown as Record<string, (this: void, ...values: Array<unknown>) => unknown>;

describe("Globals of scripts (reference/engine/globals/LuaGlobals, RobloxGlobals)", () => {
	it("should say what is wrong when a text does not compile", () => {
		const loadText = globals.loadstring as unknown as (text: string) => LuaTuple<[Callback?, string?]>;

		const [chunk, problem] = loadText("local x = = 1");
		const [sum] = loadText("return 1 + 1");

		expect(chunk).toBeUndefined();
		expect(problem).toContain("Expected identifier");
		expect(sum!()).toBe(2);
	});

	it("should refuse when garbage is to be collected", () => {
		expect(() => globals.collectgarbage!("collect")).toThrow("collectgarbage");
	});

	it("should refuse when what is looked at without its metamethods has none", () => {
		expect(() => globals.tostring!()).toThrow("missing argument #1");
	});

	it("should refuse when the environment of an engine's function is to be replaced", () => {
		expect(() => globals.setfenv!(globals.print, {})).toThrow("cannot change environment of given object");
		expect(() => globals.setfenv!(0, {})).toThrow("cannot change environment of given object");
		expect(() => globals.getfenv!(-1)).toThrow("level must be non-negative");
	});

	it("should give the global variables when the environment of an engine's function is asked for", () => {
		expect(globals.getfenv!(globals.print)).toBe(globals);
		expect(globals.getfenv!(readMember(Workspace, "GetChildren"))).toBe(globals);
		expect(globals.getfenv!(globals.pcall)).toBe(globals);
	});

	it("should hide metatables when they are the engine's", () => {
		expect(globals.getmetatable!(Workspace)).toBe("The metatable is locked");
		expect(globals.getmetatable!(Enum.KeyCode.A)).toBe("The metatable is locked");
	});

	it("should name the engine's types when typeof is asked", () => {
		const types: Array<[unknown, string]> = [
			[Workspace, "Instance"],
			[Workspace.ChildAdded, "RBXScriptSignal"],
			[RunService.Heartbeat.Once(() => {}), "RBXScriptConnection"],
			[Enum, "Enums"],
			[Enum.KeyCode, "Enum"],
			[Enum.KeyCode.A, "EnumItem"],
			[new Vector2(), "Vector2"],
			[new Vector3(), "Vector3"],
			[new CFrame(), "CFrame"],
			[new UDim2(), "UDim2"],
			[new Color3(), "Color3"],
			[Font.fromName("Ubuntu"), "Font"],
			[DateTime.now(), "DateTime"],
			[new Random(), "Random"],
			[new TweenInfo(), "TweenInfo"],
			[new RaycastParams(), "RaycastParams"],
			[new OverlapParams(), "OverlapParams"],
			[new PathWaypoint(), "PathWaypoint"],
			[{}, "table"],
			["", "string"],
			[1, "number"],
			[undefined, "nil"],
			[coroutine.running(), "thread"],
		];

		for (const [value, name] of types) expect(typeOf(value)).toBe(name);
	});

	it("should write instances by name and value types as the engine does when they become text", () => {
		const texts: Array<[unknown, string]> = [
			[Workspace, "Workspace"],
			[Enum.KeyCode, "KeyCode"],
			[Enum.KeyCode.A, "Enum.KeyCode.A"],
			[new UDim2(0, 1, 0.5, 2), "{0, 1}, {0.5, 2}"],
			[new UDim(0.5, 2), "0.5, 2"],
			[new Vector3(1, 0.5, -2), "1, 0.5, -2"],
			[new Vector2(0.5, 2), "0.5, 2"],
			[new Rect(0, 1, 2, 3), "0, 1, 2, 3"],
			[new Color3(1, 0.5, 0), "1, 0.5, 0"],
			[new CFrame(1, 2, 3), "1, 2, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1"],
			[new NumberRange(1, 2), "1 2 "],
			[new NumberSequence(0, 1), "0 0 0 1 1 0 "],
			[new ColorSequence(new Color3(1, 1, 1)), "0 1 1 1 0 1 1 1 1 0 "],
			[
				Font.fromName("Ubuntu"),
				"Font { Family = rbxasset://fonts/families/Ubuntu.json, Weight = Regular, Style = Normal }",
			],
		];

		for (const [value, text] of texts) expect(globals.tostring!(value)).toBe(text);
	});

	it("should put lines out with their kind when scripts print and warn", () => {
		const readOutput = recordOutput();

		globals.print!("two", 3, undefined, new UDim2());
		globals.warn!("careful");

		const [printed, warned] = readOutput();
		expect(printed!.message).toBe("two 3 nil {0, 0}, {0, 0}");
		expect(printed!.messageType).toBe(Enum.MessageType.MessageOutput);
		expect(warned!.message).toBe("careful");
		expect(warned!.messageType).toBe(Enum.MessageType.MessageWarning);
	});

	it("should keep tables and begin texts with the position when something is thrown", () => {
		const thrown = { code: 5 };

		const caughtFrom = (fail: () => void) => pcall(fail)[1];
		const caught = caughtFrom(() => error(thrown));
		const text = caughtFrom(() => error("plain"));
		const bare = caughtFrom(() => error("bare", 0));

		expect(caught).toBe(thrown);
		expect(text).toMatch("environment%.spec:%d+: plain$");
		expect(bare).toBe("bare");
	});

	it("should say what is wrong in the engine's words when a value type is misused", () => {
		const vector = new Vector3() as unknown as number;

		expect(() => vector + 1).toThrow("attempt to perform arithmetic (add) on Vector3 and number");
		expect(() => new Vector3("a" as never)).toThrow("invalid argument #1 (number expected, got string)");
	});

	it("should yield through protected calls when threads wait inside", () => {
		const started = os.clock();

		const [ok, value] = pcall(() => {
			task.wait(0.5);
			return "done";
		});

		expect(ok).toBe(true);
		expect(value).toBe("done");
		expect(os.clock() - started).toBeGreaterThanOrEqual(0.5);
	});

	it("should keep one clock when time is asked for in several ways", () => {
		const before = globals.tick!() as number;
		const clock = os.clock();
		task.wait(2);

		expect((globals.tick!() as number) - before).toBeCloseTo(2, 1);
		expect(os.clock() - clock).toBeCloseTo(2, 1);
		expect(math.abs(os.time() - (globals.tick!() as number))).toBeLessThanOrEqual(1);
		expect(math.abs(Workspace.GetServerTimeNow() - (globals.tick!() as number))).toBeLessThan(0.1);
	});

	it("should know the script and the DataModel when a script asks for them", () => {
		const environment = getfenv(1) as unknown as { script: Instance };

		expect(environment.script.IsA("ModuleScript")).toBe(true);
		expect(game.GetService("Workspace")).toBe(Workspace);
		expect(readMember(globals, "workspace")).toBe(Workspace);
		expect(game.IsLoaded()).toBe(true);
	});

	it("should give settings and program facts when the engine's own globals are called", () => {
		expect((globals.UserSettings!() as Instance).ClassName).toBe("UserSettings");
		expect((globals.settings!() as Instance).ClassName).toBe("GlobalSettings");
		expect(globals.version!()).toMatch("^%d+%.%d+%.%d+%.%d+$");
		expect((globals.stats!() as Instance).ClassName).toBe("Stats");
		expect(LogService.ClassName).toBe("LogService");
	});
});
