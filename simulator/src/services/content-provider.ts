import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { findRecord, getDescendants, getStored, InstanceRecord } from "../datamodel/record";
import { host } from "../host";
import { typeOf } from "../kernel/proxy";

/** The address that a property holds, as a text or as a Content; undefined when it holds none. */
function addressOf(value: unknown): string | undefined {
	const address = typeOf(value) === "Content" ? (value as Content).Uri : value;
	return typeIs(address, "string") && address !== "" ? address : undefined;
}

/** The content that an instance and everything below it refer to. */
function contentOf(root: InstanceRecord): Array<string> {
	const found = new Array<string>();
	for (const record of [root, ...getDescendants(root)]) {
		const names = new Array<string>();
		for (const [name, member] of record.class.members) {
			if (member.kind !== "property") continue;
			if (member.valueType === "ContentId" || member.valueType === "Content") names.push(name);
		}
		const addresses = new Set<string>();
		for (const name of names.sort()) {
			const address = addressOf(getStored(record, name));
			// The same content often has two properties: as a text, and as a Content.
			if (address === undefined || addresses.has(address)) continue;
			addresses.add(address);
			found.push(address);
		}
	}
	return found;
}

/** ContentProvider (ContentProvider.yaml). There are no assets here: every one counts as loaded in the next frame. */
export const contentProviderImplementation = implement("ContentProvider", {
	properties: { RequestQueueSize: { read: () => 0 } },
	methods: {
		PreloadAsync: (service, list, callback) => {
			if (!typeIs(list, "table")) return raise("Argument 1 missing or nil");
			const { scheduler } = service.realm;
			const contents = new Array<string>();
			for (const item of list) {
				if (typeIs(item, "string")) contents.push(item);
				else if (typeOf(item) === "Instance")
					for (const content of contentOf(findRecord(item)!)) contents.push(content);
				else raise(`Unable to cast ${typeOf(item)} to Instance or ContentId`);
			}
			scheduler.wait(0);
			if (!callback) return;
			for (const content of contents)
				scheduler.spawn(callback, content, host.roblox.Enum.AssetFetchStatus.Success);
		},
		Preload: () => {},
	},
});
