import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { findRecord, getDescendants, getStored, InstanceRecord, isA, isAncestorOf } from "../datamodel/record";
import { requireType } from "../datatypes/arguments";
import { host } from "../host";
import { boundingBox, getFrame, IDENTITY, setFrame } from "./spatial";

const ZERO = (host.roblox.Vector3 as typeof Vector3).zero;

function findPrimaryPart(model: InstanceRecord): InstanceRecord | undefined {
	const part = findRecord(getStored(model, "PrimaryPart"));
	return part && isAncestorOf(model, part) ? part : undefined;
}

/** The pivot of a model without a primary part: what was set, or the centre of what it holds (Model.WorldPivot). */
function worldPivot(model: InstanceRecord): CFrame {
	const stored = model.properties.get("WorldPivot") ?? model.properties.get("WorldPivotData");
	return (stored as CFrame | undefined) ?? boundingBox(model, IDENTITY)?.frame ?? IDENTITY;
}

function partPivot(part: InstanceRecord): CFrame {
	return getFrame(part).mul(getStored(part, "PivotOffset") as CFrame);
}

function getPivot(record: InstanceRecord): CFrame {
	if (isA(record, "BasePart")) return partPivot(record);
	if (!isA(record, "Model")) return getFrame(record);
	const primary = findPrimaryPart(record);
	return primary ? partPivot(primary) : worldPivot(record);
}

function transform(root: InstanceRecord, change: (frame: CFrame) => CFrame): void {
	const models = new Array<readonly [InstanceRecord, CFrame]>();
	for (const record of [root, ...getDescendants(root)]) {
		// All pivots are taken before anything moves: that of a model without one is the middle of its parts.
		if (isA(record, "Model")) models.push([record, worldPivot(record)]);
	}
	for (const record of [root, ...getDescendants(root)]) {
		if (isA(record, "BasePart")) setFrame(record, change(getFrame(record)));
	}
	for (const [model, pivot] of models) setStored(model, "WorldPivot", change(pivot));
}

function pivotTo(record: InstanceRecord, target: unknown): void {
	const goal = requireType<CFrame>(target, 1, "PivotTo", "CFrame");
	const delta = goal.mul(getPivot(record).Inverse());
	transform(record, (frame) => delta.mul(frame));
}

function translate(model: InstanceRecord, offset: Vector3): void {
	transform(model, (frame) => frame.add(offset));
}

/** PVInstance (PVInstance.yaml): everything with a place in the world. */
export const pvInstanceImplementation = implement("PVInstance", {
	methods: { GetPivot: getPivot, PivotTo: pivotTo },
});

function requirePrimaryPart(model: InstanceRecord, method: string): InstanceRecord {
	return (
		findPrimaryPart(model) ??
		raise(
			`Model:${method}() failed because no PrimaryPart has been set, or the PrimaryPart no longer exists. ` +
				"Please set Model.PrimaryPart before using this.",
		)
	);
}

/** Models (Model.yaml). Nothing stands in their way: MoveTo goes exactly where it is told. */
export const modelImplementation = implement("Model", {
	properties: {
		PrimaryPart: { read: (model) => findPrimaryPart(model)?.proxy as BasePart | undefined },
		WorldPivot: {
			replicated: true,
			read: worldPivot,
			write: (model, pivot) => setStored(model, "WorldPivot", pivot),
		},
	},
	methods: {
		GetBoundingBox: (model) => {
			const pivot = getPivot(model);
			const box = boundingBox(model, pivot);
			if (!box) return $tuple(pivot, ZERO);
			return $tuple(box.frame, box.size);
		},
		GetExtentsSize: (model) => boundingBox(model, getPivot(model))?.size ?? ZERO,
		MoveTo: (model, position) => {
			const goal = requireType<Vector3>(position, 1, "MoveTo", "Vector3");
			const primary = findPrimaryPart(model);
			const from = primary
				? getFrame(primary).Position
				: (boundingBox(model, IDENTITY)?.frame ?? IDENTITY).Position;
			translate(model, goal.sub(from));
		},
		TranslateBy: (model, offset) => translate(model, requireType<Vector3>(offset, 1, "TranslateBy", "Vector3")),
		GetPrimaryPartCFrame: (model) => getFrame(requirePrimaryPart(model, "GetPrimaryPartCFrame")),
		SetPrimaryPartCFrame: (model, frame) => {
			const goal = requireType<CFrame>(frame, 1, "SetPrimaryPartCFrame", "CFrame");
			const delta = goal.mul(getFrame(requirePrimaryPart(model, "SetPrimaryPartCFrame")).Inverse());
			transform(model, (held) => delta.mul(held));
		},
	},
});
