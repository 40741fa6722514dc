import { fireEvent, InstanceRecord } from "../../datamodel/record";
import { enumItem } from "../datatypes";
import { fireComputed } from "../tree/announce";
import { contextActionsOf } from "./context-actions";
import { InputState, inputTypeOf } from "./input-state";
import { preferredInputOf } from "./preferred-input";

/** Tells scripts which device was used last, when it is another than before (UserInputService.LastInputTypeChanged). */
export function noteInputType(state: InputState, inputType: string): void {
	if (state.lastInputType === inputType) return;
	const preferred = preferredInputOf(state);
	state.lastInputType = inputType;
	const service = state.realm.getService("UserInputService");
	fireEvent(service, "LastInputTypeChanged", enumItem("UserInputType", inputType));
	if (preferredInputOf(state) !== preferred) fireComputed(service, "PreferredInput");
}

const EVENTS: Readonly<Record<string, string>> = { Begin: "InputBegan", Change: "InputChanged", End: "InputEnded" };

/**
 * Passes an input on to bound actions and to UserInputService, after the GUI has had it.
 * @param processed whether the GUI acted on it; actions then do not get it.
 * @returns whether anybody acted on it.
 */
export function reportInput(state: InputState, input: InstanceRecord, phase: string, processed: boolean): boolean {
	const actions = contextActionsOf(state.realm);
	// An action that heard of the beginning hears of the end, wherever the mouse is by then.
	const began = phase === "End" && actions.actions.some((action) => action.held.has(input));
	const sunk = (!processed || began) && actions.process(input, phase);
	const service = state.realm.getService("UserInputService");
	fireEvent(service, EVENTS[phase]!, input.proxy, processed || sunk);
	noteInputType(state, inputTypeOf(input));
	return processed || sunk;
}
