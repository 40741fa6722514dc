import { InstanceRecord } from "./record";

/** Behaviour of a property: computed, or with consequences when it is set. */
export interface PropertyImplementation<T> {
	/** Computes the value; nothing is stored then unless `write` stores it. */
	readonly read?: (instance: InstanceRecord) => T;
	/** Replaces storing. The value has the property's type already. */
	readonly write?: (instance: InstanceRecord, value: T) => void;
	/** Runs after a stored value changed. */
	readonly changed?: (instance: InstanceRecord, value: T, previous: T) => void;
	/** The value of a new instance where it differs from the reflection database. */
	readonly default?: T;
	/** Set where the engine sends a property under a hidden name, and the database calls it not replicated. */
	readonly replicated?: boolean;
}

type MethodName<T> = { [K in keyof T]-?: T[K] extends (...args: never) => unknown ? K : never }[keyof T];

type MethodOf<F> = F extends (this: infer _This, ...args: infer A) => infer R
	? (instance: InstanceRecord, ...args: A) => R
	: never;

type Methods<T> = { readonly [K in MethodName<T>]?: MethodOf<T[K]> };

type Properties<T> = { readonly [K in Exclude<keyof T, MethodName<T>>]?: PropertyImplementation<T[K]> };

/** Every class by its name, the abstract roots included. */
export interface SimulatedClasses extends Instances {
	Instance: Instance;
	Object: RBXObject;
}

/**
 * The simulated behaviour of one class. Signatures are those of `@rbxts/types`: one that drifts from the real
 * engine's does not compile.
 */
export interface ClassBehaviour<T> {
	readonly methods?: Methods<T>;
	readonly properties?: Properties<T>;
	/** Members that the engine has and the type package has not (deprecated spellings, privileged ones). */
	readonly untypedMethods?: Readonly<Record<string, (instance: InstanceRecord, ...args: Array<unknown>) => unknown>>;
	readonly untypedProperties?: Readonly<Record<string, PropertyImplementation<unknown>>>;
	readonly events?: ReadonlyArray<string>;
	/** Other names of members, such as the deprecated spelling `isA` of `IsA`. */
	readonly aliases?: Readonly<Record<string, string>>;
	/** Runs when scripts assign a callback member. */
	readonly callbacks?: Readonly<Record<string, (instance: InstanceRecord, callback: Callback | undefined) => void>>;
	/** Runs on every new instance of the class and of classes that inherit from it. */
	readonly initialise?: (instance: InstanceRecord) => void;
	/** Set for classes that the reflection database does not know, or that only tests may see. */
	readonly superclass?: string;
}

/** An implementation of any class, as the reflection takes it. */
export interface AnyImplementation {
	readonly className: string;
	readonly methods?: object;
	readonly properties?: object;
	readonly untypedMethods?: object;
	readonly untypedProperties?: object;
	readonly events?: ReadonlyArray<string>;
	readonly aliases?: Readonly<Record<string, string>>;
	readonly callbacks?: Readonly<Record<string, (instance: InstanceRecord, callback: Callback | undefined) => void>>;
	readonly initialise?: (instance: InstanceRecord) => void;
	readonly superclass?: string;
}

/**
 * Declares the simulated behaviour of a class, checked against its real signature.
 * @param className a class of `@rbxts/types`; its members give the types of the implementation's functions.
 */
export function implement<Name extends keyof SimulatedClasses>(
	className: Name,
	behaviour: ClassBehaviour<SimulatedClasses[Name]>,
): AnyImplementation {
	return { className, ...behaviour };
}
