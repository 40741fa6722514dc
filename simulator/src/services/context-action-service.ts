import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { BoundAction, ContextActions, contextActionsOf, DEFAULT_PRIORITY } from "../gui/input/context-actions";
import { typeOf } from "../kernel/proxy";

function actionsOf(service: InstanceRecord, method: string): ContextActions {
	if (service.realm.kind !== "client") return raise(`${method} can only be called from a client`);
	return contextActionsOf(service.realm);
}

function checkBinding(name: unknown, handler: unknown, inputTypes: ReadonlyArray<unknown>): Array<EnumItem> {
	if (!typeIs(name, "string")) return raise("Argument 1 missing or nil");
	if (!typeIs(handler, "function")) return raise("Argument 2 missing or nil");
	const items = new Array<EnumItem>();
	for (const inputType of inputTypes) {
		if (typeOf(inputType) !== "EnumItem") {
			return raise(`ContextActionService: ${tostring(inputType)} is not a valid input type`);
		}
		items.push(inputType as EnumItem);
	}
	return items;
}

function describe(actions: ContextActions, action: BoundAction): BoundActionInfo {
	return {
		stackOrder: actions.actions.filter((other) => other.order < action.order).size() + 1,
		priorityLevel: action.priority,
		createTouchButton: action.createTouchButton,
		inputTypes: table.clone(action.inputTypes) as BoundActionInfo["inputTypes"],
		title: action.title,
		description: action.description,
		image: action.image,
	};
}

/** Actions that scripts bind to inputs (ContextActionService.yaml). Touch buttons are not drawn. */
export const contextActionServiceImplementation = implement("ContextActionService", {
	methods: {
		BindAction: (service, name, handler, createTouchButton, ...inputTypes) => {
			const actions = actionsOf(service, "BindAction");
			const items = checkBinding(name, handler, inputTypes);
			actions.bind(name, handler as never, createTouchButton === true, DEFAULT_PRIORITY, items);
		},
		BindActionAtPriority: (service, name, handler, createTouchButton, priority, ...inputTypes) => {
			const actions = actionsOf(service, "BindActionAtPriority");
			if (!typeIs(priority, "number")) return raise("Argument 4 missing or nil");
			const items = checkBinding(name, handler, inputTypes);
			actions.bind(name, handler as never, createTouchButton === true, priority, items);
		},
		UnbindAction: (service, name) => {
			if (!typeIs(name, "string")) return raise("Argument 1 missing or nil");
			actionsOf(service, "UnbindAction").unbind(name);
		},
		UnbindAllActions: (service) => actionsOf(service, "UnbindAllActions").unbindAll(),
		GetBoundActionInfo: (service, name) => {
			const actions = actionsOf(service, "GetBoundActionInfo");
			const action = actions.find(name);
			return action ? describe(actions, action) : {};
		},
		GetAllBoundActionInfo: (service) => {
			const actions = actionsOf(service, "GetAllBoundActionInfo");
			const all = new Map<string, BoundActionInfo>();
			for (const action of actions.actions) all.set(action.name, describe(actions, action));
			return all;
		},
		SetTitle: (service, name, title) => {
			const action = actionsOf(service, "SetTitle").find(name);
			if (action) action.title = title;
		},
		SetDescription: (service, name, description) => {
			const action = actionsOf(service, "SetDescription").find(name);
			if (action) action.description = description;
		},
		SetImage: (service, name, image) => {
			const action = actionsOf(service, "SetImage").find(name);
			if (action) action.image = image;
		},
		SetPosition: () => {},
		// No touch button is made, and GetButton returns nil then.
		GetButton: () => undefined,
	},
});
