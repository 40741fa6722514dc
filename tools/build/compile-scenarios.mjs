// @ts-check
// Compiles scenarios with roblox-ts: `node tools/build/compile-scenarios.mjs CONFIG PROJECT`.
//
// The command line of roblox-ts compiles every source file that a program holds. A program of scenarios also holds the
// game and the simulator, for their types, and both are compiled already. So this gives the same compiler the
// configuration's own files alone, which takes a third of the time and needs no emitted declarations.
import { resolve } from "node:path";
import { cleanup } from "roblox-ts/out/Project/functions/cleanup.js";
import { compileFiles } from "roblox-ts/out/Project/functions/compileFiles.js";
import { createPathTranslator } from "roblox-ts/out/Project/functions/createPathTranslator.js";
import { createProjectData } from "roblox-ts/out/Project/functions/createProjectData.js";
import { createProjectProgram } from "roblox-ts/out/Project/functions/createProjectProgram.js";
import { getParsedCommandLine } from "roblox-ts/out/Project/functions/getParsedCommandLine.js";
import { DEFAULT_PROJECT_OPTIONS, ProjectType } from "roblox-ts/out/Shared/constants.js";
import { LoggableError } from "roblox-ts/out/Shared/errors/LoggableError.js";
import typescript from "typescript";

const [config, project] = process.argv.slice(2);
if (config === undefined || project === undefined) throw new Error("needs a tsconfig and a Rojo project");

try {
	const data = createProjectData(resolve(config), {
		...DEFAULT_PROJECT_OPTIONS,
		noInclude: true,
		rojo: project,
		// Modules that find each other by relative paths, wherever they are loaded.
		type: ProjectType.Package,
	});
	const own = new Set(getParsedCommandLine(data).fileNames.map((file) => resolve(file)));
	const builder = createProjectProgram(data);
	const program = builder.getProgram();
	const translator = createPathTranslator(builder, data);
	cleanup(translator);
	const sources = program.getSourceFiles().filter((file) => own.has(resolve(file.fileName)));
	const { diagnostics } = compileFiles(program, data, translator, sources);
	const host = {
		getCurrentDirectory: () => process.cwd(),
		getCanonicalFileName: (/** @type {string} */ file) => file,
		getNewLine: () => "\n",
	};
	if (diagnostics.length > 0) console.log(typescript.formatDiagnosticsWithColorAndContext(diagnostics, host));
	if (diagnostics.some(({ category }) => category === typescript.DiagnosticCategory.Error)) process.exitCode = 1;
} catch (error) {
	if (!(error instanceof LoggableError)) throw error;
	error.log();
	process.exitCode = 1;
}
