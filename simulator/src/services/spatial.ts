import { setStored } from "../datamodel/mutations";
import { getDescendants, getStored, InstanceRecord, isA } from "../datamodel/record";
import { host } from "../host";

const frames = host.roblox.CFrame as typeof CFrame;
const vectors = host.roblox.Vector3 as typeof Vector3;

export const IDENTITY = frames.identity;

export function getFrame(record: InstanceRecord): CFrame {
	return getStored(record, "CFrame") as CFrame;
}

export function setFrame(record: InstanceRecord, frame: CFrame): void {
	setStored(record, "CFrame", frame);
}

/** The frame with another position and the same rotation. */
export function moved(frame: CFrame, position: Vector3): CFrame {
	return frame.Rotation.add(position);
}

/** From radians. Adding zero turns a negative zero into a plain one. */
function degrees(x: number, y: number, z: number): Vector3 {
	return new vectors(math.deg(x) + 0, math.deg(y) + 0, math.deg(z) + 0);
}

/** Degrees about Y, then X, then Z (BasePart.Orientation). */
export function orientationOf(frame: CFrame): Vector3 {
	const [x, y, z] = frame.ToOrientation();
	return degrees(x, y, z);
}

export function withOrientation(frame: CFrame, angles: Vector3): CFrame {
	return frames.fromOrientation(math.rad(angles.X), math.rad(angles.Y), math.rad(angles.Z)).add(frame.Position);
}

/** Degrees about X, then Y, then Z (BasePart.Rotation). */
export function rotationOf(frame: CFrame): Vector3 {
	const [x, y, z] = frame.ToEulerAnglesXYZ();
	return degrees(x, y, z);
}

export function withRotation(frame: CFrame, angles: Vector3): CFrame {
	return frames.Angles(math.rad(angles.X), math.rad(angles.Y), math.rad(angles.Z)).add(frame.Position);
}

/** The parts of a model, itself included when it is one. */
export function partsOf(root: InstanceRecord): Array<InstanceRecord> {
	return [root, ...getDescendants(root)].filter((record) => isA(record, "BasePart"));
}

/** The smallest box in a given orientation that holds all parts; undefined when there are none. */
export function boundingBox(root: InstanceRecord, orientation: CFrame): { frame: CFrame; size: Vector3 } | undefined {
	const axes = orientation.Rotation;
	let low: Vector3 | undefined;
	let high: Vector3 | undefined;
	for (const part of partsOf(root)) {
		const frame = axes.ToObjectSpace(getFrame(part));
		const half = (getStored(part, "Size") as Vector3).div(2);
		// The extent of a turned box along each axis is the sum of what its edges span there.
		const span = absolute(frame.RightVector)
			.mul(half.X)
			.add(absolute(frame.UpVector).mul(half.Y))
			.add(absolute(frame.LookVector).mul(half.Z));
		const lowest = frame.Position.sub(span);
		const highest = frame.Position.add(span);
		low = low ? low.Min(lowest) : lowest;
		high = high ? high.Max(highest) : highest;
	}
	if (!low || !high) return undefined;
	return { frame: axes.mul(new frames(low.add(high).div(2))), size: high.sub(low) };
}

function absolute(vector: Vector3): Vector3 {
	return new vectors(math.abs(vector.X), math.abs(vector.Y), math.abs(vector.Z));
}
