import { describe, expect, it } from "@rbxts/jest-globals";
import { LogService, ReplicatedStorage, Workspace } from "@rbxts/services";
import { recordOutput } from "../../shared/history";
import { callMember } from "../../shared/members";

const TestService = game.GetService("TestService");

describe("LogService (reference/engine/classes/LogService)", () => {
	it("should throw a table that says what happened when an error is logged", () => {
		const [ok, thrown] = pcall(() => LogService.Error("Failed: {reason}", { reason: "timeout" }));
		const problem = thrown as unknown as { message: string; template: string; context: Map<string, unknown> };

		expect(ok).toBe(false);
		expect(problem.message).toBe("Failed: timeout");
		expect(problem.template).toBe("Failed: {reason}");
		expect(problem.context).toEqual(new Map([["reason", "timeout"]]));
		expect(tostring(problem)).toBe("Failed: timeout");
	});

	it("should fill placeholders and keep doubled braces when a message has a context", () => {
		const readOutput = recordOutput();

		LogService.Info("Value = {{result}}: {val}", { val: 42 });
		LogService.Warn("{who} {missing}", { who: Workspace });
		LogService.Output("{plain}");

		expect(readOutput().map((line) => line.message)).toEqual([
			"Value = {result}: 42",
			"Workspace {missing}",
			"{plain}",
		]);
		expect(readOutput().map((line) => line.messageType)).toEqual([
			Enum.MessageType.MessageInfo,
			Enum.MessageType.MessageWarning,
			Enum.MessageType.MessageOutput,
		]);
	});

	it("should tell of every line when something is put out", () => {
		const heard = new Array<string>();
		const connection = LogService.MessageOut.Connect((message, kind) => heard.push(`${kind.Name} ${message}`));

		LogService.Warn("careful");
		task.wait();
		connection.Disconnect();

		expect(heard).toEqual(["MessageWarning careful"]);
	});

	it("should stamp lines with the virtual time when they are read back", () => {
		LogService.Info("now");
		const history = LogService.GetLogHistory();

		expect(history[history.size() - 1]!.timestamp).toBe(math.floor(Workspace.GetServerTimeNow()));
	});
});

describe("ScriptContext.Error (reference/engine/classes/ScriptContext)", () => {
	it("should not fire when an error is caught", () => {
		const context = game.GetService("ScriptContext");
		let heard = 0;
		const connection = context.Error.Connect(() => (heard += 1));

		pcall(() => error("caught"));
		task.wait();
		connection.Disconnect();

		expect(heard).toBe(0);
	});

	it("should carry message, trace and script when a thread ends with an error", () => {
		const context = game.GetService("ScriptContext");
		const heard = new Array<[string, string]>();
		const connection = context.Error.Connect((message, trace) => heard.push([message, trace]));

		task.spawn(() => error("not caught"));
		task.wait();
		connection.Disconnect();

		expect(heard.size()).toBe(1);
		expect(heard[0]![0]).toContain("not caught");
		expect(heard[0]![1]).toContain("reports.spec");
	});
});

describe("TestService (reference/engine/classes/TestService)", () => {
	it("should report and count failures when checks fail", () => {
		const readOutput = recordOutput();
		const { ErrorCount, WarnCount } = TestService;

		TestService.Check(false, "sum");
		TestService.Require(false, "start");
		TestService.Warn(false, "slow");

		expect(readOutput().map((line) => line.message)).toEqual([
			"Check failed: sum",
			"Require failed. Test ended: start",
			"Warning: slow",
		]);
		expect(TestService.ErrorCount - ErrorCount).toBe(2);
		expect(TestService.WarnCount - WarnCount).toBe(1);
	});

	it("should report when checks pass", () => {
		const readOutput = recordOutput();

		TestService.Check(true, "sum");
		TestService.Message("hello");

		expect(readOutput().map((line) => line.message)).toEqual(["Check passed: sum", "TestService: hello"]);
	});
});

describe("Stats, VRService, HapticService and settings", () => {
	it("should say that it is not simulated when a measure has no meaning here", () => {
		expect(() => game.GetService("Stats").GetTotalMemoryUsageMb()).toThrow("not simulated");
	});

	it("should count instances when asked", () => {
		const stats = game.GetService("Stats");
		const before = stats.InstanceCount;

		const folder = new Instance("Folder", ReplicatedStorage);

		expect(stats.InstanceCount).toBe(before + 1);
		folder.Destroy();
	});

	it("should have no devices when asked for them", () => {
		expect(game.GetService("VRService").VREnabled).toBe(false);
		expect(game.GetService("VRService").GetUserCFrameEnabled(Enum.UserCFrame.Head)).toBe(false);
		expect(game.GetService("HapticService").IsVibrationSupported(Enum.UserInputType.Gamepad1)).toBe(false);
	});

	it("should give the player's settings when they are asked for", () => {
		const userSettings = (getfenv(0) as unknown as { UserSettings: () => Instance }).UserSettings();

		expect((callMember(userSettings, "GetService", "UserGameSettings") as Instance).ClassName).toBe(
			"UserGameSettings",
		);
		expect(() => callMember(userSettings, "GetService", "Players")).toThrow("is not a valid Service name");
	});
});

describe("ReflectionService (reference/engine/classes/ReflectionService)", () => {
	const service = game.GetService("ReflectionService");
	type ReflectedClass = { Name: string; Superclass?: string; Subclasses: Array<string>; Permits: { New?: unknown } };

	it("should give nothing when there is no such class, or it is filtered out", () => {
		expect(service.GetClass("Foo")).toBeUndefined();
		expect(service.GetClass("Frame", { IsA: "BasePart" })).toBeUndefined();
	});

	it("should describe a class when it is asked for", () => {
		const frame = service.GetClass("Frame") as ReflectedClass;
		const guiObject = service.GetClass("GuiObject") as ReflectedClass;

		expect(frame.Superclass).toBe("GuiObject");
		expect(guiObject.Subclasses).toContain("Frame");
		expect(frame.Permits.New).toBeDefined();
		expect(guiObject.Permits.New).toBeUndefined();
	});

	it("should list the classes that inherit from one when it is filtered", () => {
		const names = (service.GetClasses({ IsA: "GuiButton" }) as Array<ReflectedClass>).map((item) => item.Name);

		expect(names).toEqual(["GuiButton", "ImageButton", "TextButton"]);
	});
});

describe("Services that only test runners see", () => {
	it("should keep what is written when files are used", () => {
		const files = callMember(game, "GetService", "FileSystemService") as Instance;

		expect(callMember(files, "Exists", "specs/none.snap")).toBe(false);
		callMember(files, "WriteFile", "specs/some.snap", "text");
		expect(callMember(files, "IsRegularFile", "specs/some.snap")).toBe(true);
		callMember(files, "Remove", "specs/some.snap");
		expect(callMember(files, "Exists", "specs/some.snap")).toBe(false);
	});

	it("should tell where a module stands when its file is asked for", () => {
		const sync = callMember(game, "GetService", "CoreScriptSyncService") as Instance;
		const module = new Instance("ModuleScript", ReplicatedStorage);
		module.Name = "Thing";

		expect(callMember(sync, "GetScriptFilePath", module)).toBe("ReplicatedStorage/Thing.luau");
		module.Destroy();
	});
});
