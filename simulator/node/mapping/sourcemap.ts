/** What `rojo sourcemap` says of an instance. */
interface SourcemapNode {
	readonly name: string;
	readonly filePaths: readonly string[];
	readonly children: readonly SourcemapNode[];
}

/** The file behind every script of a place, by the script's full name. */
export type ScriptFiles = ReadonlyMap<string, string>;

/** Reads the JSON that `rojo sourcemap --absolute` writes. Throws if it is none. */
export function readSourcemap(json: string): ScriptFiles {
	const files = new Map<string, string>();
	const visit = (node: SourcemapNode, path: string) => {
		const script = node.filePaths.find((file) => /\.luau?$/.test(file));
		if (script !== undefined && path !== "") files.set(path, script);
		// The DataModel itself is no part of a full name.
		for (const child of node.children) visit(child, path === "" ? child.name : `${path}.${child.name}`);
	};
	visit(readNode(JSON.parse(json)), "");
	return files;
}

function readNode(value: unknown): SourcemapNode {
	if (typeof value !== "object" || value === null || !("name" in value) || typeof value.name !== "string") {
		throw new Error("this is no sourcemap of Rojo");
	}
	const filePaths = "filePaths" in value && Array.isArray(value.filePaths) ? value.filePaths : [];
	const children = "children" in value && Array.isArray(value.children) ? value.children : [];
	return {
		name: value.name,
		filePaths: filePaths.filter((path) => typeof path === "string"),
		children: children.map(readNode),
	};
}

/** Containers whose content a player gets a copy of, by the name under the player. */
const COPIES: readonly (readonly [copy: RegExp, original: string])[] = [
	[/^Players\.[^.]+\.PlayerScripts\./, "StarterPlayer.StarterPlayerScripts."],
	[/^Players\.[^.]+\.PlayerGui\./, "StarterGui."],
	[/^Players\.[^.]+\.Backpack\./, "StarterPack."],
	[/^Workspace\.[^.]+\./, "StarterPlayer.StarterCharacterScripts."],
];

/** The file of a script by its full name, also of a player's copy of it. */
export function findScriptFile(files: ScriptFiles, name: string): string | undefined {
	const file = files.get(name);
	if (file !== undefined) return file;
	for (const [copy, original] of COPIES) {
		const file = copy.test(name) ? files.get(name.replace(copy, original)) : undefined;
		if (file !== undefined) return file;
	}
	return undefined;
}
