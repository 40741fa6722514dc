import { raise } from "../datamodel/raise";

/** A library of the engine that is not simulated: whoever calls one of its functions is told so. */
export function createUnsimulatedLibrary(name: string): object {
	const library = {};
	setmetatable(library, { __index: (_library, key) => raise(`not simulated: ${name}.${tostring(key)}`) });
	return table.freeze(library);
}
