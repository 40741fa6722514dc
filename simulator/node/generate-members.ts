import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** Names of one class's own members that the reflection database of the simulator does not carry. */
export interface MemberNames {
	readonly methods: Array<string>;
	readonly events: Array<string>;
	readonly callbacks: Array<string>;
}

/** Interfaces of `@rbxts/types` whose class has another name. */
const RENAMED: Readonly<Record<string, string>> = { RBXObject: "Object" };

/**
 * Reads which methods, events and callbacks every Roblox class has out of the type package's declarations, so that
 * the simulator can tell a name that Roblox does not have from one that it does not simulate yet.
 * @param typesDirectory the folder of the package `@rbxts/types`.
 */
export function collectMembers(typesDirectory: string): Record<string, MemberNames> {
	const result: Record<string, MemberNames> = {};
	for (const file of declarationFiles(join(typesDirectory, "include"))) {
		const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, false);
		source.forEachChild((node) => {
			if (ts.isInterfaceDeclaration(node)) collectInterface(node, source, result);
		});
	}
	return result;
}

/** Writes the collected names as JSON, where the simulator reads them at start. */
export function writeMembers(typesDirectory: string, outFile: string): void {
	mkdirSync(dirname(outFile), { recursive: true });
	writeFileSync(outFile, JSON.stringify(collectMembers(typesDirectory)));
}

function declarationFiles(directory: string): Array<string> {
	return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
		const path = join(directory, entry.name);
		if (entry.isDirectory()) return declarationFiles(path);
		return entry.name.endsWith(".d.ts") ? [path] : [];
	});
}

function collectInterface(
	node: ts.InterfaceDeclaration,
	source: ts.SourceFile,
	result: Record<string, MemberNames>,
): void {
	const className = RENAMED[node.name.text] ?? node.name.text;
	for (const member of node.members) {
		if (!member.name || (!ts.isIdentifier(member.name) && !ts.isStringLiteral(member.name))) continue;
		const kind = kindOf(member, source);
		if (!kind) continue;
		const names = (result[className] ??= { methods: [], events: [], callbacks: [] });
		if (!names[kind].includes(member.name.text)) names[kind].push(member.name.text);
	}
}

function kindOf(member: ts.TypeElement, source: ts.SourceFile): keyof MemberNames | undefined {
	if (ts.isMethodSignature(member)) return "methods";
	if (!ts.isPropertySignature(member) || !member.type) return undefined;
	const type = member.type.getText(source);
	if (type.startsWith("RBXScriptSignal")) return "events";
	return /=>|\bCallback\b/.test(type) ? "callbacks" : undefined;
}
