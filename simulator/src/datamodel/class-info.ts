import { Converter } from "./convert";
import { InstanceRecord } from "./record";

/** A property of a class. */
export interface PropertyMember {
	readonly kind: "property";
	readonly name: string;
	/** A type name of the reflection database such as `Color3` or `Float32`; `Enum.Font` for an enum. */
	readonly valueType: string;
	/** Fits what a script assigns to the type. */
	readonly convert: Converter;
	readonly scriptable: boolean;
	readonly readOnly: boolean;
	/** Whether the server's value reaches clients. */
	readonly replicated: boolean;
	readonly default: unknown;
	/** Simulated getter, for values that are computed. */
	readonly read?: (record: InstanceRecord) => unknown;
	/** Simulated setter; it stores the value itself. */
	readonly write?: (record: InstanceRecord, value: unknown) => void;
	/** Called after the stored value changed. */
	readonly changed?: (record: InstanceRecord, value: unknown, previous: unknown) => void;
	/** Why reading is an error: a real member that is computed by the engine and not simulated. */
	readonly notSimulated: boolean;
}

/** A method of a class. `call` is what scripts get when they index it; undefined when it is not simulated. */
export interface MethodMember {
	readonly kind: "method";
	readonly name: string;
	readonly call?: Callback;
}

export interface EventMember {
	readonly kind: "event";
	readonly name: string;
}

/** A member to which scripts assign a function, such as OnServerInvoke. */
export interface CallbackMember {
	readonly kind: "callback";
	readonly name: string;
	readonly changed?: (record: InstanceRecord, callback: Callback | undefined) => void;
}

export type Member = PropertyMember | MethodMember | EventMember | CallbackMember;

/** What the simulator knows of one class: reflection data and simulated behaviour, inherited members included. */
export interface ClassInfo {
	readonly name: string;
	/** The Name of a new instance. */
	readonly defaultName: string;
	readonly superclass?: ClassInfo;
	/** Its own name and those of all its ancestors. */
	readonly ancestry: ReadonlySet<string>;
	readonly members: ReadonlyMap<string, Member>;
	/** Whether Instance.new may make it. */
	readonly creatable: boolean;
	/** Whether GetService finds it. */
	readonly service: boolean;
	/** Run on every new instance, those of ancestors first. */
	readonly initialisers: ReadonlyArray<(record: InstanceRecord) => void>;
}
