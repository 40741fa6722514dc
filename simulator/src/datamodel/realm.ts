import { Bytecode } from "../host";
import { RandomSource } from "../kernel/random";
import { Scheduler, ThreadOwner } from "../kernel/scheduler";
import { traceOf } from "../kernel/threads";
import { ClassInfo } from "./class-info";
import { errorText } from "./error-text";
import { deferProxy } from "./instance-proxy";
import { DataModelObserver } from "./observer";
import { findRecord, InstanceRecord } from "./record";
import { Reflection } from "./reflection";

export type OutputLevel = "print" | "info" | "warning" | "error";

/** One line of a realm's output window. */
export interface OutputLine {
	readonly level: OutputLevel;
	readonly text: string;
	/** Virtual seconds since the kernel started. */
	readonly time: number;
}

/** Services that only test runners see; in a published game GetService throws for them. */
const TESTING_SERVICES: ReadonlySet<string> = new Set(["CoreScriptSyncService", "FileSystemService"]);

/** What a realm needs from the outside when it is made. */
export interface RealmOptions {
	/** Unique among all realms, such as `server 1` or `client Ada`. */
	readonly name: string;
	readonly kind: "server" | "client";
	readonly reflection: Reflection;
	readonly random: RandomSource;
	readonly output: (line: OutputLine, realm: Realm) => void;
	/** Whether the place's Workspace.SignalBehavior is Deferred. */
	readonly deferredSignals: boolean;
	/** Whether scripts see what only test runners see: debug.loadmodule and the file system services. */
	readonly testing: boolean;
	/** Virtual seconds since 1970 at kernel time 0. */
	readonly epoch: number;
	readonly sources: SourceCache;
}

/** Compiled scripts, shared by all realms: each source is compiled once, and loaded once under each name. */
export interface SourceCache {
	readonly compile: (source: string) => Bytecode;
	/**
	 * A function that makes the function of a script, which looks its globals up where the maker does. Throws compile
	 * errors as Luau words them.
	 * @param debugName as Luau expects it: `=name`.
	 */
	readonly makerOf: (source: string, debugName: string) => Callback;
}

/**
 * One side of one running place: a server or a client, with its own DataModel, globals and module cache. Several live
 * in one VM on one clock and share nothing but compiled code.
 */
export class Realm {
	readonly name: string;
	readonly kind: "server" | "client";
	readonly reflection: Reflection;
	readonly random: RandomSource;
	readonly deferredSignals: boolean;
	readonly testing: boolean;
	readonly epoch: number;
	readonly sources: SourceCache;
	/** How far this side's clock is ahead of the right time, in seconds. What is to come is not moved by it. */
	readonly clock = { offset: 0 };
	/** The clock of the server: this side's own on a server. */
	serverClock: { readonly offset: number } = this.clock;
	readonly scheduler: Scheduler;
	readonly observers = new Array<DataModelObserver>();
	readonly game: InstanceRecord;
	/** The table of global variables, which every script's environment falls back to. Set once by `createGlobals`. */
	globals: object = {};
	/** Kernel time at which this realm started, in virtual seconds. */
	startedAt = 0;
	/** Told of every line of output, after it was sent on. */
	readonly outputListeners = new Array<(line: OutputLine) => void>();
	/** Told of every error that a script did not catch, before it is put out. */
	readonly errorListeners = new Array<(message: string, trace: string, owner: ThreadOwner | undefined) => void>();
	/** Pieces of the simulation that belong to this realm, by their own keys (see `createRealmState`). */
	readonly state = new Map<object, unknown>();
	closed = false;
	/** Whether any instance was ever asked for AncestryChanged: until then, moving a tree need not visit all of it. */
	watchesAncestry = false;
	private readonly services = new Map<string, InstanceRecord>();
	private readonly outputTo: (line: OutputLine, realm: Realm) => void;
	private nextId = 0;

	constructor(options: RealmOptions) {
		this.name = options.name;
		this.kind = options.kind;
		this.reflection = options.reflection;
		this.random = options.random;
		this.deferredSignals = options.deferredSignals;
		this.testing = options.testing;
		this.epoch = options.epoch;
		this.sources = options.sources;
		this.outputTo = options.output;
		this.scheduler = new Scheduler(
			(message, thread, owner) => this.reportError(message, thread, owner),
			(message) => this.output("warning", message),
		);
		this.game = this.createRecord(this.reflection.get("DataModel"));
		this.game.parentLocked = true;
		this.game.name = "Game";
	}

	/** Virtual seconds since the kernel started. */
	now(): number {
		return this.scheduler.now;
	}

	/** Makes an instance of any class, without a parent. */
	createRecord(classInfo: ClassInfo): InstanceRecord {
		this.nextId += 1;
		const record: InstanceRecord = {
			realm: this,
			id: this.nextId,
			class: classInfo,
			// See `deferProxy`.
			proxy: undefined!,
			name: classInfo.defaultName,
			parent: undefined,
			children: [],
			properties: new Map(),
			signals: new Map(),
			destroyed: false,
			parentLocked: false,
			stopped: false,
			state: new Map(),
		};
		deferProxy(record);
		for (const initialise of classInfo.initialisers) initialise(record);
		return record;
	}

	create(className: string): InstanceRecord {
		return this.createRecord(this.reflection.get(className));
	}

	/** The record behind an Instance of this realm; undefined for anything else. */
	recordOf(value: unknown): InstanceRecord | undefined {
		const record = findRecord(value);
		return record && record.realm === this ? record : undefined;
	}

	/** A service of this realm's DataModel, made when it is first asked for; undefined when there is no such service. */
	findService(className: string): InstanceRecord | undefined {
		const known = this.services.get(className);
		if (known) return known;
		const classInfo = this.reflection.find(className);
		if (!classInfo || !classInfo.service) return undefined;
		if (!this.testing && TESTING_SERVICES.has(className)) return undefined;
		const service = this.createRecord(classInfo);
		service.parent = this.game;
		this.game.children.push(service);
		service.parentLocked = true;
		this.services.set(className, service);
		return service;
	}

	getService(className: string): InstanceRecord {
		const service = this.findService(className);
		assert(service, `${className} is not a service`);
		return service;
	}

	output(level: OutputLevel, text: string): void {
		const line = { level, text, time: this.scheduler.now };
		this.outputTo(line, this);
		for (const listener of this.outputListeners) listener(line);
	}

	/** Ends the realm: nothing in it runs any more. */
	close(): void {
		this.closed = true;
		this.scheduler.close();
	}

	private reportError(message: unknown, thread: thread, owner: ThreadOwner | undefined): void {
		this.outputError(message, traceOf(thread), owner);
	}

	/** Writes an error with the script lines of its traceback, as the output window shows it. */
	outputError(message: unknown, traceback: string, owner?: ThreadOwner): void {
		const text = tostring(errorText(message));
		const trace = scriptLines(traceback);
		for (const listener of this.errorListeners) listener(text, trace, owner);
		this.output("error", trace === "" ? text : `${text}\nStack Begin\n${trace}Stack End`);
	}
}

/** The lines of a traceback that are about scripts, not about the simulator. */
function scriptLines(traceback: string): string {
	let result = "";
	for (const [line] of string.gmatch(traceback, "[^\n]+")) {
		const text = tostring(line);
		if (text.sub(1, 10) !== "simulator/" && text.sub(1, 3) !== "[C]") result += `${text}\n`;
	}
	return result;
}

/** A private piece of state per realm. */
export function createRealmState<T extends defined>(create: (realm: Realm) => T): (realm: Realm) => T {
	const key = {};
	return (realm) => {
		const existing = realm.state.get(key);
		if (existing !== undefined) return existing as T;
		const created = create(realm);
		realm.state.set(key, created);
		return created;
	};
}
