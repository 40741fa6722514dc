import { findConnection } from "../cloud/cloud";
import { CloudRequest } from "../cloud/cloud-request";
import { FaultKind } from "../cloud/faults";
import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { fireEvent, InstanceRecord } from "../datamodel/record";
import { host } from "../host";
import { RandomSource } from "../kernel/random";
import { DEFAULT_NETWORK } from "../network/options";
import { copyTeleportData } from "../services/teleport-data";
import { createTeleportOptions } from "../services/teleport-service";
import { ServerReservation, TeleportGateway, TeleportRequest } from "../services/teleport-state";
import { Experience } from "./experience";
import { ExperienceServer } from "./experience-server";
import { HopTiming } from "./hop";
import { JoinedPlayer } from "./joined-player";

/** Why a teleport did not happen (TeleportResult.yaml). */
export type TeleportFailure = Exclude<Enum.TeleportResult["Name"], "Success">;

/** A span in seconds from which a time is drawn. */
export type Span = readonly [least: number, most: number];

/** How teleports go once their call has returned; of the call itself the cloud's faults decide. */
export interface TeleportConditions {
	/** Seconds from the call until the players leave, or are told that they do not. */
	readonly departure: Span;
	/** Share of players whose teleport fails after the call has returned, from 0 to 1. */
	readonly failureRate: number;
	/** When both servers learn of a hop; drawn for each player unless given. */
	readonly hop?: HopTiming;
}

const DEFAULT_CONDITIONS: TeleportConditions = {
	departure: [0.2, 2],
	failureRate: 0,
};

/** Texts of our own; Roblox documents none. */
const MESSAGES: Readonly<Record<TeleportFailure, string>> = {
	Failure: "Teleport failed for an unknown reason.",
	GameNotFound: "The place could not be found.",
	GameEnded: "The server has ended.",
	GameFull: "The server is full.",
	Unauthorized: "The server cannot be joined.",
	Flooded: "There were too many teleports. Wait before the next.",
	IsTeleporting: "The player is teleporting already.",
};

const FAULTS: Readonly<Record<FaultKind, string>> = {
	errorBefore: "HTTP 500 (InternalServerError)",
	errorAfter: "HTTP 500 (InternalServerError)",
	throttled: "HTTP 429 (Too Many Requests)",
	outage: "HTTP 503 (Service Unavailable)",
};

interface Reservation extends ServerReservation {
	readonly placeId: number;
}

/** A failure that a scenario asked for. */
interface ScriptedFailure {
	readonly userId: number | undefined;
	readonly result: TeleportFailure;
}

/** Where players of a request shall go. */
type Destination =
	| { readonly kind: "place"; readonly placeId: number }
	| { readonly kind: "server"; readonly placeId: number; readonly jobId: string }
	| { readonly kind: "reserved"; readonly reservation: Reservation };

/** Teleports between the servers of one experience, and reserved servers. */
export class Teleports implements TeleportGateway {
	private readonly conditions: TeleportConditions;
	private readonly random: RandomSource;
	private readonly reservations = new Map<string, Reservation>();
	private readonly onTheWay = new Set<JoinedPlayer>();
	private scripted = new Array<ScriptedFailure>();

	constructor(
		private readonly experience: Experience,
		conditions: Partial<TeleportConditions>,
	) {
		this.conditions = { ...DEFAULT_CONDITIONS, ...conditions };
		this.random = experience.simulation.kernel.random.fork("teleports");
	}

	/**
	 * Lets the next teleport fail after its call has returned: TeleportInitFailed fires, and the player stays.
	 * @param userId whose teleport; anybody's unless given.
	 */
	failNext(result: TeleportFailure, userId?: number): void {
		this.scripted.push({ userId, result });
	}

	teleport(request: TeleportRequest): ServerReservation {
		return this.call(request.source, "TeleportAsync", true, () => {
			const source = this.serverOf(request.source);
			const sessions = this.sessionsOf(source, request.players);
			const destination = this.resolve(request, source, sessions.size());
			const members = sessions.size() > 1 ? sessions.map((session) => session.userId) : undefined;
			for (const session of sessions) this.depart(session, destination, request, members);
			return !typeIs(destination, "string") && destination.kind === "reserved"
				? destination.reservation
				: { accessCode: "", privateServerId: "" };
		});
	}

	reserveServer(source: Realm, placeId: number): ServerReservation {
		return this.call(source, "ReserveServerAsync", true, () => {
			if (!this.experience.hasPlace(placeId)) raise(`ReserveServerAsync failed: there is no place ${placeId}`);
			return this.reserve(placeId);
		});
	}

	findUser(source: Realm, userId: number): { readonly placeId: number; readonly jobId: string } | undefined {
		return this.call(source, "GetPlayerPlaceInstanceAsync", false, () => {
			for (const server of this.experience.servers) {
				if (server.findPlayer(userId)) return { placeId: server.placeId, jobId: server.jobId };
			}
			return undefined;
		});
	}

	/** Makes a reserved server, which starts when somebody comes. Its access code stays good for ever. */
	reserve(placeId: number): ServerReservation {
		const reservation = {
			placeId,
			accessCode: this.random.guid(),
			privateServerId: this.random.guid(),
		};
		this.reservations.set(reservation.accessCode, reservation);
		return reservation;
	}

	/** A server of an access code, started when none runs. */
	openReserved(accessCode: string): ExperienceServer {
		const reservation = this.reservations.get(accessCode);
		assert(reservation, `${accessCode} is no access code`);
		const { placeId, privateServerId } = reservation;
		return (
			this.experience.findReserved(privateServerId) ??
			this.experience.startServer(undefined, { placeId, privateServerId })
		);
	}

	private call<T>(source: Realm, api: string, writes: boolean, execute: () => T): T {
		const connection = findConnection(source);
		assert(connection, `${source.name} is in no cloud`);
		const request = new CloudRequest(
			connection,
			{ service: "teleports", api, server: connection.server.name, writes },
			(fault) => `${api} failed: ${FAULTS[fault]}`,
		);
		return request.trip(execute);
	}

	private draw([least, most]: Span): number {
		return this.random.range(least, most);
	}

	private latency(): number {
		return this.experience.options.network?.latency ?? DEFAULT_NETWORK.latency;
	}

	private serverOf(realm: Realm): ExperienceServer {
		return (
			this.experience.servers.find((server) => server.realm === realm) ??
			raise("TeleportAsync failed: the server has ended")
		);
	}

	/** The sessions of players who are still in the server. */
	private sessionsOf(source: ExperienceServer, players: ReadonlyArray<InstanceRecord>): Array<JoinedPlayer> {
		const sessions = new Array<JoinedPlayer>();
		for (const player of players) {
			const session = source.findSession(player);
			if (session && !session.left) sessions.push(session);
		}
		return sessions;
	}

	private takeScripted(session: JoinedPlayer): TeleportFailure | undefined {
		const index = this.scripted.findIndex(({ userId }) => userId === undefined || userId === session.userId);
		return index < 0 ? undefined : this.scripted.remove(index)!.result;
	}

	/** Where the players go, or why they cannot. */
	private resolve(request: TeleportRequest, source: ExperienceServer, count: number): Destination | TeleportFailure {
		const { placeId } = request;
		if (!this.experience.hasPlace(placeId)) return "GameNotFound";
		if (request.reserve) {
			const reservation = { placeId, ...this.reserve(placeId) };
			return { kind: "reserved", reservation };
		}
		if (request.accessCode !== "") {
			const reservation = this.reservations.get(request.accessCode);
			return reservation && reservation.placeId === placeId ? { kind: "reserved", reservation } : "Unauthorized";
		}
		if (request.instanceId !== "") return { kind: "server", placeId, jobId: request.instanceId };
		// Players who are teleported together arrive together.
		if (count > 1) return { kind: "server", placeId, jobId: this.experience.matchmake(placeId, source).jobId };
		return { kind: "place", placeId };
	}

	/** Lets one player leave, or tells why not, some time after the call. */
	private depart(
		session: JoinedPlayer,
		destination: Destination | TeleportFailure,
		request: TeleportRequest,
		members: ReadonlyArray<number> | undefined,
	): void {
		const { kernel } = this.experience.simulation;
		const seconds = this.draw(this.conditions.departure);
		const drawn = this.random.chance(this.conditions.failureRate);
		if (this.onTheWay.has(session)) return this.tellFailure(session, "IsTeleporting", destination, request);
		this.onTheWay.add(session);
		kernel.schedule(kernel.now() + seconds, () => {
			this.onTheWay.delete(session);
			// Whoever left, or whose server died, is not there to be moved.
			if (session.left) return;
			const failure = this.takeScripted(session) ?? (drawn ? "Failure" : undefined);
			const to =
				failure ?? (typeIs(destination, "string") ? destination : this.open(destination, session.server));
			if (typeIs(to, "string")) return this.tellFailure(session, to, destination, request);
			this.experience.move(
				session,
				to,
				{
					SourceGameId: this.experience.gameId,
					SourcePlaceId: session.server.placeId,
					Members: members && table.clone(members as Array<number>),
					TeleportData: copyTeleportData(request.data, "TeleportData"),
				},
				this.conditions.hop,
			);
		});
	}

	/** The server that a player goes to, or why there is none. */
	private open(destination: Destination, source: ExperienceServer): ExperienceServer | TeleportFailure {
		if (destination.kind === "place") return this.experience.matchmake(destination.placeId, source);
		if (destination.kind === "reserved") {
			const server = this.openReserved(destination.reservation.accessCode);
			return server.isFull() ? "GameFull" : server;
		}
		const server = this.experience.servers.find((other) => other.jobId === destination.jobId);
		if (!server) {
			// TeleportOptions.yaml: without a matching server, a public one; a server that was there once has ended.
			return this.experience.hasRun(destination.jobId)
				? "GameEnded"
				: this.experience.matchmake(destination.placeId, source);
		}
		if (server.privateServerId !== "" || server.placeId !== destination.placeId) return "Unauthorized";
		if (server.state !== "running") return "GameEnded";
		return server.isFull() ? "GameFull" : server;
	}

	/** TeleportInitFailed fires on the server and on the player's client, with options that repeat the teleport. */
	private tellFailure(
		session: JoinedPlayer,
		result: TeleportFailure,
		destination: Destination | TeleportFailure,
		request: TeleportRequest,
	): void {
		const { server, client } = session;
		const now = this.experience.simulation.kernel.now();
		const where = typeIs(destination, "string") ? undefined : destination;
		const target = {
			accessCode: where?.kind === "reserved" ? where.reservation.accessCode : request.accessCode,
			instanceId: where?.kind === "server" ? where.jobId : request.instanceId,
		};
		const tell = (realm: Realm, player: Instance) => {
			const service = realm.getService("TeleportService");
			const options = createTeleportOptions(service, target, request.data);
			const item = host.roblox.Enum.TeleportResult[result];
			fireEvent(service, "TeleportInitFailed", player, item, MESSAGES[result], request.placeId, options);
		};
		server.loop.post(now, () => tell(server.realm, session.record.proxy));
		client?.loop.post(now + this.latency(), () => {
			const player = client.localPlayer();
			if (player) tell(client.realm, player.proxy);
		});
	}
}
