import { HttpService } from "@rbxts/services";

/** An id for one unit of a unique item that no other unit on any server has. */
export function createUid(): string {
	return HttpService.GenerateGUID(false);
}
