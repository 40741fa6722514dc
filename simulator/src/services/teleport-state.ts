import { createRealmState, Realm } from "../datamodel/realm";
import { InstanceRecord } from "../datamodel/record";

/** Where a teleport goes. Empty texts name nothing. */
export interface TeleportTarget {
	readonly placeId: number;
	/** JobId of a public server. */
	readonly instanceId: string;
	readonly accessCode: string;
	/** Whether a server is to be reserved for this teleport. */
	readonly reserve: boolean;
}

/** What a server asks for when it teleports players. */
export interface TeleportRequest extends TeleportTarget {
	readonly source: Realm;
	/** Players of that server. */
	readonly players: ReadonlyArray<InstanceRecord>;
	/** Copied already; undefined for none. */
	readonly data: unknown;
}

/** An access code and the id that all servers of it have. Empty when no reserved server is meant. */
export interface ServerReservation {
	readonly accessCode: string;
	readonly privateServerId: string;
}

/** How scripts of a server reach other servers. Every method yields and throws a text when it fails. */
export interface TeleportGateway {
	teleport(request: TeleportRequest): ServerReservation;
	reserveServer(source: Realm, placeId: number): ServerReservation;
	/** The server in which a user is; undefined when the user is in none. */
	findUser(source: Realm, userId: number): { readonly placeId: number; readonly jobId: string } | undefined;
}

/** What a realm knows of teleports. */
export const teleportStateOf = createRealmState(() => ({
	/** Absent where no teleport leads anywhere, as in Studio. */
	gateway: undefined as TeleportGateway | undefined,
	/** What the client's player arrived with. */
	data: undefined as unknown,
	/** TeleportService:SetTeleportSetting; the user takes it along. */
	settings: new Map<string, unknown>(),
}));
