import type { OpenCloud } from "./client";

/** Most bytes of a place file (x-roblox-size-limit of the operation in Roblox's OpenAPI description). */
export const MOST_PLACE_BYTES = 10_485_760;

/** Whether players get the version, or only Studio's version history. */
export type VersionType = "Saved" | "Published";

export interface PublishPlace {
	readonly universeId: number;
	readonly placeId: number;
	readonly versionType: VersionType;
	/** A place file in the binary format (.rbxl). */
	readonly content: Uint8Array;
}

/**
 * Uploads a place as its next version. Needs a key with the scope universe-places:write for that experience.
 * @returns the number of the version
 * @throws OpenCloudError
 */
export async function publishPlace(openCloud: OpenCloud, place: PublishPlace): Promise<number> {
	const { universeId, placeId, versionType, content } = place;
	const answer = await openCloud.send({
		method: "POST",
		path: `/universes/v1/${universeId}/places/${placeId}/versions?versionType=${versionType}`,
		contentType: "application/octet-stream",
		body: content,
	});
	if (typeof answer === "object" && answer !== null && "versionNumber" in answer) {
		if (typeof answer.versionNumber === "number") return answer.versionNumber;
	}
	throw new Error(`Open Cloud answered without a version number: ${JSON.stringify(answer).slice(0, 200)}`);
}
