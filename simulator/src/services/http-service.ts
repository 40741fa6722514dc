import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createRealmState } from "../datamodel/realm";
import { getStored, InstanceRecord } from "../datamodel/record";
import { requireString } from "../datatypes/arguments";
import { decode, encode } from "./json";

const randomOf = createRealmState((realm) => realm.random.fork("HttpService:GenerateGUID"));

function convert<T>(work: () => T): T {
	const [ok, result] = pcall(work);
	return ok ? (result as T) : raise(tostring(result));
}

/** No request ever leaves the simulator; what a place that may not send any is told is the engine's answer. */
function refuseRequest(service: InstanceRecord, method: string): never {
	if (service.realm.kind === "client") return raise("Http requests can only be executed by game server");
	if (getStored(service, "HttpEnabled") !== true) {
		return raise("Http requests are not enabled. Enable via game settings");
	}
	return raise(`not simulated: HttpService.${method}`);
}

/** HttpService (HttpService.yaml), without a network. */
export const httpServiceImplementation = implement("HttpService", {
	methods: {
		GenerateGUID: (service, wrapInCurlyBraces) => {
			const guid = randomOf(service.realm).guid();
			return wrapInCurlyBraces === false ? guid : `{${guid}}`;
		},
		JSONEncode: (_service, input) => convert(() => encode(input)),
		JSONDecode: (_service, input) => convert(() => decode(requireString(input, 1, "JSONDecode"))),
		UrlEncode: (_service, input) =>
			requireString(input, 1, "UrlEncode").gsub("[^%w]", (character) =>
				string.format("%%%02X", character.byte()[0]!),
			)[0],
		GetAsync: (service) => refuseRequest(service, "GetAsync"),
		PostAsync: (service) => refuseRequest(service, "PostAsync"),
		RequestAsync: (service) => refuseRequest(service, "RequestAsync"),
	},
});
