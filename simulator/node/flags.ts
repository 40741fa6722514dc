/** A command that was written wrongly; the message is one line for its writer. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}

/** How the value of a flag is read. */
export interface FlagKind<Value> {
	/** Shown in the usage line, such as "N"; undefined for a flag without a value. */
	readonly placeholder: string | undefined;
	/** @throws UsageError */
	read(flag: string, text: string): Value;
}

/** A whole number. */
export function integer(placeholder: string, min: number, max: number): FlagKind<number> {
	return {
		placeholder,
		read: (flag, text) => {
			const value = Number(text);
			if (!/^[+-]?\d+$/.test(text) || value < min || value > max) {
				throw new UsageError(`${flag} takes a whole number from ${min} to ${max}, not "${text}".`);
			}
			return value;
		},
	};
}

/** A number of seconds above zero. */
export function seconds(placeholder: string): FlagKind<number> {
	return {
		placeholder,
		read: (flag, text) => {
			const value = Number(text);
			if (text.trim() === "" || !Number.isFinite(value) || value <= 0) {
				throw new UsageError(`${flag} takes a number of seconds above 0, not "${text}".`);
			}
			return value;
		},
	};
}

/** Any text that is not empty. */
export function text(placeholder: string): FlagKind<string> {
	return {
		placeholder,
		read: (flag, value) => {
			if (value === "") throw new UsageError(`${flag} takes a value.`);
			return value;
		},
	};
}

/** One of some words. */
export function choice<const Word extends string>(words: readonly Word[]): FlagKind<Word> {
	return {
		placeholder: words.join("|"),
		read: (flag, value) => {
			const word = words.find((candidate) => candidate === value);
			if (word === undefined) throw new UsageError(`${flag} takes ${words.join(" or ")}, not "${value}".`);
			return word;
		},
	};
}

/** A flag that is there or not. */
export const present: FlagKind<true> = { placeholder: undefined, read: () => true };

/** The flags of a command by name, without the dashes. */
export type Flags = Record<string, FlagKind<unknown>>;

/** What was given: values by flag name, and the words that are no flags. */
export interface Parsed<Kinds extends Flags> {
	readonly values: { readonly [Name in keyof Kinds]?: Kinds[Name] extends FlagKind<infer Value> ? Value : never };
	readonly words: readonly string[];
}

/** Reads `--flag value`, `--flag=value` and plain words; everything after `--` is a plain word. */
export function parseFlags<Kinds extends Flags>(args: readonly string[], kinds: Kinds): Parsed<Kinds> {
	const values = new Map<string, unknown>();
	const words: string[] = [];
	for (let index = 0; index < args.length; index++) {
		const arg = args[index] ?? "";
		if (arg === "--") {
			words.push(...args.slice(index + 1));
			break;
		}
		if (!arg.startsWith("--")) {
			if (arg.startsWith("-") && arg !== "-") throw new UsageError(`Unknown flag ${arg}.`);
			words.push(arg);
			continue;
		}
		const equals = arg.indexOf("=");
		const flag = equals === -1 ? arg : arg.slice(0, equals);
		const name = flag.slice(2);
		const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
		if (kind === undefined)
			throw new UsageError(
				`Unknown flag ${flag}. There is: ${Object.keys(kinds)
					.map((known) => `--${known}`)
					.join(", ")}.`,
			);
		if (values.has(name)) throw new UsageError(`${flag} is given twice.`);
		if (kind.placeholder === undefined) {
			if (equals !== -1) throw new UsageError(`${flag} takes no value.`);
			values.set(name, true);
			continue;
		}
		const value = equals === -1 ? args[++index] : arg.slice(equals + 1);
		if (value === undefined) throw new UsageError(`${flag} takes a value: ${flag} ${kind.placeholder}.`);
		values.set(name, kind.read(flag, value));
	}
	// Every value was read by the kind of its own flag.
	return { values: Object.fromEntries(values) as Parsed<Kinds>["values"], words };
}

/** The usage of a command in one line. */
export function usage(command: string, words: string, kinds: Flags): string {
	const flags = Object.entries(kinds).map(
		([name, { placeholder }]) => `[--${name}${placeholder === undefined ? "" : ` ${placeholder}`}]`,
	);
	return `Usage: ${[command, words, ...flags].filter((part) => part !== "").join(" ")}`;
}
