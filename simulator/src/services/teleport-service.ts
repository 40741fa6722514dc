import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { createState, findRecord, getStored, InstanceRecord, isA } from "../datamodel/record";
import { requireNumber, requireString } from "../datatypes/arguments";
import { copyTeleportData } from "./teleport-data";
import { ServerReservation, TeleportGateway, teleportStateOf, TeleportTarget } from "./teleport-state";

/** Players that one call may take (TeleportService.yaml, TeleportAsync). */
const MOST_PLAYERS = 50;

const optionsStateOf = createState(() => ({ data: undefined as unknown }));

/** The options of TeleportAsync (TeleportOptions.yaml). */
export const teleportOptionsImplementation = implement("TeleportOptions", {
	properties: {
		ReservedServerAccessCode: { default: "" },
		ReservedServerId: { default: "" },
		ServerInstanceId: { default: "" },
		ShouldReserveServer: { default: false },
		VipServerId: { default: "" },
	},
	methods: {
		GetTeleportData: (options) => copyTeleportData(optionsStateOf(options).data, "TeleportData"),
		SetTeleportData: (options, data) => {
			optionsStateOf(options).data = copyTeleportData(data, "TeleportData");
		},
	},
});

/** What TeleportAsync returns (TeleportAsyncResult.yaml). */
export const teleportAsyncResultImplementation = implement("TeleportAsyncResult", {
	properties: { PrivateServerId: { default: "" }, ReservedServerAccessCode: { default: "" } },
});

/** Options that repeat a teleport, for TeleportInitFailed. */
export function createTeleportOptions(
	service: InstanceRecord,
	target: Pick<TeleportTarget, "accessCode" | "instanceId">,
	data: unknown,
): TeleportOptions {
	const options = service.realm.create("TeleportOptions");
	setStored(options, "ReservedServerAccessCode", target.accessCode);
	setStored(options, "ServerInstanceId", target.instanceId);
	optionsStateOf(options).data = copyTeleportData(data, "TeleportData");
	return options.proxy as TeleportOptions;
}

function requireGateway(service: InstanceRecord, method: string): TeleportGateway {
	if (service.realm.kind !== "server") return raise(`${method} can only be called from the server`);
	return (
		teleportStateOf(service.realm).gateway ??
		raise(`${method} failed: teleports lead nowhere from an unpublished place`)
	);
}

function requirePlayers(service: InstanceRecord, players: unknown, method: string): Array<InstanceRecord> {
	if (!typeIs(players, "table")) return raise(`${method} needs a list of players`);
	const result = new Array<InstanceRecord>();
	for (const value of players as ReadonlyArray<unknown>) {
		const player = findRecord(value);
		if (!player || !isA(player, "Player")) return raise(`${method} needs a list of players`);
		if (player.parent !== service.realm.getService("Players")) {
			return raise(`${method} failed: ${player.name} is not in this server`);
		}
		if (!result.includes(player)) result.push(player);
	}
	if (result.size() === 0) return raise(`${method} needs at least one player`);
	if (result.size() > MOST_PLAYERS) return raise(`${method} takes at most ${MOST_PLAYERS} players`);
	return result;
}

/** Reads the options; those that exclude each other are refused (TeleportOptions.yaml). */
function readTarget(placeId: number, options: InstanceRecord | undefined): TeleportTarget {
	if (!options) return { placeId, instanceId: "", accessCode: "", reserve: false };
	const instanceId = getStored(options, "ServerInstanceId") as string;
	const accessCode = getStored(options, "ReservedServerAccessCode") as string;
	const reserve = getStored(options, "ShouldReserveServer") as boolean;
	const exclude = (a: string, b: string) => raise(`TeleportOptions.${a} and TeleportOptions.${b} cannot both be set`);
	if (accessCode !== "" && instanceId !== "") return exclude("ReservedServerAccessCode", "ServerInstanceId");
	if (reserve && instanceId !== "") return exclude("ShouldReserveServer", "ServerInstanceId");
	if (reserve && accessCode !== "") return exclude("ShouldReserveServer", "ReservedServerAccessCode");
	return { placeId, instanceId, accessCode, reserve };
}

function teleport(
	service: InstanceRecord,
	method: string,
	target: TeleportTarget,
	players: unknown,
	data: unknown,
): ServerReservation {
	const gateway = requireGateway(service, method);
	const list = requirePlayers(service, players, method);
	return gateway.teleport({
		...target,
		source: service.realm,
		players: list,
		data: copyTeleportData(data, "TeleportData"),
	});
}

function teleportAsync(
	service: InstanceRecord,
	placeId: unknown,
	players: unknown,
	given: unknown,
): TeleportAsyncResult {
	const options = findRecord(given);
	if (given !== undefined && (!options || !isA(options, "TeleportOptions"))) {
		return raise("Argument 3 of TeleportAsync must be a TeleportOptions");
	}
	const target = readTarget(requireNumber(placeId, 1, "TeleportAsync"), options);
	const data = options && optionsStateOf(options).data;
	const reservation = teleport(service, "TeleportAsync", target, players, data);
	const result = service.realm.create("TeleportAsyncResult");
	setStored(result, "ReservedServerAccessCode", reservation.accessCode);
	setStored(result, "PrivateServerId", reservation.privateServerId);
	return result.proxy as TeleportAsyncResult;
}

function reserveServer(service: InstanceRecord, placeId: unknown, method: string): LuaTuple<[string, string]> {
	const id = requireNumber(placeId, 1, method);
	const { accessCode, privateServerId } = requireGateway(service, method).reserveServer(service.realm, id);
	return $tuple(accessCode, privateServerId);
}

/** Starts a teleport as the deprecated methods do: without yielding, and failures only fire TeleportInitFailed. */
function startTeleport(
	service: InstanceRecord,
	method: string,
	target: TeleportTarget,
	players: unknown,
	data: unknown,
): void {
	requireGateway(service, method);
	requirePlayers(service, players, method);
	service.realm.scheduler.spawn(() => void teleport(service, method, target, players, data));
}

/** Settings are the client's own (TeleportService.yaml). */
function settingsOf(service: InstanceRecord, method: string): Map<string, unknown> {
	if (service.realm.kind !== "client") return raise(`${method} can only be called from a client`);
	return teleportStateOf(service.realm).settings;
}

/** Takes players to other places and servers of the experience (TeleportService.yaml). */
export const teleportServiceImplementation = implement("TeleportService", {
	properties: { CustomizedTeleportUI: { default: false } },
	methods: {
		TeleportAsync: teleportAsync,
		ReserveServerAsync: (service, placeId) => reserveServer(service, placeId, "ReserveServerAsync"),
		ReserveServer: (service, placeId) => reserveServer(service, placeId, "ReserveServer"),
		GetPlayerPlaceInstanceAsync: (service, userId) => {
			const id = requireNumber(userId, 1, "GetPlayerPlaceInstanceAsync");
			const gateway = requireGateway(service, "GetPlayerPlaceInstanceAsync");
			const found = gateway.findUser(service.realm, id) ?? raise(`User ${id} is in no server of this experience`);
			const here = found.jobId === (service.realm.game.proxy as DataModel).JobId;
			return $tuple(here, "", found.placeId, found.jobId);
		},
		Teleport: (service, placeId, player, data) =>
			startTeleport(
				service,
				"Teleport",
				readTarget(requireNumber(placeId, 1, "Teleport"), undefined),
				[player],
				data,
			),
		TeleportToPlaceInstance: (service, placeId, instanceId, player, _spawn, data) =>
			startTeleport(
				service,
				"TeleportToPlaceInstance",
				{
					placeId: requireNumber(placeId, 1, "TeleportToPlaceInstance"),
					instanceId: requireString(instanceId, 2, "TeleportToPlaceInstance"),
					accessCode: "",
					reserve: false,
				},
				[player],
				data,
			),
		TeleportToPrivateServer: (service, placeId, accessCode, players, _spawn, data) =>
			startTeleport(
				service,
				"TeleportToPrivateServer",
				{
					placeId: requireNumber(placeId, 1, "TeleportToPrivateServer"),
					instanceId: "",
					accessCode: requireString(accessCode, 2, "TeleportToPrivateServer"),
					reserve: false,
				},
				players,
				data,
			),
		GetLocalPlayerTeleportData: (service) => {
			if (service.realm.kind !== "client") {
				return raise("GetLocalPlayerTeleportData can only be called from a client");
			}
			return copyTeleportData(teleportStateOf(service.realm).data, "TeleportData");
		},
		GetTeleportSetting: (service, setting) =>
			copyTeleportData(
				settingsOf(service, "GetTeleportSetting").get(requireString(setting, 1, "GetTeleportSetting")),
				"A teleport setting",
			),
		SetTeleportSetting: (service, setting, value) => {
			const settings = settingsOf(service, "SetTeleportSetting");
			const copied = copyTeleportData(value, "A teleport setting");
			const key = requireString(setting, 1, "SetTeleportSetting");
			if (copied === undefined) settings.delete(key);
			else settings.set(key, copied);
		},
	},
});
