import { Trouble } from "../launch/trouble.mjs";
import { OpenCloudError } from "./client";

/** What a request was about, for the one who reads the error. */
export interface RequestSubject {
	/** Such as "publishing start". */
	readonly doing: string;
	readonly universeId: number;
	readonly placeId: number;
	/** The scope that the key needs. */
	readonly scope: string;
	/** The file that the ids come from. */
	readonly file: string;
}

/** An error of Open Cloud with the next step; every other error as it is. */
export function explain(error: unknown, subject: RequestSubject): unknown {
	if (!(error instanceof OpenCloudError)) return error;
	return new Trouble(`${subject.doing} failed. ${error.message}\n${nextStep(error, subject)}`);
}

function nextStep(error: OpenCloudError, { universeId, placeId, scope, file }: RequestSubject): string {
	switch (error.status) {
		case 0:
			return `No answer in ${error.attempts} attempts, so it is unknown whether the upload arrived. Check the network, then run the command again.`;
		case 400:
			return "The request or the place file was not accepted. Build again, and open the place in Studio to see whether it loads.";
		case 401:
			return "The key is wrong, expired (60 days unused) or not allowed from this IP address. Make a new one at https://create.roblox.com/dashboard/credentials";
		case 403:
			return `The key may not do this: at https://create.roblox.com/dashboard/credentials give it the scope ${scope} for the experience ${universeId}. If that experience is not yours, correct ${file}.`;
		case 404:
			return `There is no place ${placeId} in universe ${universeId}. Correct the ids in ${file}; a universe id is not the id of its start place.`;
		case 409:
			return "Something else holds the place: an upload that still runs, or Studio with Team Create. Close the place in Studio, wait a minute, then run the command again.";
		case 413:
			return "The place is too large. Upload meshes and images as assets instead of keeping them in the place.";
		case 429:
			return "Too many requests with keys of this owner (30 uploads, or 5 tasks, in a minute; 10 tasks at once). Wait some minutes, then run the command again.";
		default:
			return error.status >= 500
				? `Roblox fails at present (tried ${error.attempts} times); see https://status.roblox.com, then run the command again.`
				: "Run the command again; if it stays, see https://create.roblox.com/docs/cloud";
	}
}
