/** The part of the service that says how many requests this server may make. It raises an error when it will not. */
export interface RequestLimitSetter {
	SetRateLimitForRequestType(requestType: Enum.DataStoreRequestType, baseLimit: number, perPlayerLimit: number): void;
}

/**
 * Requests per minute beside those for players: what the experience as a whole has when nobody plays ("Access limits" of
 * the data store limits). A full server has to write that many records when its last players have left.
 */
const BASE = 300;
/** Requests per minute for each player, the default. */
const PER_PLAYER = 40;

/**
 * Lets this server save everybody at its end. By default it may make 60 requests a minute once its players are gone, and
 * whether it may still use what it saved up is not documented; a hundred last saves would not fit into the time for them.
 * To be called once, before the first request. Where the platform refuses, everything stays as it is.
 */
export function raiseRequestLimits(service: RequestLimitSetter): void {
	for (const requestType of [Enum.DataStoreRequestType.StandardRead, Enum.DataStoreRequestType.StandardWrite]) {
		const [success, problem] = pcall(() => service.SetRateLimitForRequestType(requestType, BASE, PER_PLAYER));

		if (!success) {
			warn(`this server keeps its limit of ${requestType.Name} requests: ${problem}`);
		}
	}
}
