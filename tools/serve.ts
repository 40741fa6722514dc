import { compileGame, gameCompilerArgs } from "./build/compile";
import { paths } from "./build/paths";
import { runCommand } from "./process/command";
import { start } from "./process/run";
import { getTool } from "./toolchain/toolchain";

/**
 * Keeps the game compiled and offers it to Studio's Rojo plug-in, until Ctrl+C or until one of the two ends. Arguments
 * go to `rojo serve`, such as `--port 34873`.
 */
await runCommand(async (args) => {
	const rojo = await getTool("rojo");
	// Rojo refuses folders that are not there yet.
	await compileGame();
	const compiler = start(process.execPath, [...gameCompilerArgs, "--watch"], { stdio: "inherit" });
	const server = start(rojo, ["serve", paths.places.start.project, ...args], { stdio: "inherit" });
	const ended = (child: typeof server) =>
		new Promise<number>((resolve, reject) => {
			child.once("error", reject);
			child.once("close", (code) => resolve(code ?? 1));
		});
	const status = await Promise.race([ended(compiler), ended(server)]);
	compiler.kill();
	server.kill();
	return status;
});
