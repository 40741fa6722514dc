import { host } from "../host";
import { requireEnumItem, requireString, requireType } from "./arguments";
import { textOf } from "./text";
import { ValueType } from "./value-type";

interface WaypointRecord {
	readonly position: Vector3;
	readonly action: Enum.PathWaypointAction;
	readonly label: string;
}

const waypointType = new ValueType<WaypointRecord, PathWaypoint>("PathWaypoint", {
	properties: {
		Position: (waypoint) => waypoint.position,
		Action: (waypoint) => waypoint.action,
		Label: (waypoint) => waypoint.label,
	},
	methods: {},
	toText: ({ position, action, label }) => `{${textOf(position)}} ${action.Name} ${label}`,
	equals: (a, b) => a.position === b.position && a.action === b.action && a.label === b.label,
});

/** The `PathWaypoint` library (PathWaypoint.yaml). */
export function createPathWaypointLibrary(): object {
	const walk = host.roblox.Enum.PathWaypointAction.Walk;
	const origin = (host.roblox.Vector3 as typeof Vector3).zero;
	return table.freeze({
		new: (position: unknown, action: unknown, label: unknown) =>
			waypointType.wrap({
				position: position === undefined ? origin : requireType<Vector3>(position, 1, "new", "Vector3"),
				action: requireEnumItem<Enum.PathWaypointAction>(action, 2, "new", "PathWaypointAction", walk),
				label: requireString(label, 3, "new", ""),
			}),
	});
}
