import { Players, UserInputService } from "@rbxts/services";

type Properties<T> = Partial<WritableInstanceProperties<T & Instance>>;

/** Makes an instance with properties and children. */
export function make<Name extends keyof CreatableInstances>(
	className: Name,
	properties: Properties<CreatableInstances[Name]> = {},
	children: ReadonlyArray<Instance> = [],
): CreatableInstances[Name] {
	const instance = new Instance(className);
	for (const [name, value] of pairs(properties as Record<string, unknown>)) {
		(instance as unknown as Record<string, unknown>)[name as string] = value;
	}
	for (const child of children) child.Parent = instance;
	return instance;
}

function getPlayerGui(): PlayerGui {
	return Players.LocalPlayer.WaitForChild("PlayerGui") as PlayerGui;
}

/** The PlayerGui of the player who runs the specs. */
export const playerGui = getPlayerGui();

/** Puts GuiObjects on the screen: a ScreenGui that ignores the top bar, so that positions count from the corner. */
export function show(...children: ReadonlyArray<Instance>): ScreenGui {
	return make(
		"ScreenGui",
		{ ScreenInsets: Enum.ScreenInsets.None, ZIndexBehavior: Enum.ZIndexBehavior.Sibling, Parent: playerGui },
		children,
	);
}

/** Takes everything off the screen again. */
export function clearScreen(): void {
	playerGui.ClearAllChildren();
	task.wait();
}

/** Height of the strip that the top bar keeps. */
export const TOP_INSET = game.GetService("GuiService").GetGuiInset()[0].Y;

/** A point on the screen, in raw pixels, that lies in the middle of a GuiObject. */
export function middleOf(object: GuiObject): Vector2 {
	const position = object.AbsolutePosition;
	const size = object.AbsoluteSize;
	return new Vector2(position.X + size.X / 2, position.Y + size.Y / 2 + TOP_INSET);
}

/** An object's place and size on the whole screen: x, y, width, height. */
export function boxOf(object: GuiBase2d): [number, number, number, number] {
	const { AbsolutePosition: position, AbsoluteSize: size } = object;
	return [position.X, position.Y + TOP_INSET, size.X, size.Y];
}

const LEFT = Enum.UserInputType.MouseButton1;

const virtualInput = UserInputService.CreateVirtualInput() as VirtualInput;

/** Moves the mouse and lets the input arrive. */
export function moveMouse(position: Vector2): void {
	virtualInput.SendMousePosition(position);
	task.wait();
}

/** Presses or releases a mouse button and lets the input arrive. */
export function sendButton(position: Vector2, isDown: boolean, button: Enum.UserInputType = LEFT): void {
	virtualInput.SendMouseButton(position, button, isDown);
	task.wait();
}

/** Presses and releases a mouse button over a point. */
export function click(position: Vector2, button: Enum.UserInputType = LEFT): void {
	sendButton(position, true, button);
	sendButton(position, false, button);
}

/** Turns the wheel over a point. @param notches 1 is away from the player. */
export function turnWheel(position: Vector2, notches: number): void {
	virtualInput.SendPointerAction(position, { Wheel: notches } as unknown as never);
	task.wait();
}

export function sendKey(keyCode: Enum.KeyCode, isPressed: boolean): void {
	virtualInput.SendKey(isPressed, keyCode);
	task.wait();
}

/** Presses and releases a key. */
export function pressKey(keyCode: Enum.KeyCode): void {
	sendKey(keyCode, true);
	sendKey(keyCode, false);
}

export function typeText(text: string): void {
	virtualInput.SendTextInput(text);
	task.wait();
}

interface TouchSender {
	SendTouchEvent(id: number, state: number, x: number, y: number): void;
}

const touchSender = game.GetService("VirtualInputManager" as never) as unknown as TouchSender;
const TOUCH_STATES = { begin: 0, move: 1, end: 2, cancel: 3 };

/** Lays, moves or lifts a finger. */
export function touch(state: keyof typeof TOUCH_STATES, position: Vector2, id = 0): void {
	touchSender.SendTouchEvent(id, TOUCH_STATES[state], position.X, position.Y);
	task.wait();
}
