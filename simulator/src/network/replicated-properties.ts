import { ClassInfo, PropertyMember } from "../datamodel/class-info";
import { getStored, InstanceRecord } from "../datamodel/record";

/** Travel in other ways, or differ on each side. */
const NEVER_SENT = new Set(["Name", "Parent", "ClassName", "CurrentCamera", "LocalPlayer", "Tags", "Attributes"]);

const plans = new Map<ClassInfo, Map<string, PropertyMember | false>>();

/** The member when a class's property is sent to clients. */
export function findReplicated(classInfo: ClassInfo, property: string): PropertyMember | undefined {
	let plan = plans.get(classInfo);
	if (!plan) {
		plan = new Map();
		plans.set(classInfo, plan);
	}
	let member = plan.get(property);
	if (member === undefined) {
		member = decide(classInfo, property);
		plan.set(property, member);
	}
	return member === false ? undefined : member;
}

function decide(classInfo: ClassInfo, property: string): PropertyMember | false {
	const member = classInfo.members.get(property);
	if (!member || member.kind !== "property" || NEVER_SENT.has(property)) return false;
	return member.replicated ? member : false;
}

/** Clients do not get the code of scripts that only the server runs. */
export function hidesSource(record: InstanceRecord): boolean {
	return record.class.name === "Script" && (getStored(record, "RunContext") as Enum.RunContext).Name !== "Client";
}
