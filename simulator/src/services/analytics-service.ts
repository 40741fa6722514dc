import { AnalyticsKind, MOST_STEPS } from "../cloud/analytics";
import { findConnection } from "../cloud/cloud";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { getStored, InstanceRecord } from "../datamodel/record";
import { requireEnumItem, requireNumber, requireString } from "../datatypes/arguments";
import { typeOf } from "../kernel/proxy";
import { requirePlayer } from "./remotes";

/** The keys that are read of custom fields (AnalyticsCustomFieldKeys.yaml). */
const CUSTOM_FIELDS: ReadonlySet<string> = new Set(["CustomField01", "CustomField02", "CustomField03"]);

function optionalString(value: unknown, position: number, method: string): string | undefined {
	return value === undefined ? undefined : requireString(value, position, method);
}

/** Custom fields with the keys that count; an item of the enum is as good a key as its name. */
function readCustomFields(value: unknown, method: string, problems: Array<string>): Record<string, string> | undefined {
	if (value === undefined) return undefined;
	if (typeOf(value) !== "table") return raise(`${method}: customFields must be a dictionary`);
	const fields: Record<string, string> = {};
	const unknownKeys = new Array<string>();
	for (const [key, item] of value as Map<unknown, unknown>) {
		const name = typeOf(key) === "EnumItem" ? (key as EnumItem).Name : tostring(key);
		if (CUSTOM_FIELDS.has(name)) fields[name] = tostring(item);
		else unknownKeys.push(name);
	}
	unknownKeys.sort();
	for (const name of unknownKeys) problems.push(`${name} is no custom field`);
	return fields;
}

/** Keeps an event for those who look at it from outside, and warns of what Roblox would not count. */
function log(
	service: InstanceRecord,
	method: string,
	player: unknown,
	kind: AnalyticsKind,
	fields: Record<string, unknown>,
	customFields: unknown,
	problems: Array<string>,
): void {
	const { realm } = service;
	if (realm.kind !== "server") return raise(`${method} can only be called from the server`);
	const userId = getStored(requirePlayer(player, method), "UserId") as number;
	fields.customFields = readCustomFields(customFields, method, problems);
	const connection = findConnection(realm);
	if (!connection) return;
	const server = connection.server.name;
	const event = connection.cloud.analytics.log({ server, userId, kind, fields, problems });
	for (const problem of event.problems) realm.output("warning", `${method}: ${problem}`);
}

function checkStep(step: number, problems: Array<string>): void {
	if (step === math.floor(step) && step >= 1 && step <= MOST_STEPS) return;
	problems.push(`step must be a whole number from 1 to ${MOST_STEPS}`);
}

/** Counts what players do (AnalyticsService.yaml). What it would not count is kept all the same, with the reason. */
export const analyticsServiceImplementation = implement("AnalyticsService", {
	methods: {
		LogEconomyEvent: (service, player, flow, currency, given, ending, transaction, itemSku, customFields) => {
			const method = "LogEconomyEvent";
			const problems = new Array<string>();
			const flowType = requireEnumItem(flow, 2, method, "AnalyticsEconomyFlowType").Name;
			const amount = requireNumber(given, 4, method);
			const endingBalance = requireNumber(ending, 5, method);
			if (!(amount > 0)) problems.push("amount must be positive");
			if (!(endingBalance >= 0)) problems.push("endingBalance must not be negative");
			const fields = {
				flowType,
				currencyType: requireString(currency, 3, method),
				amount,
				endingBalance,
				transactionType: requireString(transaction, 6, method),
				itemSku: optionalString(itemSku, 7, method),
			};
			log(service, method, player, "economy", fields, customFields, problems);
		},
		LogCustomEvent: (service, player, name, value, customFields) => {
			const method = "LogCustomEvent";
			const fields = {
				eventName: requireString(name, 2, method),
				value: requireNumber(value, 3, method, 1),
			};
			log(service, method, player, "custom", fields, customFields, []);
		},
		LogFunnelStepEvent: (service, player, funnel, session, given, stepName, customFields) => {
			const method = "LogFunnelStepEvent";
			const problems = new Array<string>();
			const step = requireNumber(given, 4, method, 1);
			checkStep(step, problems);
			const fields = {
				funnelName: requireString(funnel, 2, method),
				funnelSessionId: optionalString(session, 3, method),
				step,
				stepName: optionalString(stepName, 5, method),
			};
			log(service, method, player, "funnel", fields, customFields, problems);
		},
		LogOnboardingFunnelStepEvent: (service, player, given, stepName, customFields) => {
			const method = "LogOnboardingFunnelStepEvent";
			const problems = new Array<string>();
			const step = requireNumber(given, 2, method);
			checkStep(step, problems);
			const fields = { step, stepName: optionalString(stepName, 3, method) };
			log(service, method, player, "onboarding", fields, customFields, problems);
		},
		LogProgressionEvent: (service, player, path, status, level, levelName, customFields) => {
			const method = "LogProgressionEvent";
			const fields = {
				progressionPathName: requireString(path, 2, method),
				status: requireEnumItem(status, 3, method, "AnalyticsProgressionType").Name,
				level: requireNumber(level, 4, method),
				levelName: optionalString(levelName, 5, method),
			};
			log(service, method, player, "progression", fields, customFields, []);
		},
	},
});
