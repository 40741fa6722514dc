import { raise } from "../datamodel/raise";
import { create, targetOf } from "../kernel/proxy";

type MethodName<P> = { [K in keyof P]-?: P[K] extends Callback ? K : never }[keyof P];

type MethodOf<T, F> = F extends (this: infer _This, ...args: infer A) => infer R ? (value: T, ...args: A) => R : never;

/** How values of one type answer scripts, checked against the type's signature in `@rbxts/types`. */
export interface ValueBehaviour<T, P> {
	readonly properties: {
		readonly [K in Exclude<keyof P, MethodName<P> | `_nominal_${string}`>]: (value: T) => P[K];
	};
	readonly methods: { readonly [K in MethodName<P>]: MethodOf<T, P[K]> };
	/** Properties that the engine has and the type package has not. */
	readonly untyped?: Readonly<Record<string, (value: T) => unknown>>;
	/** Setters of the few value types that are not fixed once made. What has none is read only. */
	readonly setters?: Readonly<Record<string, (value: T, assigned: unknown) => void>>;
	readonly toText: (value: T) => string;
	/** Whether two values are the same to scripts; without it each is only equal to itself. */
	readonly equals?: (a: T, b: T) => boolean;
}

/** A value type of the engine that Lune lacks: what scripts hold is a userdata, `T` is what stands behind it. */
export class ValueType<T extends object, P> {
	private readonly index: (value: T, key: unknown) => unknown;
	private readonly newIndex: (value: T, key: unknown, assigned: unknown) => void;
	private readonly equals?: (a: unknown, b: unknown) => boolean;
	private readonly toText: (value: T) => string;

	constructor(
		/** What `typeof` says of it. */
		readonly name: string,
		behaviour: ValueBehaviour<T, P>,
	) {
		const properties: Record<string, ((value: T) => unknown) | undefined> = {
			...(behaviour.properties as Record<string, (value: T) => unknown>),
			...behaviour.untyped,
		};
		const methods = new Map<unknown, Callback>();
		for (const [key, method] of pairs(behaviour.methods as unknown as Record<string, Callback>)) {
			// No method of a value type takes more than three arguments, and packing any number of them costs much more.
			methods.set(key, (value: unknown, first: unknown, second: unknown, third: unknown) =>
				method(this.find(value) ?? this.refuse(key), first, second, third),
			);
		}
		const setters = behaviour.setters;
		this.toText = behaviour.toText;
		this.index = (value, key) => {
			const property = properties[key as string];
			if (property) return property(value);
			return methods.get(key) ?? raise(`${tostring(key)} is not a valid member of ${name}`);
		};
		this.newIndex = (value, key, assigned) => {
			const setter = setters?.[key as string];
			if (setter) return setter(value, assigned);
			if (properties[key as string] || methods.has(key)) return raise(`${tostring(key)} cannot be assigned to`);
			raise(`${tostring(key)} is not a valid member of ${name}`);
		};
		const same = behaviour.equals;
		if (same) {
			this.equals = (a, b) => {
				const first = this.find(a);
				const second = this.find(b);
				return first !== undefined && second !== undefined && same(first, second);
			};
		}
	}

	/** The userdata which scripts get. */
	wrap(value: T): P {
		return create(this.name, value, this.index, this.newIndex, this.toText, this.equals);
	}

	/** What stands behind a script's value; undefined when it is of another type. */
	find(value: unknown): T | undefined {
		return targetOf<T>(value, this.name);
	}

	private refuse(method: string): never {
		return raise(`Expected ':' not '.' calling member function ${method}`);
	}
}
