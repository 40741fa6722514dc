import { EquipSlot } from "shared/items";

/** Names of the limbs, by place: of a rig with fifteen parts, then of one with six. Each list is one limb to dress. */
const LIMBS: Readonly<Record<EquipSlot, ReadonlyArray<ReadonlyArray<string>>>> = {
	hand: [["RightHand", "Right Arm"]],
	offhand: [["LeftHand", "Left Arm"]],
	feet: [
		["RightFoot", "Right Leg"],
		["LeftFoot", "Left Leg"],
	],
};

/** A character whose limbs go by other names carries everything here. */
const TRUNK = "HumanoidRootPart";

/** The parts of a character on which an item of this place is worn; none if it has not even a root part. */
export function findLimbs(character: Instance, place: EquipSlot): ReadonlyArray<BasePart> {
	const limbs = new Array<BasePart>();

	for (const names of LIMBS[place]) {
		const limb = findPart(character, names);

		if (limb) {
			limbs.push(limb);
		}
	}

	if (limbs.isEmpty()) {
		const trunk = findPart(character, [TRUNK]);
		return trunk ? [trunk] : [];
	}

	return limbs;
}

function findPart(character: Instance, names: ReadonlyArray<string>): BasePart | undefined {
	for (const name of names) {
		const child = character.FindFirstChild(name);

		if (child?.IsA("BasePart")) {
			return child;
		}
	}

	return undefined;
}
