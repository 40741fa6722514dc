import { fail } from "../fail";
import { Bytecode, host } from "../host";
import { typeOf } from "../kernel/proxy";
import { requireYieldable } from "../kernel/threads";
import { errorText } from "./error-text";
import { bindEnvironment, createEnvironment } from "./globals";
import { raise } from "./raise";
import { createRealmState, Realm, SourceCache } from "./realm";
import { findAncestorWhichIsA, findChild, findRecord, getFullName, getStored, InstanceRecord, isA } from "./record";
import { runModule } from "./run-module";

/** What became of a required module. */
interface ModuleState {
	status: "loading" | "loaded" | "failed";
	value?: unknown;
	readonly waiting: Array<thread>;
	/** The module that this one's body is requiring right now. */
	requiring?: InstanceRecord;
}

const modulesOf = createRealmState(() => new Map<InstanceRecord, ModuleState>());

const COMPILE_OPTIONS = { optimizationLevel: 1, debugLevel: 1 };

/** Compiles every distinct source once for all realms, and loads it once under every name that it has. */
export function createSourceCache(): SourceCache {
	const cache = new Map<string, Bytecode>();
	const makers = new Map<string, Map<string, Callback>>();
	const compile = (source: string) => {
		let bytecode = cache.get(source);
		if (!bytecode) {
			bytecode = host.luau.compile(source, COMPILE_OPTIONS);
			cache.set(source, bytecode);
		}
		return bytecode;
	};
	const makerOf = (source: string, debugName: string) => {
		let byName = makers.get(source);
		if (!byName) {
			byName = new Map();
			makers.set(source, byName);
		}
		let maker = byName.get(debugName);
		if (!maker) {
			// As it is, so that it has to make sense by itself and errors have its own lines.
			compile(source);
			// On the line of the source, so that its lines stay what they are.
			const wrapped = host.luau.compile(`return function(...) ${source}\nend`, COMPILE_OPTIONS);
			maker = host.luau.load(wrapped, { debugName });
			byName.set(debugName, maker);
		}
		return maker;
	};
	return { compile, makerOf };
}

/** Throws what the compiler threw, beginning with the chunk's name and the line. */
function refuse(problem: unknown, chunkName: string): never {
	const message = tostring(errorText(problem));
	// Lune's compiler knows no chunk name: `syntax error: LINE: …`.
	return fail(message.gsub("^syntax error: (%d+):", `${chunkName.gsub("%%", "%%%%")[0]}:%1:`)[0]);
}

/**
 * Makes a function of a text. Throws compile errors.
 * @param chunkName as `debug.info` shows it.
 * @param debugName the same in the form which Luau expects: `=name`, or a text that it shortens.
 */
function loadSource(realm: Realm, source: string, chunkName: string, debugName: string, environment: object): Callback {
	const [compiled, result] = pcall(() => host.luau.load(realm.sources.compile(source), { debugName }));
	return compiled ? bindEnvironment(result, environment) : refuse(result, chunkName);
}

/** The function of a script, with its own environment. Throws compile errors with the script's name. */
export function loadScript(record: InstanceRecord): Callback {
	const { realm } = record;
	const name = getFullName(record);
	const source = getStored(record, "Source") as string;
	const [compiled, maker] = pcall(() => realm.sources.makerOf(source, `=${name}`));
	if (!compiled) return refuse(maker, name);
	// What a function makes has its environment, so each realm gets a function of its own.
	return bindEnvironment(maker as Callback, createEnvironment(realm.globals, record.proxy))() as Callback;
}

function allowsLoadString(realm: Realm): boolean {
	return realm.kind === "server" && getStored(realm.getService("ServerScriptService"), "LoadStringEnabled") === true;
}

/**
 * What `loadstring` does: a function of a text, or undefined and why it does not compile. Only on a server whose place
 * has ServerScriptService.LoadStringEnabled, and in tests, which run with a plugin's rights in Studio too.
 * @param environment that of the caller; the function shares it.
 */
export function loadString(
	realm: Realm,
	source: unknown,
	chunkName: unknown,
	environment: object,
): LuaTuple<[Callback | undefined, string | undefined]> {
	if (!realm.testing && !allowsLoadString(realm)) return raise("loadstring() is not available");
	if (!typeIs(source, "string")) {
		return raise(`invalid argument #1 to 'loadstring' (string expected, got ${typeOf(source)})`);
	}
	const debugName = typeIs(chunkName, "string") ? chunkName : source;
	const firstLine = debugName.split("\n")[0]!;
	const shown = firstLine === debugName ? debugName : `${firstLine}...`;
	const name = debugName.sub(1, 1) === "=" ? debugName.sub(2) : `[string "${shown}"]`;
	const [ok, result] = pcall(() => loadSource(realm, source, name, debugName, environment));
	if (ok) return $tuple(result, undefined);
	return $tuple(undefined, tostring(result));
}

/** What `require` does: runs a ModuleScript once per realm and gives its value to everybody. */
export function requireModule(realm: Realm, module: unknown, caller: unknown): unknown {
	const record = typeIs(module, "string") ? resolvePath(module, findRecord(caller)) : findRecord(module);
	if (!record || !isA(record, "ModuleScript")) {
		return raise(
			typeIs(module, "string")
				? `require: no module at "${module}"`
				: typeIs(module, "number")
					? "require by asset id is not available"
					: `Attempted to call require with invalid argument(s).${typeOf(module) === "Instance" ? "" : ` Got ${typeOf(module)}.`}`,
		);
	}
	const modules = modulesOf(realm);
	const existing = modules.get(record);
	if (existing && existing.status !== "loading") return finish(existing);
	const requirer = findRequirer(realm);
	if (requirer && requiresBack(modules, record, requirer)) return raise("Requested module was required recursively");
	const requirerState = requirer && modules.get(requirer);
	if (requirerState) requirerState.requiring = record;
	const state = existing ?? startModule(realm, modules, record);
	if (state.status === "loading") {
		requireYieldable();
		state.waiting.push(coroutine.running());
		coroutine.yield();
	}
	if (requirerState) requirerState.requiring = undefined;
	return finish(state);
}

/** The module whose body calls `require` now, if it is one. */
function findRequirer(realm: Realm): InstanceRecord | undefined {
	const owner = realm.scheduler.current;
	return owner && "class" in owner ? (owner as InstanceRecord) : undefined;
}

function requiresBack(
	modules: Map<InstanceRecord, ModuleState>,
	from: InstanceRecord,
	target: InstanceRecord,
): boolean {
	let current: InstanceRecord | undefined = from;
	while (current) {
		if (current === target) return modules.get(target)?.status === "loading";
		current = modules.get(current)?.requiring;
	}
	return false;
}

function startModule(realm: Realm, modules: Map<InstanceRecord, ModuleState>, record: InstanceRecord): ModuleState {
	const state: ModuleState = { status: "loading", waiting: [] };
	modules.set(record, state);
	runModule(
		realm.scheduler,
		record,
		() => loadScript(record),
		(ok, value, count, trace) => {
			if (ok && count === 1) {
				state.status = "loaded";
				state.value = value;
			} else {
				state.status = "failed";
				if (!ok) realm.outputError(value, trace, record);
				else realm.output("error", `${getFullName(record)}: Module code did not return exactly one value`);
			}
			for (const waiting of state.waiting) realm.scheduler.resume(waiting);
		},
	);
	return state;
}

function finish(state: ModuleState): unknown {
	if (state.status === "loaded") return state.value;
	return raise("Requested module experienced an error while loading");
}

/** String requires: `./`, `../` and `@self/` relative to the calling script, `@game/` from the DataModel (module.md). */
function resolvePath(path: string, caller: InstanceRecord | undefined): InstanceRecord | undefined {
	let current: InstanceRecord | undefined = caller?.parent;
	const parts = path.split("/");
	if (parts[0] === "@self") current = caller;
	else if (parts[0] === "@game") current = caller?.realm.game;
	else if (parts[0] !== "." && parts[0] !== "..") return undefined;
	for (const part of parts) {
		if (part === "@self" || part === "@game" || part === "." || part === "") continue;
		if (!current) return undefined;
		current = part === ".." ? current.parent : findChild(current, part);
	}
	return current;
}

/** debug.loadmodule, which jest uses: the module's function without running it. */
export function loadModuleForTests(
	module: unknown,
): LuaTuple<[Callback | undefined, string | undefined, (() => void) | undefined]> {
	const record = findRecord(module);
	if (!record || !isA(record, "ModuleScript")) return raise("debug.loadmodule expects a ModuleScript");
	const [ok, result] = pcall(() => loadScript(record));
	if (!ok) return $tuple(undefined, tostring(result), undefined);
	return $tuple(result, undefined, () => {});
}

const SERVER_CONTAINERS = new Set(["Workspace", "ServerScriptService"]);
const CLIENT_SCRIPT_CONTAINERS = new Set(["PlayerGui", "PlayerScripts", "Backpack", "ReplicatedFirst"]);
const CLIENT_CONTEXT_CONTAINERS = new Set([
	"ReplicatedStorage",
	"ReplicatedFirst",
	"StarterGui",
	"StarterPack",
	"StarterPlayer",
	"PlayerGui",
	"PlayerScripts",
	"Backpack",
	"Workspace",
]);

function topContainers(record: InstanceRecord): Set<string> {
	const names = new Set<string>();
	let current = record.parent;
	while (current) {
		names.add(current.class.name);
		current = current.parent;
	}
	return names;
}

function intersects(names: Set<string>, allowed: Set<string>): boolean {
	for (const name of names) if (allowed.has(name)) return true;
	return false;
}

/** Whether a script runs where it stands (scripting/locations.md, Enum.RunContext). */
export function shouldRun(record: InstanceRecord): boolean {
	if (getStored(record, "Disabled") === true) return false;
	const containers = topContainers(record);
	if (!containers.has("DataModel")) return false;
	const server = record.realm.kind === "server";
	if (record.class.name === "LocalScript") {
		if (server) return false;
		return intersects(containers, CLIENT_SCRIPT_CONTAINERS) || isInOwnCharacter(record);
	}
	if (record.class.name !== "Script") return false;
	const context = (getStored(record, "RunContext") as Enum.RunContext).Name;
	if (context === "Client") return !server && intersects(containers, CLIENT_CONTEXT_CONTAINERS);
	if (context === "Server") {
		return server && (intersects(containers, SERVER_CONTAINERS) || containers.has("ReplicatedStorage"));
	}
	if (!server || context !== "Legacy") return false;
	return intersects(containers, SERVER_CONTAINERS) || (containers.has("TestService") && runsTests(record));
}

/** Whether the place asks for its tests when Studio runs it, as a run of the simulator does (TestService.yaml). */
function runsTests(record: InstanceRecord): boolean {
	return getStored(record.realm.getService("TestService"), "ExecuteWithStudioRun") === true;
}

function isInOwnCharacter(record: InstanceRecord): boolean {
	const players = record.realm.findService("Players");
	const localPlayer = players && findRecord(getStored(players, "LocalPlayer"));
	const character = localPlayer && findRecord(getStored(localPlayer, "Character"));
	let model = findAncestorWhichIsA(record, "Model");
	while (model) {
		if (model === character) return true;
		model = findAncestorWhichIsA(model, "Model");
	}
	return false;
}

const startedOf = createRealmState(() => new Set<InstanceRecord>());

/** Starts a script, if it may run where it stands and has not been started before. */
export function startScript(record: InstanceRecord): void {
	const started = startedOf(record.realm);
	if (started.has(record) || record.destroyed || !shouldRun(record)) return;
	started.add(record);
	const [ok, chunk] = pcall(() => loadScript(record));
	if (!ok) {
		record.realm.output("error", tostring(chunk));
		return;
	}
	record.realm.scheduler.spawnFor(record, chunk);
}
