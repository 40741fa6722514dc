// @ts-check
import roblox from "eslint-plugin-roblox-ts";
import importSort from "eslint-plugin-simple-import-sort";
import typescript from "typescript-eslint";
import { importLaw } from "./tools/lint/import-law.mjs";
import { loopVariable } from "./tools/lint/loop-variable.mjs";

/** Code that roblox-ts compiles to Luau. */
const LUAU = [
	"{server,client,shared}/**/*.{ts,tsx}",
	"simulator/{src,specs}/**/*.{ts,tsx}",
	"benchmarks/data/lab/**/*.ts",
];
/** Code that runs in Node or in a browser. */
const NODE = ["{tools,playtest}/**/*.{ts,tsx}", "benchmarks/*.ts", "benchmarks/data/*.ts", "simulator/node/**/*.ts"];

export default typescript.config(
	{ ignores: ["node_modules/", "out/", "artifacts/", "simulator/dist/"] },
	{
		linterOptions: { reportUnusedDisableDirectives: "error" },
		plugins: {
			"@typescript-eslint": typescript.plugin,
			house: { rules: { "import-law": importLaw, "loop-variable": loopVariable } },
			"import-sort": importSort,
		},
		rules: {
			eqeqeq: "error",
			"house/import-law": "error",
			"import-sort/imports": ["error", { groups: [["^\\u0000", "^node:", "^@?\\w", "^", "^\\."]] }],
			"no-debugger": "error",
			"no-duplicate-imports": ["error", { allowSeparateTypeImports: true }],
			"no-fallthrough": "error",
			"no-self-assign": "error",
			"no-unreachable": "error",
			"no-unsafe-finally": "error",
			"no-var": "error",
			"prefer-const": "error",
		},
	},
	{
		files: [...LUAU, ...NODE],
		languageOptions: { parser: typescript.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
		rules: {
			"@typescript-eslint/no-explicit-any": "error",
			"@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
		},
	},
	{
		files: LUAU,
		plugins: { "roblox-ts": roblox },
		languageOptions: {
			parserOptions: {
				project: [
					"tsconfig.json",
					"tsconfig.simulator.json",
					"tsconfig.specs.json",
					"tsconfig.scenarios.json",
					"tsconfig.benchmarks.json",
				],
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			...roblox.configs.recommended?.rules,
			"house/loop-variable": "error",
			// `void promise` says that nobody waits for it.
			"no-void": "off",
			// The compiler refuses these itself; asking for the types of every expression again takes half of all the time.
			"roblox-ts/misleading-lua-tuple-checks": "off",
			"roblox-ts/no-object-math": "off",
			"roblox-ts/no-post-fix-new": "off",
			"roblox-ts/no-preceding-spread-element": "off",
			"roblox-ts/no-undeclared-scope": "off",
			"roblox-ts/size-method": "off",
			"@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
		},
	},
	{
		// The simulator speaks as Roblox does: its members return tuples.
		files: ["simulator/**"],
		rules: {
			"roblox-ts/no-user-defined-lua-tuple": "off",
		},
	},
	{
		files: NODE,
		languageOptions: {
			parserOptions: {
				project: ["tsconfig.node.json", "playtest/tsconfig.json"],
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			"@typescript-eslint/no-floating-promises": "error",
			"@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
		},
	},
	{
		// node:test waits for its tests by itself.
		files: ["**/*.test.ts"],
		rules: { "@typescript-eslint/no-floating-promises": "off" },
	},
);
