import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createRealmState } from "../datamodel/realm";
import { createState, fireEvent, InstanceRecord } from "../datamodel/record";
import { host } from "../host";

/** Functions that the server runs before it stops (DataModel.BindToClose). */
export const closeHandlersOf = createState(() => new Array<Callback>());

/** What differs when a place is tested in Studio. */
export interface StudioTest {
	/** Whether "Enable Studio Access to API Services" is on, so that the test reaches the live data stores. */
	readonly apiAccess: boolean;
}

/** What a realm knows of the running place and its own loading. */
export interface PlaceInfo {
	loaded: boolean;
	jobId: string;
	placeId: number;
	gameId: number;
	privateServerId: string;
	/** Set when the place is tested in Studio: whether it may reach the live data stores. */
	studio?: StudioTest;
	/** Rises with every publication; 0 in a place that is not published. */
	placeVersion: number;
}

/** What a realm knows of the running place and its own loading. */
export const placeInfoOf = createRealmState<PlaceInfo>(() => ({
	loaded: false,
	jobId: "",
	placeId: 0,
	gameId: 0,
	privateServerId: "",
	/** 0 is an unpublished place. */
	placeVersion: 0,
}));

/** Marks the DataModel as loaded (DataModel.Loaded, IsLoaded). */
export function markLoaded(model: InstanceRecord): void {
	placeInfoOf(model.realm).loaded = true;
	fireEvent(model, "Loaded");
}

/** ServiceProvider: how scripts get to services. */
export const serviceProviderImplementation = implement("ServiceProvider", {
	methods: {
		GetService: (model, className) => {
			if (!typeIs(className, "string")) return raise("Argument 1 missing or nil");
			const service = model.realm.findService(className);
			if (!service) return raise(`'${className}' is not a valid Service name`);
			return service.proxy as never;
		},
		FindService: (model, className) => {
			for (const child of model.children) if (child.class.name === className) return child.proxy as never;
			const classInfo = model.realm.reflection.find(className);
			if (!classInfo || !classInfo.service) return raise(`'${className}' is not a valid Service name`);
			return undefined;
		},
	},
});

/** The DataModel of one realm (DataModel.yaml). */
export const dataModelImplementation = implement("DataModel", {
	properties: {
		JobId: { read: (model) => placeInfoOf(model.realm).jobId },
		PlaceId: { read: (model) => placeInfoOf(model.realm).placeId },
		GameId: { read: (model) => placeInfoOf(model.realm).gameId },
		PrivateServerId: { read: (model) => placeInfoOf(model.realm).privateServerId },
		PrivateServerOwnerId: { default: 0 },
		PlaceVersion: { read: (model) => placeInfoOf(model.realm).placeVersion },
		VIPServerId: { read: (model) => placeInfoOf(model.realm).privateServerId },
		CreatorId: { default: 0 },
		CreatorType: { default: host.roblox.Enum.CreatorType.User },
		Workspace: { read: (model) => model.realm.getService("Workspace").proxy as Workspace },
	},
	methods: {
		IsLoaded: (model) => placeInfoOf(model.realm).loaded,
		BindToClose: (model, callback: Callback) => {
			if (model.realm.kind !== "server") return raise("BindToClose can only be called from the server");
			closeHandlersOf(model).push(callback);
		},
	},
	untypedProperties: {
		workspace: { read: (model) => model.realm.getService("Workspace").proxy },
		lighting: { read: (model) => model.realm.getService("Lighting").proxy },
		RunService: { read: (model) => model.realm.getService("RunService").proxy },
	},
});
