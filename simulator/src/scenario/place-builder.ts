import { InstanceTemplate, Place } from "../datamodel/place";
import { host } from "../host";

/** What an instance of a place made in code has beside its class and name. */
export interface TemplateParts {
	readonly properties?: Readonly<Record<string, unknown>>;
	readonly attributes?: Readonly<Record<string, AttributeValue>>;
	readonly tags?: ReadonlyArray<string>;
	readonly children?: ReadonlyArray<InstanceTemplate>;
}

/** An instance of a place made in code. */
export function instance(className: string, name: string, parts: TemplateParts = {}): InstanceTemplate {
	const properties = new Array<readonly [string, unknown]>();
	if (parts.properties) for (const [key, value] of pairs(parts.properties)) properties.push([key, value]);
	let attributes: Map<string, unknown> | undefined;
	if (parts.attributes) {
		attributes = new Map();
		for (const [key, value] of pairs(parts.attributes)) attributes.set(key, value);
	}
	return {
		className,
		name,
		properties,
		references: [],
		attributes,
		tags: parts.tags,
		children: parts.children ?? [],
	};
}

/** A service with its contents. */
export function service(className: string, ...children: Array<InstanceTemplate>): InstanceTemplate {
	return instance(className, className, { children });
}

export function folder(name: string, ...children: Array<InstanceTemplate>): InstanceTemplate {
	return instance("Folder", name, { children });
}

export function serverScript(name: string, source: string): InstanceTemplate {
	return instance("Script", name, { properties: { Source: source } });
}

/** A Script that runs on clients, wherever they have it. */
export function clientScript(name: string, source: string): InstanceTemplate {
	return instance("Script", name, {
		properties: { Source: source, RunContext: host.roblox.Enum.RunContext.Client },
	});
}

export function localScript(name: string, source: string): InstanceTemplate {
	return instance("LocalScript", name, { properties: { Source: source } });
}

export function moduleScript(name: string, source: string): InstanceTemplate {
	return instance("ModuleScript", name, { properties: { Source: source } });
}

/** StarterPlayer with scripts for every player's client. */
export function starterScripts(...children: Array<InstanceTemplate>): InstanceTemplate {
	return service("StarterPlayer", instance("StarterPlayerScripts", "StarterPlayerScripts", { children }));
}

/** @param deferred whether events wait for the next resumption point, as in places made by Studio's templates. */
export function createPlace(services: ReadonlyArray<InstanceTemplate>, deferred: boolean): Place {
	return { path: "(made in code)", services, deferredSignals: deferred };
}
