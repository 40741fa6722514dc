import { fail } from "../fail";
/** A command's arguments: words in order, and the values of `--name value` pairs. */
export interface Arguments {
	readonly words: ReadonlyArray<string>;
	readonly options: ReadonlyMap<string, string>;
}

/** Reads `word --name value …`. Throws a sentence when an option has no value or is not known. */
export function readArguments(args: ReadonlyArray<string>, known: ReadonlySet<string>): Arguments {
	const words = new Array<string>();
	const options = new Map<string, string>();
	let index = 0;
	while (index < args.size()) {
		const argument = args[index]!;
		index += 1;
		if (argument.sub(1, 2) !== "--") {
			words.push(argument);
			continue;
		}
		const name = argument.sub(3);
		if (!known.has(name)) fail(`Unknown option ${argument}`);
		const value = args[index];
		if (value === undefined) fail(`${argument} needs a value`);
		options.set(name, value);
		index += 1;
	}
	return { words, options };
}

/** A number option within bounds, or its default. Throws a sentence when it is no such number. */
export function numberOption(args: Arguments, name: string, fallback: number, min: number, max: number): number {
	const text = args.options.get(name);
	if (text === undefined) return fallback;
	const value = tonumber(text);
	if (value === undefined || value !== value || value < min || value > max) {
		fail(`--${name} must be a number from ${min} to ${max}, not ${text}`);
	}
	return value;
}
