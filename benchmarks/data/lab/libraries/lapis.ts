import type { Document } from "@rbxts/lapis";
import { Keeper, Library, readPath, toKey } from "../library";
import { getPlayers, importPackage } from "./packages";

const STORE = "Lapis";

interface Data extends Record<string, unknown> {
	readonly number: number;
}

/** Lapis as its example uses it: one document per player, closed when the player leaves. */
export const lapis: Library = {
	id: "lapis",
	raisesLimits: false,
	store: STORE,
	readNumber: (stored) => readPath(stored, "data", "number"),
	isHeld: ({ value }) => (value as { readonly lockId?: string }).lockId !== undefined,

	start: (server): Keeper => {
		const library = importPackage<typeof import("@rbxts/lapis")>(server, "lapis/out");
		const players = getPlayers(server);
		const documents = new Map<number, Document<Data>>();

		server.run(() => {
			// Its warnings of every retry would only fill the memory.
			library.setConfig({ showRetryWarnings: false });
			const collection = library.createCollection<Data>(STORE, { defaultData: { number: 0 } });

			players.PlayerAdded.Connect((player) => {
				const userId = player.UserId;
				collection.load(toKey(userId), [userId]).then(
					(document) => {
						if (player.Parent === undefined) void document.close();
						else documents.set(userId, document);
					},
					() => player.Kick("Your data failed to load."),
				);
			});
			players.PlayerRemoving.Connect(({ UserId }) => {
				const document = documents.get(UserId);
				documents.delete(UserId);
				document?.close().catch((problem) => server.realm.output("warning", tostring(problem)));
			});
		});

		return {
			isLoaded: (userId) => documents.has(userId),
			read: (userId) => documents.get(userId)?.read().number ?? 0,
			write: (userId, value) => {
				const document = documents.get(userId);
				assert(document, `player ${userId} has no document`);
				server.run(() => document.write({ number: value }));
			},
		};
	},
};
