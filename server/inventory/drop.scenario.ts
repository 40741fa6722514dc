import { getRemote, getSlot, startGame } from "server/game.scenario";
import { pack, scenario } from "simulator";

export const drop = scenario(
	"should neither lose nor double an apple when a player drops them one by one and sends some requests twice",
	(world) => {
		world.open({ network: { latency: world.random.range(0, 0.3) } });
		const server = startGame(world);
		const player = server.host.join(1);
		world.run(1);

		const slot = getSlot(server, 1, "apple");
		const count = () => server.host.run(() => server.services.inventories.hasItem(1, "apple").total);
		const before = count();
		let dropped = 0;
		server.host.run(() => server.services.dropped.connect((_userId, { quantity }) => (dropped += quantity)));

		world.invariant("no apple is lost or doubled", () => {
			const left = count();
			return left + dropped === before ? undefined : `${left} left and ${dropped} dropped of ${before}`;
		});

		for (let id = 1; id <= before; id++) {
			const request = pack({ verb: "drop", id, slot, itemId: "apple", quantity: 1 });
			player.invoke(getRemote(server, "request"), request);
			if (world.random.chance(0.5)) player.invoke(getRemote(server, "request"), request);
			world.run(world.random.range(0.1, 0.5));
			world.checkInvariants();
		}

		world.run(1);
		world.check("everything was dropped", dropped === before, `${dropped} of ${before}`);
	},
);
