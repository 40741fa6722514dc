import { Trouble } from "../launch/trouble.mjs";
import { run } from "../process/run";

/** What git says of the sources. */
export interface SourceState {
	/** Full hash of the commit that is checked out. */
	readonly commit: string;
	/** Files that differ from it or are not in it, relative to the root; what git ignores does not count. */
	readonly changed: readonly string[];
}

/** Asks git. Throws if the folder is no repository or git is missing. */
export async function readSourceState(folder?: string): Promise<SourceState> {
	const options = folder === undefined ? {} : { cwd: folder };
	const ask = async (...args: string[]) => {
		const { code, stdout, stderr } = await run("git", args, options);
		if (code !== 0) throw new Trouble(`git ${args[0]} failed: ${stderr.trim()}`);
		return stdout;
	};
	const [head, status] = await Promise.all([
		ask("rev-parse", "HEAD"),
		ask("status", "--porcelain", "--no-renames", "-z"),
	]);
	const changed = status.split("\0").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
	return { commit: head.trim(), changed };
}
