import { type GameServer, getPublicInventory, startGame } from "server/game.scenario";
import type { EquipSlot } from "shared/items";
import { type PlayerHandle, type RealmHandle, scenario, type World } from "simulator";

/** Attributes of a character, which a game can rely on, so they are written out here. */
const ATTRIBUTES: ReadonlyArray<readonly [place: EquipSlot, name: string]> = [
	["hand", "EquippedHand"],
	["offhand", "EquippedOffhand"],
	["feet", "EquippedFeet"],
];
const PLAYERS = 3;
const SLOTS = 24;

/** Seconds after which everything that is under way has arrived, a new character included. */
const QUIET = 6;

export const appearance = scenario(
	"should show everybody what each player wears when items change, characters die and players come late",
	(world) => {
		const { random } = world;
		world.open({ network: { latency: random.range(0, 0.2), jitter: random.range(0, 0.1) } });
		const server = startGame(world);
		const players = new Map<number, PlayerHandle>();

		for (let round = 0; round < 20; round++) {
			const userId = random.integer(1, PLAYERS);
			const player = players.get(userId);
			if (!player) players.set(userId, server.host.join(userId, { client: "bare" }));
			else if (random.chance(0.1)) {
				player.leave();
				players.delete(userId);
				world.run(1);
			} else if (random.chance(0.2)) respawn(world, server, player);
			else change(world, server, userId);
			world.run(random.range(0, 0.5));
		}

		world.run(QUIET);
		for (const [userId] of players) {
			const worn = getWorn(server, userId);
			const views: Array<readonly [string, RealmHandle]> = [["the server", server.host]];
			for (const [observer, { client }] of players) if (client) views.push([`player ${observer}`, client]);
			for (const [observer, client] of views) {
				const character = client.find(`Workspace/Player${userId}`);
				world.check("players see each other's characters", character !== undefined, `${observer} of ${userId}`);
				for (const [place, name] of ATTRIBUTES) {
					const shown = character?.attributes?.get(name);
					const model = client.find(`Workspace/Player${userId}/${name}`);
					const itemId = worn.get(place);
					const where = `player ${userId} for ${observer}, ${place}`;
					world.check(
						"a character shows what is worn",
						shown === itemId,
						() => `${where}: ${shown} for ${itemId}`,
					);
					world.check(
						"a model stands for what is worn",
						(model !== undefined) === (itemId !== undefined),
						where,
					);
				}
			}
		}
	},
);

/** Puts something on, takes something off, or loses it. */
function change(world: World, { host, services }: GameServer, userId: number): void {
	const slot = world.random.integer(1, SLOTS);
	const kind = world.random.integer(0, 4);
	host.run(() => {
		const itemId = services.inventories.getInventory(userId)?.slots[slot - 1];
		if (!itemId) return;
		if (kind === 0) services.inventories.removeFromSlot(userId, slot);
		else {
			const verb = kind === 1 ? "unequip" : "equip";
			services.requests.answer(userId, {
				verb,
				id: world.random.integer(1, 2 ** 31),
				slot,
				itemId: itemId.itemId,
			});
		}
		world.inject(kind === 0 ? "lose" : kind === 1 ? "take off" : "put on", `player ${userId}, slot ${slot}`);
	});
}

function respawn(world: World, { host }: GameServer, player: PlayerHandle): void {
	world.inject("respawn", player.joined.name);
	host.spawn(() => (player.joined.record.proxy as Player).LoadCharacter());
}

function getWorn(server: GameServer, userId: number): Map<EquipSlot, string> {
	const { equipped, slots } = getPublicInventory(server, userId);
	const worn = new Map<EquipSlot, string>();
	for (const [place] of ATTRIBUTES) {
		const slot = equipped[place];
		const stack = slot !== undefined && slots[slot - 1];
		if (stack) worn.set(place, stack.itemId);
	}
	return worn;
}
