import { EQUIP_SLOTS, EquipSlot, getItem, ItemId } from "shared/items";
import { findLimbs } from "./find-limbs";
import { PartShape, shapeOf } from "./part-shape";
import { WornItems } from "./worn-items";

const ATTRIBUTES: Readonly<Record<EquipSlot, string>> = {
	hand: "EquippedHand",
	offhand: "EquippedOffhand",
	feet: "EquippedFeet",
};

/** Name of the attribute that tells the id of what a character wears there, and of the model that shows it. */
export function attributeOf(place: EquipSlot): string {
	return ATTRIBUTES[place];
}

/**
 * Makes a character show what is worn, and nothing else: one attribute and one model per place. What is there already
 * stays. The engine replicates both, with the character, to the players who are near.
 */
export function dressCharacter(character: Instance, worn: WornItems): void {
	for (const place of EQUIP_SLOTS) {
		const name = attributeOf(place);
		const itemId = worn.get(place);
		const model = character.FindFirstChild(name);

		if (character.GetAttribute(name) === itemId && (model !== undefined) === (itemId !== undefined)) {
			continue;
		}

		model?.Destroy();
		character.SetAttribute(name, itemId);

		if (itemId !== undefined) {
			createModel(character, place, itemId);
		}
	}
}

/** Makes everything new, for a character whose limbs were replaced by those of its owner's avatar. */
export function redressCharacter(character: Instance, worn: WornItems): void {
	for (const place of EQUIP_SLOTS) {
		character.FindFirstChild(attributeOf(place))?.Destroy();
	}

	dressCharacter(character, worn);
}

function createModel(character: Instance, place: EquipSlot, itemId: ItemId): void {
	const model = new Instance("Model");
	model.Name = attributeOf(place);

	for (const limb of findLimbs(character, place)) {
		for (const shape of shapeOf(getItem(itemId).icon)) {
			attachPart(model, limb, shape);
		}
	}

	model.Parent = character;
}

function attachPart(model: Model, limb: BasePart, { size, offset, color, material }: PartShape): void {
	const part = new Instance("Part");
	part.Name = "Shape";
	part.Size = size;
	part.Color = color;
	part.Material = material;
	part.CFrame = limb.CFrame.mul(offset);
	// It must not push its owner about, be stood on, or stop what is aimed at the character.
	part.Massless = true;
	part.CanCollide = false;
	part.CanTouch = false;
	part.CanQuery = false;

	const weld = new Instance("Weld");
	weld.C0 = offset;
	weld.Part0 = limb;
	weld.Part1 = part;
	weld.Parent = part;
	part.Parent = model;
}
