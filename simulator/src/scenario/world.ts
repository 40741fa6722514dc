import { InstanceTemplate, Place } from "../datamodel/place";
import { OutputLine } from "../datamodel/realm";
import { Experience, ExperienceOptions } from "../experience/experience";
import { Simulation } from "../experience/simulation";
import { host } from "../host";
import { Kernel } from "../kernel/kernel";
import { createPlace } from "./place-builder";

/** A line of output with the realm that it came from. */
export interface WorldLine extends OutputLine {
	readonly realm: string;
}

/** A clock of its own with everything that a scenario runs on it. */
export class World {
	readonly simulation: Simulation;
	readonly kernel: Kernel;
	/** Everything that scripts printed, in order. */
	readonly output = new Array<WorldLine>();

	/** Constructors of value types, for places made in code. */
	readonly values = host.roblox as unknown as { readonly BrickColor: BrickColorConstructor };

	/** @param shared whose reflection and compiled sources are used; its clock is not. */
	constructor(
		private readonly shared: Simulation,
		readonly seed: string,
	) {
		this.kernel = new Kernel(seed, shared.kernel.epoch);
		this.simulation = {
			...shared,
			kernel: this.kernel,
			output: (line, realm) => this.output.push({ ...line, realm: realm.name }),
		};
	}

	/** An experience that runs a place made of these services. */
	experience(services: ReadonlyArray<InstanceTemplate>, options?: ExperienceOptions, deferred = true): Experience {
		return new Experience(this.simulation, createPlace(services, deferred), options);
	}

	/** An experience that runs a place that was read elsewhere. */
	experienceOf(place: Place, options?: ExperienceOptions): Experience {
		return new Experience(this.simulation, place, options);
	}

	/** A world that begins like this one, for comparisons. */
	sibling(seed = this.seed): World {
		return new World(this.shared, seed);
	}

	/** Lets virtual time pass. @param seconds whole frames are run. */
	run(seconds: number): void {
		this.kernel.runFor(seconds);
	}

	/** Lets time pass until a condition holds. Throws when it does not within a limit of virtual seconds. */
	runUntil(condition: () => boolean, what: string, limit = 10): void {
		if (!this.kernel.runUntil(condition, limit)) throw `${what}: not within ${limit} s`;
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
}
