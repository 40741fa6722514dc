import { Request } from "shared/requests";

/** Whether two requests ask for the same. They were parsed, so they are flat and have few fields. */
export function isSameRequest(first: Request, second: Request): boolean {
	return holdsAll(first, second) && holdsAll(second, first);
}

function holdsAll(some: object, other: object): boolean {
	for (const [name, value] of pairs(some)) {
		if (rawget(other, name) !== value) {
			return false;
		}
	}

	return true;
}
