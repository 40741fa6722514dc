import { setStored } from "../../datamodel/mutations";
import { Realm } from "../../datamodel/realm";
import { getStored, InstanceRecord } from "../../datamodel/record";
import { enumItem, makeVector3 } from "../datatypes";
import { GuiNode } from "../tree/node";
import { ScreenArea } from "../tree/screen-area";

/** A finger on the screen. */
export interface Touch {
	readonly input: InstanceRecord;
	readonly startX: number;
	readonly startY: number;
	/** Virtual seconds. */
	readonly startedAt: number;
	x: number;
	y: number;
	/** The GuiObjects that were told of it when it began. */
	readonly targets: ReadonlyArray<GuiNode>;
	/** The button that it pressed. */
	pressed?: GuiNode;
	/** The frame that it drags, once it has moved far enough. */
	scrolling?: GuiNode;
	moved: boolean;
	/** Whether the press has lasted long enough to be a long one. */
	long: boolean;
	readonly processed: boolean;
}

/** A bar of a ScrollingFrame that the mouse holds. */
export interface BarDrag {
	readonly frame: GuiNode;
	readonly vertical: boolean;
	/** Where on the bar it was taken, in pixels. */
	readonly grip: number;
}

/** What a click was on, to count clicks that follow each other. */
interface LastClick {
	readonly record: InstanceRecord;
	readonly time: number;
	readonly count: number;
}

/** What the player's devices are at: where the mouse is, what is held down, what has the focus. */
export class InputState {
	/** What the player did since the last frame, ready to be run in order. */
	readonly queue = new Array<() => void>();
	/** Raw screen pixels. */
	mouseX = 0;
	mouseY = 0;
	/** The InputObjects of held keys by KeyCode name, and of held mouse buttons by UserInputType name. */
	readonly keys = new Map<string, InstanceRecord>();
	readonly buttons = new Map<string, InstanceRecord>();
	readonly touches = new Map<number, Touch>();
	/** What the mouse is over, the topmost first. */
	hovered: ReadonlyArray<GuiNode> = [];
	/** The topmost button that the mouse is over. */
	hoveredButton?: GuiNode;
	/** What each mouse button was pressed on, by UserInputType name. */
	readonly pressed = new Map<string, GuiNode>();
	barDrag?: BarDrag;
	lastClick?: LastClick;
	lastInputType: string;
	windowFocused = true;
	/** The mouse's own InputObjects, which last as long as the client. */
	readonly movement: InstanceRecord;
	readonly wheel: InstanceRecord;
	private focus?: GuiNode;

	constructor(
		readonly realm: Realm,
		readonly screen: ScreenArea,
	) {
		this.lastInputType = screen.touch ? "Touch" : "MouseMovement";
		this.movement = this.createInput("MouseMovement", "Change");
		this.wheel = this.createInput("MouseWheel", "Change");
	}

	/** The TextBox that takes what is typed; none while it is off the screen. */
	getFocus(): GuiNode | undefined {
		if (this.focus && !this.focus.live) this.focus = undefined;
		return this.focus;
	}

	setFocus(node: GuiNode | undefined): void {
		this.focus = node;
	}

	createInput(inputType: string, state: string): InstanceRecord {
		const input = this.realm.create("InputObject");
		setStored(input, "UserInputType", enumItem("UserInputType", inputType));
		setStored(input, "UserInputState", enumItem("UserInputState", state));
		return input;
	}

	/** Moves an InputObject. Its position counts from below the top bar (InputObject.Position). */
	moveInput(input: InstanceRecord, x: number, y: number, z: number): void {
		const previous = getStored(input, "Position") as Vector3;
		const down = y - this.screen.topInset;
		setStored(input, "Delta", makeVector3(this.realm, x - previous.X, down - previous.Y, 0));
		setStored(input, "Position", makeVector3(this.realm, x, down, z));
	}

	setInputState(input: InstanceRecord, state: string): void {
		setStored(input, "UserInputState", enumItem("UserInputState", state));
	}
}

export function inputTypeOf(input: InstanceRecord): string {
	return (getStored(input, "UserInputType") as Enum.UserInputType).Name;
}

export function keyCodeOf(input: InstanceRecord): string {
	return (getStored(input, "KeyCode") as Enum.KeyCode).Name;
}
