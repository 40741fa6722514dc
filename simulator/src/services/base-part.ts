import { implement } from "../datamodel/implementation";
import { notifyChanged, setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { createState, findRecord, getStored, InstanceRecord } from "../datamodel/record";
import { host } from "../host";
import { getFrame, moved, orientationOf, rotationOf, setFrame, withOrientation, withRotation } from "./spatial";

// BasePart.yaml: dimensions reach from 0.001 to 2048 studs.
const SMALLEST_SIZE = 0.001;
const LARGEST_SIZE = 2048;

const ownershipOf = createState(() => ({ automatic: true, owner: undefined as InstanceRecord | undefined }));

function clampSize(size: Vector3): Vector3 {
	const clamp = (value: number) => math.clamp(value, SMALLEST_SIZE, LARGEST_SIZE);
	const vectors = host.roblox.Vector3 as Vector3Constructor;
	return new vectors(clamp(size.X), clamp(size.Y), clamp(size.Z));
}

function colorOf(part: InstanceRecord): Color3 {
	const stored = part.properties.get("Color") ?? part.properties.get("Color3uint8");
	return (stored ?? getStored(part, "Color")) as Color3;
}

function brickColorOf(part: InstanceRecord): BrickColor {
	const library = host.roblox.BrickColor as BrickColorConstructor;
	return new library(colorOf(part));
}

function requireOwnable(part: InstanceRecord): void {
	if (part.realm.kind !== "server") raise("Network Ownership API can only be called from the Server");
	if (getStored(part, "Anchored") === true) {
		raise("Network Ownership API cannot be called on Anchored parts or parts welded to Anchored parts.");
	}
}

/** The data of parts (BasePart.yaml): where they are and how they look. Nothing moves them but scripts. */
export const basePartImplementation = implement("BasePart", {
	properties: {
		CFrame: {
			changed: (part, frame, previous) => {
				if (frame.Position !== previous.Position) notifyChanged(part, "Position", frame.Position);
				if (frame.Rotation === previous.Rotation) return;
				notifyChanged(part, "Orientation", orientationOf(frame));
				notifyChanged(part, "Rotation", rotationOf(frame));
			},
		},
		Position: {
			read: (part) => getFrame(part).Position,
			write: (part, position) => setFrame(part, moved(getFrame(part), position)),
		},
		Orientation: {
			read: (part) => orientationOf(getFrame(part)),
			write: (part, degrees) => setFrame(part, withOrientation(getFrame(part), degrees)),
		},
		Rotation: {
			read: (part) => rotationOf(getFrame(part)),
			write: (part, degrees) => setFrame(part, withRotation(getFrame(part), degrees)),
		},
		Size: {
			replicated: true,
			write: (part, size) => setStored(part, "Size", clampSize(size)),
		},
		Color: {
			replicated: true,
			read: colorOf,
			write: (part, color) => setStored(part, "Color", color),
			changed: (part) => notifyChanged(part, "BrickColor", brickColorOf(part)),
		},
		BrickColor: {
			read: brickColorOf,
			write: (part, brickColor) => setStored(part, "Color", brickColor.Color),
		},
		CollisionGroup: { replicated: true, default: "Default" },
		MaterialVariant: { replicated: true },
	},
	methods: {
		SetNetworkOwner: (part, player) => {
			requireOwnable(part);
			const ownership = ownershipOf(part);
			ownership.automatic = false;
			ownership.owner = findRecord(player);
		},
		SetNetworkOwnershipAuto: (part) => {
			requireOwnable(part);
			const ownership = ownershipOf(part);
			ownership.automatic = true;
			ownership.owner = undefined;
		},
		GetNetworkOwner: (part) => {
			requireOwnable(part);
			return ownershipOf(part).owner?.proxy as Player | undefined;
		},
		GetNetworkOwnershipAuto: (part) => {
			requireOwnable(part);
			return ownershipOf(part).automatic;
		},
	},
});
