import { setStored } from "../../datamodel/mutations";
import { createRealmState, Realm } from "../../datamodel/realm";
import { InstanceRecord } from "../../datamodel/record";
import { typeOf } from "../../kernel/proxy";
import { ThreadOwner } from "../../kernel/scheduler";
import { enumItem } from "../datatypes";
import { inputTypeOf, keyCodeOf } from "./input-state";

/** Priority of BindAction (ContextActionService:GetBoundActionInfo). */
export const DEFAULT_PRIORITY = 2000;

type Handler = (name: string, state: Enum.UserInputState, input: Instance) => unknown;

/** One action that scripts bound to inputs. */
export interface BoundAction {
	readonly name: string;
	readonly handler: Handler;
	readonly owner: ThreadOwner | undefined;
	readonly priority: number;
	/** Rises with every binding. */
	readonly order: number;
	readonly createTouchButton: boolean;
	readonly inputTypes: ReadonlyArray<EnumItem>;
	/** The same by their full names. */
	readonly inputs: ReadonlySet<string>;
	/** Inputs that it was told had begun, and not yet that they ended. */
	readonly held: Set<InstanceRecord>;
	title?: string;
	description?: string;
	image?: string;
}

function namesOf(input: InstanceRecord): [keyCode: string, inputType: string] {
	return [`Enum.KeyCode.${keyCodeOf(input)}`, `Enum.UserInputType.${inputTypeOf(input)}`];
}

function matches(action: BoundAction, input: InstanceRecord): boolean {
	const [keyCode, inputType] = namesOf(input);
	return action.inputs.has(keyCode) || action.inputs.has(inputType);
}

/** The actions of one client: the most recently bound of the highest priority gets an input first. */
export class ContextActions {
	/** Those that get an input first stand first. */
	actions: ReadonlyArray<BoundAction> = [];
	private order = 0;

	constructor(private readonly realm: Realm) {}

	find(name: string): BoundAction | undefined {
		return this.actions.find((action) => action.name === name);
	}

	bind(
		name: string,
		handler: Handler,
		createTouchButton: boolean,
		priority: number,
		inputTypes: ReadonlyArray<EnumItem>,
	): void {
		this.unbind(name);
		this.order += 1;
		const inputs = new Set<string>();
		for (const inputType of inputTypes) inputs.add(tostring(inputType));
		const bound: BoundAction = {
			name,
			handler,
			owner: this.realm.scheduler.current,
			priority,
			order: this.order,
			createTouchButton,
			inputTypes,
			inputs,
			held: new Set(),
		};
		const actions = table.clone(this.actions);
		actions.push(bound);
		table.sort(actions, (a, b) => (a.priority !== b.priority ? a.priority > b.priority : a.order > b.order));
		this.actions = actions;
		this.cancelCovered(bound);
	}

	unbind(name: string): void {
		const action = this.find(name);
		if (!action) return;
		this.actions = this.actions.filter((other) => other !== action);
		if (!action.held.isEmpty()) this.cancel(action);
	}

	unbindAll(): void {
		for (const action of this.actions) this.unbind(action.name);
	}

	/** Offers an input to the actions bound to it. @returns whether one of them kept it. */
	process(input: InstanceRecord, state: string): boolean {
		for (const action of this.actions) {
			if (action.owner && action.owner.stopped) continue;
			if (!matches(action, input)) continue;
			if (state === "Begin") action.held.add(input);
			else if (state === "End") action.held.delete(input);
			if (this.call(action, state, input)) return true;
		}
		return false;
	}

	/** An action bound over inputs that are in progress takes them away from those below. */
	private cancelCovered(bound: BoundAction): void {
		for (const action of this.actions) {
			if (action === bound) continue;
			const below =
				action.priority < bound.priority || (action.priority === bound.priority && action.order < bound.order);
			if (!below) continue;
			for (const input of action.held) {
				if (!matches(bound, input)) continue;
				this.cancel(action);
				break;
			}
		}
	}

	/** The InputObject of a cancelled action stands for no input (ContextActionService:BindAction). */
	private cancel(action: BoundAction): void {
		action.held.clear();
		const none = this.realm.create("InputObject");
		setStored(none, "UserInputType", enumItem("UserInputType", "None"));
		this.call(action, "Cancel", none);
	}

	/** @returns whether the handler kept the input: it does unless it returns Pass at once. */
	private call(action: BoundAction, state: string, input: InstanceRecord): boolean {
		let passed = false;
		this.realm.scheduler.spawnFor(action.owner, () => {
			const result = action.handler(action.name, enumItem("UserInputState", state), input.proxy);
			passed = typeOf(result) === "EnumItem" && tostring(result) === "Enum.ContextActionResult.Pass";
		});
		return !passed;
	}
}

export const contextActionsOf = createRealmState((realm) => new ContextActions(realm));
