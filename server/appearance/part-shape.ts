import { IconName } from "shared/items";

/** One block of what a player sees others wear. */
export interface PartShape {
	/** In studs. */
	readonly size: Vector3;
	/** Where its centre is, seen from the limb. */
	readonly offset: CFrame;
	readonly color: Color3;
	readonly material: Enum.Material;
}

const STEEL = Color3.fromRGB(190, 196, 204);
const WOOD = Color3.fromRGB(112, 78, 48);
const LEATHER = Color3.fromRGB(96, 62, 40);
const BRASS = Color3.fromRGB(196, 156, 82);

/** What points forward out of a fist, from where the fingers close. */
function held(offsetForward: number): CFrame {
	return new CFrame(0, -0.3, -offsetForward);
}

const SWORD: ReadonlyArray<PartShape> = [
	{ size: new Vector3(0.25, 0.25, 0.9), offset: held(0), color: LEATHER, material: Enum.Material.Fabric },
	{ size: new Vector3(1, 0.25, 0.2), offset: held(0.5), color: BRASS, material: Enum.Material.Metal },
	{ size: new Vector3(0.35, 0.12, 3), offset: held(2), color: STEEL, material: Enum.Material.Metal },
];

const BOW: ReadonlyArray<PartShape> = [
	{ size: new Vector3(0.2, 1.2, 0.2), offset: new CFrame(0, -0.3, 0), color: WOOD, material: Enum.Material.Wood },
	{
		size: new Vector3(0.16, 1.5, 0.16),
		offset: new CFrame(0, 0.9, 0.3).mul(CFrame.Angles(0.5, 0, 0)),
		color: WOOD,
		material: Enum.Material.Wood,
	},
	{
		size: new Vector3(0.16, 1.5, 0.16),
		offset: new CFrame(0, -1.5, 0.3).mul(CFrame.Angles(-0.5, 0, 0)),
		color: WOOD,
		material: Enum.Material.Wood,
	},
];

const SHIELD: ReadonlyArray<PartShape> = [
	{ size: new Vector3(0.25, 3.4, 2.2), offset: new CFrame(-0.6, 0, 0), color: WOOD, material: Enum.Material.Wood },
	{ size: new Vector3(0.3, 0.8, 0.8), offset: new CFrame(-0.75, 0, 0), color: STEEL, material: Enum.Material.Metal },
];

const BOOT: ReadonlyArray<PartShape> = [
	{
		size: new Vector3(1.1, 0.6, 1.3),
		offset: new CFrame(0, 0, -0.1),
		color: LEATHER,
		material: Enum.Material.Leather,
	},
];

/** For what has no shape of its own. */
const PARCEL: ReadonlyArray<PartShape> = [
	{ size: new Vector3(0.7, 0.7, 0.7), offset: new CFrame(0, -0.4, 0), color: WOOD, material: Enum.Material.Wood },
];

const SHAPES: Readonly<Partial<Record<IconName, ReadonlyArray<PartShape>>>> = {
	sword: SWORD,
	bow: BOW,
	shield: SHIELD,
	boots: BOOT,
};

/** The blocks that stand for an item with this icon. */
export function shapeOf(icon: IconName): ReadonlyArray<PartShape> {
	return SHAPES[icon] ?? PARCEL;
}
