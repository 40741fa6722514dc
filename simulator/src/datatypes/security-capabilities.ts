import { raise } from "../datamodel/raise";
import { ValueType } from "./value-type";

const notSimulated = (method: string) => () => raise(`not simulated: SecurityCapabilities.${method}`);

/** A set of capabilities. The only one here is the empty one: nothing is asked of a script. */
const capabilitiesType = new ValueType<object, SecurityCapabilities>("SecurityCapabilities", {
	properties: {},
	methods: {
		Add: notSimulated("Add"),
		Contains: notSimulated("Contains"),
		Remove: notSimulated("Remove"),
	},
	toText: () => "",
	equals: () => true,
});

export const NO_CAPABILITIES = capabilitiesType.wrap({});
