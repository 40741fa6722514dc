import type { Profile } from "@rbxts/profile-store";
import { Keeper, Library, readPath, toKey } from "../library";
import { getPlayers, importPackage } from "./packages";

const STORE = "ProfileStore";

interface Data {
	number: number;
}

/** ProfileStore as its tutorial uses it: one session per player, ended when the player leaves. */
export const profileStore: Library = {
	id: "profilestore",
	raisesLimits: false,
	store: STORE,
	readNumber: (stored) => readPath(stored, "Data", "number"),
	isHeld: ({ value }) =>
		(value as { readonly MetaData?: { readonly ActiveSession?: unknown } }).MetaData?.ActiveSession !== undefined,

	start: (server): Keeper => {
		const library = importPackage<typeof import("@rbxts/profile-store")>(server, "profile-store/src");
		const players = getPlayers(server);
		const profiles = new Map<number, Profile<Data>>();

		server.run(() => {
			const store = library.New<Data>(STORE, { number: 0 });

			players.PlayerAdded.Connect((player) => {
				const userId = player.UserId;
				const profile: Profile<Data> | undefined = store.StartSessionAsync(toKey(userId), {
					Cancel: () => player.Parent !== players,
				});
				if (!profile) return player.Kick("Profile load fail - Please rejoin");
				profile.AddUserId(userId);
				profile.Reconcile();
				profile.OnSessionEnd.Connect(() => {
					if (profiles.get(userId) === profile) profiles.delete(userId);
					player.Kick("Profile session end - Please rejoin");
				});
				if (player.Parent === players) profiles.set(userId, profile);
				else profile.EndSession();
			});
			players.PlayerRemoving.Connect((player) => profiles.get(player.UserId)?.EndSession());
		});

		return {
			isLoaded: (userId) => profiles.has(userId),
			read: (userId) => profiles.get(userId)?.Data.number ?? 0,
			write: (userId, value) => {
				const profile = profiles.get(userId);
				assert(profile, `player ${userId} has no profile`);
				profile.Data.number = value;
			},
		};
	},
};
