import { RecordVersion } from "./record";

/** A version of a record as checks from outside see it. The value is frozen; it is the cloud's own. */
export interface RecordView {
	readonly value: unknown;
	readonly userIds: ReadonlyArray<number>;
	readonly metadata: Readonly<Record<string, unknown>>;
	readonly version: string;
	/** Milliseconds since 1970. */
	readonly createdTime: number;
	readonly updatedTime: number;
	readonly deleted: boolean;
	/** Bytes of the value's JSON form. */
	readonly size: number;
}

export function viewOf(version: RecordVersion): RecordView {
	const { snapshot } = version;
	return {
		value: snapshot?.value,
		userIds: version.userIds,
		metadata: version.metadata,
		version: version.id,
		createdTime: version.createdTime,
		updatedTime: version.updatedTime,
		deleted: snapshot === undefined,
		size: snapshot?.size ?? 0,
	};
}

/** A write that took effect. */
export interface AppliedWrite {
	/** Virtual seconds since the kernel started. */
	readonly time: number;
	/** The server that wrote; undefined for one from outside. */
	readonly server: string | undefined;
	/** Such as `UpdateAsync`. */
	readonly api: string;
	readonly kind: "standard" | "ordered";
	readonly store: string;
	readonly scope: string;
	readonly key: string;
	/** What was stored before; undefined when there was nothing. */
	readonly before: RecordView | undefined;
	/** What is stored now; undefined when the key was removed. */
	readonly after: RecordView | undefined;
	/** What the server is told: that it worked, that it did not, or nothing because it is gone. */
	readonly answer: "success" | "error" | "none";
}
