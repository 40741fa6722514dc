import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { createState, getSignal, InstanceRecord } from "../datamodel/record";
import { RealmLoop, StageName } from "../kernel/frame";
import { placeInfoOf } from "./data-model";

interface RenderBinding {
	readonly name: string;
	readonly priority: number;
	readonly callback: (deltaTime: number) => void;
}

const bindingsOf = createState(() => new Array<RenderBinding>());

/** Events of each stage with the arguments that they carry (RunService.yaml). */
const STAGE_EVENTS: ReadonlyArray<[StageName, ReadonlyArray<string>]> = [
	["preRender", ["PreRender", "RenderStepped"]],
	["preAnimation", ["PreAnimation"]],
	["preSimulation", ["PreSimulation", "Stepped"]],
	["postSimulation", ["PostSimulation"]],
	["heartbeat", ["Heartbeat"]],
];

function runBindings(service: InstanceRecord, deltaTime: number): void {
	const bindings = bindingsOf(service);
	if (bindings.size() === 0) return;
	for (const binding of table.clone(bindings))
		service.realm.scheduler.spawnFor(undefined, binding.callback, deltaTime);
}

/** Lets RunService's events fire in a realm's frames. */
export function installRunService(realm: Realm, loop: RealmLoop): void {
	const service = realm.getService("RunService");
	const isClient = realm.kind === "client";
	const stepped = getSignal(service, "Stepped");
	const bindings = bindingsOf(service);
	/** Connections to any of the events: counted when it changes, not looked up in every frame of every realm. */
	let listeners = 0;
	const hasWork = () => listeners > 0 || bindings.size() > 0;
	for (const [stage, events] of STAGE_EVENTS) {
		if (stage === "preRender" && !isClient) continue;
		const signals = events.map((event) => getSignal(service, event));
		for (const signal of signals) {
			let before = 0;
			signal.onCountChanged = (count) => {
				listeners += count - before;
				before = count;
			};
		}
		loop.addStage(stage, {
			hasWork: stage === "heartbeat" ? hasWork : undefined,
			run: (deltaTime) => {
				if (stage === "preRender") runBindings(service, deltaTime);
				for (const signal of signals) {
					if (signal.count() === 0) continue;
					if (signal === stepped) signal.fire(realm.now() - realm.startedAt, deltaTime);
					else signal.fire(deltaTime);
				}
			},
		});
	}
}

/** The environment answers of a live game or of a test that plays in Studio, never of edit mode (the truth table of RunService). */
export const runServiceImplementation = implement("RunService", {
	methods: {
		IsClient: (service) => service.realm.kind === "client",
		IsServer: (service) => service.realm.kind === "server",
		IsStudio: (service) => placeInfoOf(service.realm).studio !== undefined,
		IsRunning: () => true,
		IsRunMode: () => false,
		BindToRenderStep: (service, name, priority, callback) => {
			if (service.realm.kind !== "client")
				return raise("RunService:BindToRenderStep can only be called from the client");
			const bindings = bindingsOf(service);
			let index = 0;
			while (index < bindings.size() && bindings[index]!.priority <= priority) index += 1;
			bindings.insert(index, { name, priority, callback });
		},
		UnbindFromRenderStep: (service, name) => {
			const bindings = bindingsOf(service);
			for (let index = bindings.size() - 1; index >= 0; index--) {
				if (bindings[index]!.name === name) bindings.remove(index);
			}
		},
		GetPredictionStatus: () => raise("not simulated: RunService.GetPredictionStatus"),
	},
});
