import { describe, expect, it } from "@rbxts/jest-globals";
import { createPlayerData, PlayerDocument, PlayerDocuments } from "server/players";
import { createInventory, DEFAULT_LIMITS, Inventory, Stack, writeReferences, writeSlots } from "shared/inventory";
import { CharacterOwner, startAppearance } from "./start-appearance";

/** An event that a test fires. */
class FakeEvent<Args extends unknown[]> {
	private readonly callbacks = new Array<(...args: Args) => void>();

	Connect(callback: (...args: Args) => void): void {
		this.callbacks.push(callback);
	}

	fire(...args: Args): void {
		for (const callback of this.callbacks) {
			callback(...args);
		}
	}
}

class FakePlayer implements CharacterOwner {
	Character: Model | undefined;
	readonly CharacterAdded = new FakeEvent<[character: Model]>();
	readonly CharacterAppearanceLoaded = new FakeEvent<[character: Model]>();

	constructor(readonly UserId: number) {}

	/** Gives the player a new character, with limbs of these names. */
	spawn(...limbs: ReadonlyArray<string>): Model {
		const character = createCharacter(limbs);
		this.Character = character;
		this.CharacterAdded.fire(character);

		return character;
	}
}

class FakePlayers {
	readonly PlayerAdded = new FakeEvent<[player: CharacterOwner]>();
	readonly PlayerRemoving = new FakeEvent<[player: CharacterOwner]>();

	private readonly players = new Array<CharacterOwner>();

	GetPlayers(): ReadonlyArray<CharacterOwner> {
		return this.players;
	}

	GetPlayerByUserId(userId: number): CharacterOwner | undefined {
		return this.players.find((player) => player.UserId === userId);
	}

	join(userId: number): FakePlayer {
		const player = new FakePlayer(userId);
		this.players.push(player);
		this.PlayerAdded.fire(player);

		return player;
	}
}

function createCharacter(limbs: ReadonlyArray<string>): Model {
	const character = new Instance("Model");

	for (const name of ["HumanoidRootPart", ...limbs]) {
		const part = new Instance("Part");
		part.Name = name;
		part.CFrame = new CFrame(1, 2, 3);
		part.Parent = character;
	}

	return character;
}

const SWORD: Stack = { itemId: "iron_sword", quantity: 1, uid: "SECRET" };
const BOOTS: Stack = { itemId: "leather_boots", quantity: 1, uid: "SECRET" };
const APPLES: Stack = { itemId: "apple", quantity: 5 };

const stored = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, SWORD],
		[2, BOOTS],
		[3, APPLES],
	]),
);
const worn = writeReferences(stored, { hand: 1, feet: 2 }, stored.hotbar);

function setUp() {
	const players = new FakePlayers();
	const documents = new PlayerDocuments();
	startAppearance(players, documents);

	return {
		players,
		documents,
		open: (userId: number, inventory: Inventory) => documents.open(userId, { ...createPlayerData(), inventory }),
	};
}

function setInventory(document: PlayerDocument, inventory: Inventory): void {
	document.update((data) => ({ ...data, inventory }));
}

/** Names of models on a character, in the order of the alphabet, and their attributes. */
function lookOf(character: Model) {
	const models = character
		.GetChildren()
		.filter((child) => child.IsA("Model"))
		.map(({ Name }) => Name)
		.sort();

	return { models, attributes: character.GetAttributes() };
}

const NAKED = { models: [], attributes: new Map() };

const DRESSED = {
	models: ["EquippedFeet", "EquippedHand"],
	attributes: new Map([
		["EquippedHand", "iron_sword"],
		["EquippedFeet", "leather_boots"],
	]),
};

describe("startAppearance", () => {
	it("should show nothing of what is not worn, and nothing of a player without data", () => {
		const { players, open } = setUp();
		const character = players.join(1).spawn("Right Arm");
		expect(lookOf(character)).toEqual(NAKED);

		open(1, stored);
		expect(lookOf(character)).toEqual(NAKED);
	});

	it("should show nothing any more when the data is gone", () => {
		const { players, documents, open } = setUp();
		const character = players.join(1).spawn("Right Arm");
		open(1, worn);

		documents.close(1);

		expect(lookOf(character)).toEqual(NAKED);
	});

	it("should dress a character that comes before the data, and one that comes after it", () => {
		const { players, open } = setUp();
		const first = players.join(1).spawn("Right Arm", "Left Leg");
		open(1, worn);
		expect(lookOf(first)).toEqual(DRESSED);

		open(2, worn);
		expect(lookOf(players.join(2).spawn("RightHand"))).toEqual(DRESSED);
	});

	it("should dress the character of who was here before", () => {
		const players = new FakePlayers();
		const documents = new PlayerDocuments();
		const character = players.join(1).spawn("Right Arm");
		documents.open(1, { ...createPlayerData(), inventory: worn });

		startAppearance(players, documents);

		expect(lookOf(character)).toEqual(DRESSED);
	});

	it("should follow what is put on, taken off, exchanged and thrown away", () => {
		const { players, open } = setUp();
		const character = players.join(1).spawn("Right Arm", "Right Leg", "Left Leg");
		const document = open(1, stored);

		setInventory(document, worn);
		expect(lookOf(character)).toEqual(DRESSED);

		setInventory(document, writeReferences(worn, { hand: 1 }, worn.hotbar));
		expect(lookOf(character).attributes).toEqual(new Map([["EquippedHand", "iron_sword"]]));

		const exchanged = writeSlots(worn, new Map([[1, { itemId: "hunting_bow", quantity: 1 } as const]]));
		setInventory(document, writeReferences(exchanged, { hand: 1 }, worn.hotbar));
		expect(lookOf(character)).toEqual({
			models: ["EquippedHand"],
			attributes: new Map([["EquippedHand", "hunting_bow"]]),
		});

		setInventory(document, writeReferences(writeSlots(exchanged, new Map([[1, false as const]])), {}, worn.hotbar));
		expect(lookOf(character)).toEqual(NAKED);
	});

	it("should leave alone what stays on", () => {
		const { players, open } = setUp();
		const character = players.join(1).spawn("Right Arm");
		const document = open(1, worn);
		const before = character.FindFirstChild("EquippedHand");

		setInventory(document, writeSlots(worn, new Map([[3, { ...APPLES, quantity: 4 }]])));

		expect(character.FindFirstChild("EquippedHand")).toBe(before);
	});

	it("should dress each new character, and anew when its limbs were replaced", () => {
		const { players, open } = setUp();
		const player = players.join(1);
		open(1, worn);
		player.spawn("Right Arm");
		const character = player.spawn("Right Arm");
		expect(lookOf(character)).toEqual(DRESSED);

		character.FindFirstChild("Right Arm")?.Destroy();
		const hand = new Instance("Part");
		hand.Name = "RightHand";
		hand.Parent = character;
		player.CharacterAppearanceLoaded.fire(character);

		const weld = character.FindFirstChild("EquippedHand")?.FindFirstChildWhichIsA("Weld", true);
		expect(weld?.Part0).toBe(hand);
		expect(lookOf(character)).toEqual(DRESSED);
	});

	it("should fix every part to the right limb, and let none of them push or be hit", () => {
		const { players, open } = setUp();
		const character = players.join(1).spawn("RightHand", "RightFoot", "LeftFoot");
		open(1, worn);
		const limbs = new Set<string>();

		for (const part of character.GetDescendants()) {
			const weld = part.FindFirstChildOfClass("Weld");

			if (part.IsA("Part") && weld) {
				limbs.add(`${part.Parent?.Name} ${weld.Part0?.Name}`);
				expect(weld.Part1).toBe(part);
				expect([part.Anchored, part.CanCollide, part.CanTouch, part.CanQuery, part.Massless]).toEqual([
					false,
					false,
					false,
					false,
					true,
				]);
			}
		}

		expect(limbs).toEqual(new Set(["EquippedHand RightHand", "EquippedFeet RightFoot", "EquippedFeet LeftFoot"]));
	});
});
