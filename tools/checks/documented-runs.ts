import type { DocumentedCommand } from "./shell-blocks";

/**
 * What a test does with a command that a document tells its reader to type: runs it to its end, or until it prints that
 * it is ready; or leaves it to another test.
 */
export type DocumentedRun =
	| { readonly kind: "run"; readonly words: readonly string[] }
	| { readonly kind: "until"; readonly words: readonly string[]; readonly ready: RegExp }
	| { readonly kind: "elsewhere"; readonly file: string };

/** Commands that are run smaller than they stand there, with the reason. Whatever is not named is run word for word. */
const STAND_INS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
	// No browser, and a port that nobody uses.
	[/ --port \d+| --no-open/g, ""],
	[/^npm start(?: -- ?)?(.*)$/, "npm start -- $1 --no-open --port 0"],
	[/^npm run serve(?: -- )?(.*)$/, "npm run serve -- $1 --port PORT"],
	// All tests are what runs this, and those of the inventory drive a browser for a minute.
	[/^npm test(?: -- inventory)?$/, "npm test -- find-place.spec"],
	[/^npm run test:cloud(?: -- inventory)?$/, "npm run test:cloud -- find-place.spec"],
	// All files are what `npm test` lints and formats.
	[/^npm run lint$/, "npm run lint -- tools/lint.ts"],
	[/^npm run format$/, "npm run format -- docs"],
	// All scenarios are a suite of `npm test`; thousands of seeds take hours.
	[/^(npm run simulate(?: --silent)?)(?: -- --json)?$/, "$1 -- --scenario drop.scenario --seeds 1 --json"],
	[
		/^npm run simulate -- (--scenario drop|--seeds \d+|--scenario drop --seeds \d+)$/,
		"npm run simulate -- --scenario drop.scenario --seeds 2",
	],
	// Words that stand for something, and options in brackets.
	[/ PLACE\.rbxl (.*--jest)/, " out/places/simulator-specs.rbxl $1"],
	[/ PLACE\.rbxl/, " out/places/start.rbxl"],
	[/ \[--specs REGEX\]/, ""],
	[/ \[--realm server\|client\]/, ""],
	[/\[([^\]]*)\]/g, "$1"],
	[/--players N/, "--players 1"],
	[/--seconds S/, "--seconds 2"],
	[/--seed K/, "--seed 7"],
	[/FILE\.luau/, "out/documented.luau"],
	// All specs of the simulator are a suite of `npm test`.
	[/--jest (\S+\.Specs)(?= |$)/, "--jest $1.core"],
];

/** Takes minutes, whichever benchmark it is. */
const ELSEWHERE: readonly (readonly [pattern: RegExp, file: string])[] = [
	[/^npm run bench/, "tools/bench/bench.test.ts"],
];

/** When a command that does not end by itself is ready. */
const READY: readonly (readonly [pattern: RegExp, ready: RegExp])[] = [
	[/^npm start/, /Play at http:\/\/127\.0\.0\.1:\d+/],
	[/^npm run serve/, /Rojo serves .* at http:\/\/localhost:\d+/],
];

/** How a documented command is tried. */
export function planRun({ words }: DocumentedCommand): DocumentedRun {
	const typed = words.join(" ");
	const elsewhere = ELSEWHERE.find(([pattern]) => pattern.test(typed));
	if (elsewhere !== undefined) return { kind: "elsewhere", file: elsewhere[1] };
	let text = typed;
	for (const [pattern, replacement] of STAND_INS) text = text.replace(pattern, replacement);
	const run = text.split(" ").filter((word) => word !== "");
	const ready = READY.find(([pattern]) => pattern.test(typed));
	return ready === undefined ? { kind: "run", words: run } : { kind: "until", words: run, ready: ready[1] };
}
