import { AnyImplementation } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createRealmState, Realm } from "../datamodel/realm";
import { InstanceRecord } from "../datamodel/record";

// Four numbers, as the engine's; none of a real release, so that nobody decides by it.
const ENGINE_VERSION = "0.0.0.0";
// The identity of game scripts.
const SCRIPT_IDENTITY = 2;

/** The settings that live outside of the DataModel: `UserSettings()` and `settings()`. */
const settingsOf = createRealmState((realm: Realm) => ({
	user: realm.create("UserSettings"),
	userGame: realm.create("UserGameSettings"),
	global: realm.create("GlobalSettings"),
}));

/** UserSettings (UserSettings.yaml). Its GetService knows the one service that stands in it. */
export const userSettingsImplementation: AnyImplementation = {
	className: "UserSettings",
	untypedMethods: {
		GetService: (settings: InstanceRecord, name: unknown) =>
			name === "UserGameSettings"
				? settingsOf(settings.realm).userGame.proxy
				: raise(`'${tostring(name)}' is not a valid Service name`),
		IsUserFeatureEnabled: () => false,
	},
	untypedProperties: {
		GameSettings: { read: (settings: InstanceRecord) => settingsOf(settings.realm).userGame.proxy },
	},
};

/** UserGameSettings (UserGameSettings.yaml): the settings of a player who never changed any. */
export const userGameSettingsImplementation: AnyImplementation = {
	className: "UserGameSettings",
	untypedMethods: {
		InFullScreen: () => false,
		InStudioMode: () => false,
		GetCameraYInvertValue: () => 1,
	},
};

/** Global functions of the engine that are about settings and the program itself (globals/RobloxGlobals.yaml). */
export function createEngineGlobals(realm: Realm): Record<string, unknown> {
	return {
		UserSettings: () => settingsOf(realm).user.proxy,
		settings: () => settingsOf(realm).global.proxy,
		stats: () => realm.getService("Stats").proxy,
		Stats: () => realm.getService("Stats").proxy,
		version: () => ENGINE_VERSION,
		Version: () => ENGINE_VERSION,
		printidentity: (prefix: unknown) => {
			const text = typeIs(prefix, "string") ? prefix : "Current identity is";
			realm.output("print", `${text} ${SCRIPT_IDENTITY}`);
		},
	};
}
