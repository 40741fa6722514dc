import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { OutputLevel } from "../datamodel/realm";
import { getStored, InstanceRecord } from "../datamodel/record";
import { textOf } from "../datatypes/text";

function count(service: InstanceRecord, property: "TestCount" | "WarnCount" | "ErrorCount"): void {
	setStored(service, property, (getStored(service, property) as number) + 1);
}

function report(service: InstanceRecord, level: OutputLevel, prefix: string, text: unknown): void {
	service.realm.output(level, `${prefix}${textOf(text)}`);
	if (level === "error") count(service, "ErrorCount");
	if (level === "warning") count(service, "WarnCount");
}

/** TestService's reports (TestService.yaml). It runs nothing itself. */
export const testServiceImplementation = implement("TestService", {
	properties: { TestCount: { default: 0 }, WarnCount: { default: 0 }, ErrorCount: { default: 0 } },
	methods: {
		Check: (service, condition, description) => {
			count(service, "TestCount");
			if (condition) report(service, "info", "Check passed: ", description);
			else report(service, "error", "Check failed: ", description);
		},
		Require: (service, condition, description) => {
			count(service, "TestCount");
			if (condition) report(service, "info", "Require passed: ", description);
			else report(service, "error", "Require failed. Test ended: ", description);
		},
		Warn: (service, condition, description) => {
			count(service, "TestCount");
			if (condition) report(service, "info", "Warning passed: ", description);
			else report(service, "warning", "Warning: ", description);
		},
		Message: (service, text) => report(service, "info", "TestService: ", text),
		Checkpoint: (service, text) => report(service, "info", "Test checkpoint: ", text),
		Error: (service, description) => report(service, "error", "TestService: ", description),
		Fail: (service, description) => report(service, "error", "TestService: ", description),
		Done: (service) => report(service, "info", "Testing Done", ""),
	},
});
