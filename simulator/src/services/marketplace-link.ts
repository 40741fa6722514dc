import { Cloud, CloudConnection, findConnection } from "../cloud/cloud";
import { CloudRequest } from "../cloud/cloud-request";
import { FaultKind } from "../cloud/faults";
import { raise } from "../datamodel/raise";
import { createRealmState, Realm } from "../datamodel/realm";
import { createState, getStored, InstanceRecord } from "../datamodel/record";
import { RealmLoop } from "../kernel/frame";
import { getPlayers } from "./players";

/** What a client knows of the marketplace: its way there, and the server's Player whose client it is. */
interface ClientLink {
	readonly connection: CloudConnection;
	readonly player: InstanceRecord;
}

const clientLinkOf = createRealmState<{ link?: ClientLink }>(() => ({}));

/** The client realm of a server's Player; absent for players without one. */
export const clientOf = createState<{ realm?: Realm; loop?: RealmLoop }>(() => ({}));

/** Lets a client's scripts reach the marketplace and the policies. @param player the server's Player. */
export function connectMarketplaceClient(cloud: Cloud, player: InstanceRecord, realm: Realm, loop: RealmLoop): void {
	const server = { name: realm.name, realm, loop, playerCount: () => 1 };
	clientLinkOf(realm).link = { connection: { cloud, server }, player };
	const client = clientOf(player);
	client.realm = realm;
	client.loop = loop;
}

/** The way of a server's or a client's scripts to the cloud. */
export function requireAnyConnection(realm: Realm, method: string): CloudConnection {
	const connection = realm.kind === "server" ? findConnection(realm) : clientLinkOf(realm).link?.connection;
	return connection ?? raise(`${method} failed: this place has no marketplace`);
}

/** The server's Player behind the one that a script named, who must be the script's own on a client. */
export function requireServerPlayer(realm: Realm, player: InstanceRecord, method: string): InstanceRecord {
	if (realm.kind === "server") {
		if (player.parent === realm.getService("Players")) return player;
		return raise(`${method}: ${player.name} is not in this server`);
	}
	const { link } = clientLinkOf(realm);
	if (!link) return raise(`${method} failed: this place has no marketplace`);
	if (getStored(realm.getService("Players"), "LocalPlayer") === player.proxy) return link.player;
	return raise(`${method}: a client can only ask its own player`);
}

/** The user's Player in a realm. */
export function findPlayerByUserId(realm: Realm, userId: number): InstanceRecord | undefined {
	for (const player of getPlayers(realm)) if (getStored(player, "UserId") === userId) return player;
	return undefined;
}

/** Texts of our own; Roblox documents none. */
const FAULTS: Readonly<Record<FaultKind, string>> = {
	errorBefore: "HTTP 500 (Internal Server Error)",
	errorAfter: "HTTP 500 (Internal Server Error)",
	throttled: "HTTP 429 (Too Many Requests)",
	outage: "HTTP 503 (Service Unavailable)",
};

/**
 * Asks the cloud for something that changes nothing. Yields; throws when the request fails.
 * @param answer runs in the cloud, between frames.
 */
export function ask<T>(
	realm: Realm,
	service: "marketplace" | "policies",
	api: string,
	key: string,
	answer: (cloud: Cloud) => T,
): T {
	const connection = requireAnyConnection(realm, api);
	const { cloud, server } = connection;
	const call = { service, api, server: server.name, key, writes: false };
	return new CloudRequest(connection, call, (fault) => `${api} failed because ${FAULTS[fault]}`).trip(() =>
		answer(cloud),
	);
}
