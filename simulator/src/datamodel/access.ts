import { typeOf } from "../kernel/proxy";
import { CallbackMember, PropertyMember } from "./class-info";
import { expectedType, REJECTED } from "./convert";
import { setProperty } from "./mutations";
import { raise } from "./raise";
import { findChild, getFullName, getSignal, InstanceRecord } from "./record";
import { STARTUP_SERVICES } from "./startup-services";

function notAMember(record: InstanceRecord, key: unknown): never {
	return raise(`${tostring(key)} is not a valid member of ${record.class.name} "${getFullName(record)}"`);
}

/** Reads a name that is no readable member: a child, or an error in Roblox's words. */
export function readMissing(record: InstanceRecord, key: unknown): unknown {
	const member = typeIs(key, "string") ? record.class.members.get(key) : undefined;
	if (member) {
		if (member.kind === "callback") {
			return raise(
				`${member.name} is a callback member of ${record.class.name}; you can only set the callback value, get is not available`,
			);
		}
		if (member.kind === "property" && !member.scriptable) {
			return raise(`The current thread cannot read '${member.name}' (lacking capability RobloxScript)`);
		}
		return raise(`not simulated: ${record.class.name}.${member.name}`);
	}
	if (typeIs(key, "string")) {
		const child = findChild(record, key);
		if (child) return child.proxy;
		if (record === record.realm.game && STARTUP_SERVICES.has(key)) return record.realm.getService(key).proxy;
	}
	return notAMember(record, key);
}

export function readSignal(record: InstanceRecord, event: string): RBXScriptSignal {
	return getSignal(record, event).toProxy();
}

function writeProperty(record: InstanceRecord, member: PropertyMember, value: unknown): void {
	if (member.readOnly && !member.write) {
		return raise(`Unable to assign property ${member.name}. Property is read only`);
	}
	if (!member.scriptable) {
		return raise(`The current thread cannot write '${member.name}' (lacking capability RobloxScript)`);
	}
	const converted = member.convert(value);
	if (converted === REJECTED) {
		const expected = expectedType(member.valueType);
		return raise(`Unable to assign property ${member.name}. ${expected} expected, got ${typeOf(value)}`);
	}
	if (member.write) member.write(record, converted);
	else setProperty(record, member, converted);
}

function writeCallback(record: InstanceRecord, member: CallbackMember, value: unknown): void {
	if (value !== undefined && !typeIs(value, "function")) {
		return raise(`Unable to assign property ${member.name}. Function expected, got ${typeOf(value)}`);
	}
	record.callbacks ??= new Map();
	if (value === undefined) record.callbacks.delete(member.name);
	else record.callbacks.set(member.name, value);
	member.changed?.(record, value);
}

/** What a script does when it assigns to a member of an instance. */
export function write(record: InstanceRecord, key: unknown, value: unknown): void {
	const member = typeIs(key, "string") ? record.class.members.get(key) : undefined;
	if (!member) return notAMember(record, key);
	if (member.kind === "property") writeProperty(record, member, value);
	else if (member.kind === "callback") writeCallback(record, member, value);
	else raise(`${member.name} is not a valid member of ${record.class.name} "${getFullName(record)}"`);
}
