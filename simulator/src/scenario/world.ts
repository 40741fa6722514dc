import { describeCall } from "../cloud/faults";
import { InstanceTemplate, Place } from "../datamodel/place";
import { OutputLine } from "../datamodel/realm";
import { Experience, ExperienceOptions } from "../experience/experience";
import { Simulation } from "../experience/simulation";
import { fail } from "../fail";
import { host } from "../host";
import { Kernel } from "../kernel/kernel";
import { ChanceUse, RandomSource } from "../kernel/random";
import { Journal } from "./journal";
import { createPlace } from "./place-builder";
import { ServerHandle } from "./server-handle";

/** A line of output with the realm that it came from. */
export interface WorldLine extends OutputLine {
	readonly realm: string;
}

/** What a world may have beside its clock. */
export interface WorldSurroundings {
	/** Reads the built place. */
	readonly place?: () => Place;
	/** The deliberately broken variant that is run. */
	readonly variant?: string;
}

/** How a server of the built place is started. */
export interface ServerStartOptions {
	/** Unique among all servers there ever were. */
	readonly name?: string;
	/**
	 * Whether the place's own scripts start the server. They do not unless asked for: a scenario rather calls what they
	 * call, and so holds the services.
	 */
	readonly scripts?: boolean;
}

/** Something that must hold after every run: undefined, or a sentence that says what is wrong. */
export type Invariant = () => string | undefined;

/** A clock of its own with everything that a scenario runs on it. */
export class World {
	readonly simulation: Simulation;
	readonly kernel: Kernel;
	/** Everything that scripts printed, in order. */
	readonly output = new Array<WorldLine>();
	readonly journal: Journal;
	/** The scenario's own chance: the same for the same seed, whatever the realms draw. */
	readonly random: RandomSource;
	/** The deliberately broken variant that is run; undefined for the real thing. */
	readonly variant: string | undefined;

	/** Constructors of value types, for places made in code. */
	readonly values = host.roblox as unknown as { readonly BrickColor: BrickColorConstructor };

	/** Told of every server that the experience itself starts, as for a restart. It must not yield. */
	onServer?: (server: ServerHandle) => void;

	private readonly invariants = new Array<readonly [name: string, invariant: Invariant]>();
	private gameExperience?: Experience;
	private depth = 0;
	/** The first check that failed. */
	private failedCheck?: string;

	/**
	 * @param shared whose reflection and compiled sources are used; its clock is not.
	 * @param use counts what is drawn, in this world and in its siblings.
	 */
	constructor(
		private readonly shared: Simulation,
		readonly seed: string,
		private readonly surroundings: WorldSurroundings = {},
		private readonly use: ChanceUse = { draws: 0 },
	) {
		this.kernel = new Kernel(seed, shared.kernel.epoch, use);
		this.simulation = {
			...shared,
			kernel: this.kernel,
			output: (line, realm) => this.output.push({ ...line, realm: realm.name }),
		};
		this.journal = new Journal(() => this.kernel.now());
		this.random = this.kernel.random.fork("scenario");
		this.variant = surroundings.variant;
	}

	// Experiences ----------------------------------------------------------------------------------------------------

	/** An experience that runs a place made of these services. */
	experience(services: ReadonlyArray<InstanceTemplate>, options?: ExperienceOptions, deferred = true): Experience {
		return new Experience(this.simulation, createPlace(services, deferred), options);
	}

	/** An experience that runs a place that was read elsewhere. */
	experienceOf(place: Place, options?: ExperienceOptions): Experience {
		return new Experience(this.simulation, place, options);
	}

	/** The built place. */
	place(): Place {
		return this.surroundings.place?.() ?? fail("This run has no built place");
	}

	/** Opens the experience that runs the built place; needed only where it has options. */
	open(options?: ExperienceOptions): Experience {
		if (this.gameExperience) fail("The built place is open already: open it before its first server");
		this.gameExperience = this.experienceOf(this.place(), options);
		const { faults } = this.gameExperience.cloud;
		faults.onInjected = ({ kind, call, detail }) =>
			this.inject(kind, call ? `${describeCall(call)} (${detail})` : detail);
		this.gameExperience.onServerStarted = (server) => {
			if (this.depth === 0) this.inject("start", server.name);
			if (this.depth === 0) this.onServer?.(new ServerHandle(this, server));
		};
		this.invariant("no script error", () => this.findScriptError());
		return this.gameExperience;
	}

	/** The experience of the built place, opened with default options if nobody has. */
	opened(): Experience {
		return this.gameExperience ?? this.open();
	}

	/** Starts a server of the built place. */
	startServer({ name, scripts = false }: ServerStartOptions = {}): ServerHandle {
		const experience = this.opened();
		const server = this.inside(() => experience.startServer(name, { runScripts: scripts }));
		this.inject("start", server.name);
		return new ServerHandle(this, server);
	}

	/** A world that begins like this one, for comparisons, and for what a run does several times from the start. */
	sibling(seed = this.seed): World {
		const sibling = new World(this.shared, seed, this.surroundings, this.use);
		sibling.kernel.onResume = this.kernel.onResume;
		return sibling;
	}

	/** The seed as the number that `--seed` takes, to go through cases one after the other, one with each seed. */
	seedNumber(): number {
		this.use.draws += 1;
		return tonumber(this.seed) ?? fail(`the seed ${this.seed} of this world is no number`);
	}

	/** Whether anything so far could have been otherwise with another seed. */
	hasUsedChance(): boolean {
		return this.use.draws > 0;
	}

	// Time -----------------------------------------------------------------------------------------------------------

	/** Virtual seconds since the world began. */
	now(): number {
		return this.kernel.now();
	}

	/** Lets virtual time pass. @param seconds whole frames are run. */
	run(seconds: number): void {
		this.requireOutside();
		this.kernel.runFor(seconds);
		this.failIfChecked();
	}

	/** Lets time pass until a condition holds. Throws when it does not within a limit of virtual seconds. */
	runUntil(condition: () => boolean, what: string, limit = 10): void {
		this.requireOutside();
		const holds = condition() || this.kernel.runUntil(condition, limit);
		this.failIfChecked();
		if (!holds) throw `${what}: not within ${limit} s`;
	}

	/** Does something at a later time, between two frames. It may not wait for anything. */
	after(seconds: number, callback: () => void): void {
		this.kernel.schedule(this.kernel.now() + seconds, () => this.inside(callback));
	}

	/** Does something from which time must not pass: the clock is not for those who stand in the middle of a frame. */
	inside<T>(callback: () => T): T {
		this.depth += 1;
		const [ok, result] = pcall(callback);
		this.depth -= 1;
		if (!ok) throw result;
		return result as T;
	}

	isInside(): boolean {
		return this.depth > 0;
	}

	// What was done and what must hold -------------------------------------------------------------------------------

	/** Counts something that was done to the world, and keeps it for the trace of a failure. */
	inject(kind: string, detail?: string): void {
		this.journal.inject(kind, detail);
	}

	/** Keeps a line for the trace of a failure. */
	note(text: string): void {
		this.journal.note(text);
	}

	/**
	 * Must hold now. Throws when it does not, and lets the run fail even if what it throws is caught by those who are in
	 * between: a check in an observer of the cloud throws into the request of a script.
	 * @param detail says more, when it does not hold.
	 */
	check(name: string, holds: boolean, detail?: string | (() => string)): void {
		this.journal.countChecked(name);
		if (holds) return;
		const more = typeIs(detail, "function") ? detail() : detail;
		const problem = more === undefined ? `check failed: ${name}` : `check failed: ${name}: ${more}`;
		this.failedCheck ??= problem;
		// With the position of who checked.
		error(problem, 2);
	}

	/** Must hold whenever `checkInvariants` is called, and at the end of the run. */
	invariant(name: string, invariant: Invariant): void {
		this.invariants.push([name, invariant]);
	}

	/** Throws when an invariant does not hold. Runs by itself at the end. */
	checkInvariants(): void {
		this.failIfChecked();
		for (const [name, invariant] of this.invariants) {
			const problem = invariant();
			this.journal.countChecked(name);
			if (problem !== undefined) fail(`check failed: ${name}: ${problem}`);
		}
	}

	/** What a realm printed; without a name, what all did. Warnings and errors begin with their level. */
	lines(realm?: string): Array<string> {
		const result = new Array<string>();
		for (const line of this.output) {
			if (realm !== undefined && line.realm !== realm) continue;
			result.push(line.level === "print" ? line.text : `${line.level}: ${line.text}`);
		}
		return result;
	}

	private failIfChecked(): void {
		if (this.failedCheck !== undefined) fail(this.failedCheck);
	}

	private findScriptError(): string | undefined {
		for (const { level, realm, text } of this.output) if (level === "error") return `[${realm}] ${text}`;
		return undefined;
	}

	private requireOutside(): void {
		if (this.depth > 0) fail("Time passes for the scenario itself only, not inside of a call into a realm");
	}
}
