// @ts-check
import { dirname, isAbsolute, relative, resolve } from "node:path";

/** The rooms of the house that the law speaks of. */
const ROOMS = ["server", "client", "shared", "simulator", "playtest", "tools", "benchmarks"];

/** What no file of the game may lean on: deleting these leaves a working game. */
const OUTSIDE = ["simulator", "playtest", "tools", "benchmarks"];

/** @type {Record<string, readonly string[]>} Which rooms a room must not import from. */
const FORBIDDEN = {
	shared: ["server", "client", ...OUTSIDE],
	server: ["client", ...OUTSIDE],
	client: ["server", ...OUTSIDE],
	simulator: ["server", "client", "shared", "playtest", "tools", "benchmarks"],
	playtest: ["server", "client", "shared", "benchmarks"],
	tools: ["server", "client", "shared"],
};

/** @type {Record<string, string>} Why, for the one who reads the message. */
const REASONS = {
	shared: "shared code runs in both realms, so it may import neither of them",
	server: "client and server meet only through shared",
	client: "client and server meet only through shared",
	simulator: "the simulator is a package of its own and knows no game",
	playtest: "the page shows what the simulator runs and knows no game",
	tools: "tools build the game; they do not run parts of it in Node",
};

/** Scenarios stand beside the game's code, run in the simulator, and know the game by its types alone. */
const SCENARIO_FILE = /\.scenario\.ts$/;
const SCENARIO_MODULE = /\.scenario$/;
const GAME = ["server", "client", "shared"];

/**
 * What a scenario may not import, and why; undefined for what it may.
 * @param {string} to the room
 * @param {string} specifier
 * @param {boolean} typeOnly
 * @returns {string | undefined}
 */
function forbiddenToScenario(to, specifier, typeOnly) {
	if (to === "simulator") return specifier === to ? undefined : 'it is imported as "simulator"';
	if (!GAME.includes(to)) return "scenarios know the simulator and the game";
	if (typeOnly || SCENARIO_MODULE.test(specifier)) return undefined;
	return "a scenario runs outside of the place: import types, and require modules in a realm";
}

/**
 * The room that a path lies in.
 * @param {string} path absolute
 * @param {string} root absolute
 * @returns {string | undefined}
 */
function roomOf(path, root) {
	const inside = relative(root, path);
	if (inside.startsWith("..") || isAbsolute(inside)) return undefined;
	const room = inside.split(/[\\/]/)[0];
	return room !== undefined && ROOMS.includes(room) ? room : undefined;
}

/**
 * The room that an import leads to: by a relative path, or from the root, as `baseUrl` allows.
 * @param {string} specifier
 * @param {string} file absolute
 * @param {string} root absolute
 * @returns {string | undefined}
 */
function targetRoom(specifier, file, root) {
	if (specifier.startsWith(".")) return roomOf(resolve(dirname(file), specifier), root);
	return roomOf(resolve(root, specifier), root);
}

/** @type {import("eslint").Rule.RuleModule} */
export const importLaw = {
	meta: {
		type: "problem",
		docs: { description: "Keeps the rooms of the repository apart" },
		messages: {
			forbidden: "{{from}} must not import from {{to}}: {{reason}}.",
			scenario: "Only scenarios import scenarios: they are no part of the place.",
		},
		schema: [],
	},
	create(context) {
		const root = context.cwd;
		const from = roomOf(context.filename, root);
		const forbidden = from === undefined ? undefined : FORBIDDEN[from];
		if (from === undefined || forbidden === undefined) return {};

		const isScenario = SCENARIO_FILE.test(context.filename);

		/**
		 * @param {unknown} source a node that should be the specifier
		 * @param {boolean} typeOnly
		 */
		const check = (source, typeOnly = false) => {
			const node = /** @type {import("estree").Node & { value?: unknown } | null | undefined} */ (source);
			if (node?.type !== "Literal" || typeof node.value !== "string") return;
			const to = targetRoom(node.value, context.filename, root);
			if (isScenario && GAME.includes(from)) {
				const reason = to === undefined ? undefined : forbiddenToScenario(to, node.value, typeOnly);
				if (reason !== undefined) {
					context.report({ node, messageId: "forbidden", data: { from: "a scenario", to, reason } });
				}
				return;
			}
			if (GAME.includes(from) && SCENARIO_MODULE.test(node.value)) {
				context.report({ node, messageId: "scenario" });
				return;
			}
			if (to === undefined || !forbidden.includes(to)) return;
			context.report({ node, messageId: "forbidden", data: { from, to, reason: REASONS[from] ?? "" } });
		};
		/** @param {import("estree").Node & { source?: unknown, importKind?: string, exportKind?: string }} node */
		const checkSource = (node) => check(node.source, node.importKind === "type" || node.exportKind === "type");
		return {
			ImportDeclaration: checkSource,
			ExportNamedDeclaration: checkSource,
			ExportAllDeclaration: checkSource,
			ImportExpression: checkSource,
			/** `import x = require("…")` */
			TSExternalModuleReference: (/** @type {{ expression?: unknown }} */ node) => check(node.expression),
			/** `import("…").Type` */
			TSImportType: (/** @type {{ argument?: { literal?: unknown } }} */ node) =>
				check(node.argument?.literal ?? node.argument, true),
			CallExpression: (node) => {
				if (node.callee.type === "Identifier" && node.callee.name === "require") check(node.arguments[0]);
			},
		};
	},
};
