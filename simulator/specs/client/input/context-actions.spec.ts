import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { ContextActionService, UserInputService } from "@rbxts/services";
import { clearScreen, click, make, middleOf, pressKey, sendKey, show } from "../support/screen";

type Result = Enum.ContextActionResult | undefined;

function bind(name: string, heard: Array<string>, result?: Result, priority?: number, key = Enum.KeyCode.H): void {
	const handler = (action: string, state: Enum.UserInputState) => {
		heard.push(`${action} ${state.Name}`);
		return result;
	};
	if (priority === undefined) ContextActionService.BindAction(name, handler, false, key);
	else ContextActionService.BindActionAtPriority(name, handler, false, priority, key);
}

describe("ContextActionService (ContextActionService)", () => {
	afterEach(() => {
		ContextActionService.UnbindAllActions();
		clearScreen();
	});

	it("should refuse when arguments are missing", () => {
		const service = ContextActionService as unknown as Record<string, (...args: Array<unknown>) => unknown>;

		expect(() => service.BindAction!(ContextActionService)).toThrow("Argument 1 missing or nil");
		expect(() => service.BindAction!(ContextActionService, "Honk")).toThrow("Argument 2 missing or nil");
	});

	it("should hear nothing any more when it is unbound", () => {
		const heard = new Array<string>();
		bind("Honk", heard);
		ContextActionService.UnbindAction("Honk");

		pressKey(Enum.KeyCode.H);

		expect(heard).toEqual([]);
	});

	it("should hear of its key, and of no other, when it is pressed", () => {
		const heard = new Array<string>();
		bind("Honk", heard);

		pressKey(Enum.KeyCode.G);
		pressKey(Enum.KeyCode.H);

		expect(heard).toEqual(["Honk Begin", "Honk End"]);
	});

	it("should give an input to the last bound action when two are bound to it", () => {
		const heard = new Array<string>();
		bind("First", heard);
		bind("Second", heard);

		pressKey(Enum.KeyCode.H);
		ContextActionService.UnbindAction("Second");
		pressKey(Enum.KeyCode.H);

		expect(heard).toEqual(["Second Begin", "Second End", "First Begin", "First End"]);
	});

	it("should go on to the next action when one passes", () => {
		const heard = new Array<string>();
		bind("First", heard);
		bind("Second", heard, Enum.ContextActionResult.Pass);

		pressKey(Enum.KeyCode.H);

		expect(heard).toEqual(["Second Begin", "First Begin", "Second End", "First End"]);
	});

	it("should sink the input when a handler yields", () => {
		const heard = new Array<string>();
		bind("First", heard);
		ContextActionService.BindAction(
			"Slow",
			() => {
				task.wait();
				return Enum.ContextActionResult.Pass;
			},
			false,
			Enum.KeyCode.H,
		);

		pressKey(Enum.KeyCode.H);

		expect(heard).toEqual([]);
	});

	it("should prefer the higher priority when priorities differ", () => {
		const heard = new Array<string>();
		bind("High", heard, undefined, 3000);
		bind("Normal", heard);

		pressKey(Enum.KeyCode.H);

		expect(heard).toEqual(["High Begin", "High End"]);
	});

	it("should be cancelled when it is unbound or bound over while the key is down", () => {
		const heard = new Array<string>();
		let kind: Enum.UserInputType | undefined;
		ContextActionService.BindAction(
			"Hold",
			(action, state, input) => {
				heard.push(`${action} ${state.Name}`);
				kind = input.UserInputType;
			},
			false,
			Enum.KeyCode.H,
		);
		sendKey(Enum.KeyCode.H, true);
		bind("Over", heard);
		expect(heard).toEqual(["Hold Begin", "Hold Cancel"]);
		expect(kind).toBe(Enum.UserInputType.None);

		sendKey(Enum.KeyCode.H, false);
		sendKey(Enum.KeyCode.H, true);
		ContextActionService.UnbindAction("Over");
		sendKey(Enum.KeyCode.H, false);

		expect(heard).toEqual(["Hold Begin", "Hold Cancel", "Over End", "Over Begin", "Over Cancel", "Hold End"]);
	});

	it("should tell UserInputService that an input was processed when an action sank it", () => {
		const processed = new Array<boolean>();
		const connection = UserInputService.InputBegan.Connect((_input, byGame) => void processed.push(byGame));
		bind("Sink", []);
		pressKey(Enum.KeyCode.H);
		ContextActionService.UnbindAction("Sink");
		bind("Pass", [], Enum.ContextActionResult.Pass);
		pressKey(Enum.KeyCode.H);
		connection.Disconnect();

		expect(processed).toEqual([true, false]);
	});

	it("should not hear of a press when a button took it", () => {
		const target = make("TextButton", { Size: UDim2.fromOffset(50, 50) });
		show(target);
		const heard = new Array<string>();
		ContextActionService.BindAction(
			"Shoot",
			(_action, state) => void heard.push(state.Name),
			false,
			Enum.UserInputType.MouseButton1,
		);

		click(middleOf(target));
		expect(heard).toEqual([]);
		click(new Vector2(600, 600));

		expect(heard).toEqual(["Begin", "End"]);
	});

	it("should describe what is bound when it is asked", () => {
		bind("Honk", []);
		ContextActionService.SetTitle("Honk", "Horn");

		const info = ContextActionService.GetBoundActionInfo("Honk") as BoundActionInfo;

		expect(info.priorityLevel).toBe(2000);
		expect(info.title).toBe("Horn");
		expect(info.inputTypes).toEqual([Enum.KeyCode.H]);
		expect(ContextActionService.GetAllBoundActionInfo().has("Honk")).toBe(true);
		expect(ContextActionService.GetButton("Honk")).toBeUndefined();
	});
});
