import { findChildOfClass, getStored, InstanceRecord } from "../../datamodel/record";
import { GuiNode } from "../tree/node";
import { alphaOf, Tint } from "./colors";
import { Gradient } from "./scene-node";

function isEnabled(record: InstanceRecord): boolean {
	return getStored(record, "Enabled") === true;
}

/** The UIGradient of a node or of a stroke, if it is switched on. */
export function findGradient(owner: InstanceRecord): InstanceRecord | undefined {
	const record = findChildOfClass(owner, "UIGradient");
	return record && isEnabled(record) ? record : undefined;
}

export function findNodeGradient(node: GuiNode): InstanceRecord | undefined {
	const drawn = node.modifiers?.drawn;
	// ScrollingFrame and TextBox do not support gradients (UIGradient.yaml).
	if (!drawn || node.class.scrolling || node.class.textBox) return undefined;
	return drawn.find(({ kind, record }) => kind === "gradient" && isEnabled(record))?.record;
}

export function describeGradient(record: InstanceRecord): Gradient {
	const offset = getStored(record, "Offset") as Vector2;
	const color = getStored(record, "Color") as ColorSequence;
	const transparency = getStored(record, "Transparency") as NumberSequence;
	return {
		rotation: getStored(record, "Rotation") as number,
		offset: [offset.X, offset.Y],
		color: color.Keypoints.map(({ Time, Value }) => [Time, `#${Value.ToHex().lower()}`] as const),
		alpha: transparency.Keypoints.map(({ Time, Value }) => [Time, alphaOf(Value)] as const),
	};
}

function middleOf<T>(keypoints: ReadonlyArray<{ readonly Time: number; readonly Value: T }>): [T, T, number] {
	let before = keypoints[0]!;
	let after = keypoints[keypoints.size() - 1]!;
	for (const keypoint of keypoints) {
		if (keypoint.Time <= 0.5) before = keypoint;
	}
	for (const keypoint of keypoints) {
		if (keypoint.Time >= 0.5) {
			after = keypoint;
			break;
		}
	}
	const span = after.Time - before.Time;
	return [before.Value, after.Value, span > 0 ? (0.5 - before.Time) / span : 0];
}

/** The colour in the middle of a gradient: a text or an image gets this one over its whole length. */
export function gradientTint(record: InstanceRecord): Tint {
	const [from, to, part] = middleOf((getStored(record, "Color") as ColorSequence).Keypoints);
	return [from.R + (to.R - from.R) * part, from.G + (to.G - from.G) * part, from.B + (to.B - from.B) * part];
}

/** How much is seen in the middle of a gradient. */
export function gradientAlpha(record: InstanceRecord): number {
	const [from, to, part] = middleOf((getStored(record, "Transparency") as NumberSequence).Keypoints);
	return alphaOf(from + (to - from) * part);
}
