import { PlaceName } from "shared/environments";

/** Attempts of one teleport, those that raise an error and those that fail later. */
const MOST_ATTEMPTS = 5;
/** Seconds between two attempts, and after "Flooded" (TeleportService, "TeleportAsync"; teleport guide). */
const PAUSE = 1;
const FLOODED_PAUSE = 15;
/** Seconds for which a last save is waited for; the other place waits for it anyway, but behind a loading screen. */
const LONGEST_SAVE = 5;
/** Seconds after which a teleport that neither moved the player nor failed is over. */
const LONGEST_WAY = 60;

/** Failures after which a repetition may succeed. */
const PASSING: ReadonlySet<Enum.TeleportResult["Name"]> = new Set([
	"Failure",
	"GameFull",
	"GameEnded",
	"Flooded",
] satisfies Array<Enum.TeleportResult["Name"]>);

/** The part of a player that travels. */
export interface Traveller {
	readonly UserId: number;
}

/** What travelling needs. */
export interface TravelOptions<P extends Traveller> {
	/** The id of a place; undefined where it is not filled in. */
	readonly findPlaceId: (place: PlaceName) => number | undefined;
	/** Saves what a player has; yields, and may fail. */
	readonly saveAsync: (userId: number) => void;
	/** Asks the platform to take a player away; yields, and raises an error when it does not. */
	readonly teleportAsync: (placeId: number, player: P) => void;
	/** Calls back once after so many seconds. Returns a function that prevents it. */
	readonly delay: (seconds: number, callback: () => void) => () => void;
}

/** One player on the way to another place. */
interface Trip<P> {
	readonly player: P;
	readonly place: PlaceName;
	readonly placeId: number;
	attempts: number;
	/** Ends a trip of which nothing more is heard. */
	giveUp?: () => void;
}

/**
 * Takes players to other places of the experience: saves what they have, asks the platform, and asks again where that may
 * help. Whoever is on the way already stays so.
 */
export class Travel<P extends Traveller> {
	private readonly trips = new Map<number, Trip<P>>();
	private readonly missing = new Set<PlaceName>();

	constructor(private readonly options: TravelOptions<P>) {}

	/** Whether a player is on the way. */
	isOnTheWay(userId: number): boolean {
		return this.trips.has(userId);
	}

	/** A player wants to go somewhere. Returns at once. */
	send(player: P, place: PlaceName): void {
		if (this.trips.has(player.UserId)) {
			return;
		}

		const placeId = this.options.findPlaceId(place);

		if (placeId === undefined) {
			this.warnOfMissing(place);
			return;
		}

		const trip: Trip<P> = { player, place, placeId, attempts: 0 };
		this.trips.set(player.UserId, trip);
		this.saveThenAsk(trip);
	}

	/** The platform says that a player stays (TeleportService.TeleportInitFailed). */
	failed({ UserId }: Traveller, result: Enum.TeleportResult["Name"], message: string): void {
		const trip = this.trips.get(UserId);

		// One that is under way already is not the one that failed.
		if (trip && result !== "IsTeleporting") {
			this.tryAgain(trip, PASSING.has(result), result === "Flooded" ? FLOODED_PAUSE : PAUSE, message);
		}
	}

	/** A player has left, to the other place or for good. */
	leave(userId: number): void {
		const trip = this.trips.get(userId);

		if (trip) {
			this.finish(trip);
		}
	}

	private saveThenAsk(trip: Trip<P>): void {
		let asked = false;
		const ask = (): void => {
			if (!asked) {
				asked = true;
				this.ask(trip);
			}
		};
		const cancel = this.options.delay(LONGEST_SAVE, ask);

		task.spawn(() => {
			// What could not be saved yet is saved when the player has left; the other place waits for that.
			pcall(() => this.options.saveAsync(trip.player.UserId));
			cancel();
			ask();
		});
	}

	private ask(trip: Trip<P>): void {
		const { player, placeId } = trip;

		if (!this.isCurrent(trip)) {
			return;
		}

		trip.attempts += 1;
		trip.giveUp?.();
		trip.giveUp = this.options.delay(LONGEST_WAY, () => this.finish(trip));

		task.spawn(() => {
			const [asked, problem] = pcall(() => this.options.teleportAsync(placeId, player));

			if (!asked) {
				this.tryAgain(trip, true, PAUSE, tostring(problem));
			}
		});
	}

	private tryAgain(trip: Trip<P>, mayHelp: boolean, pause: number, message: string): void {
		if (!this.isCurrent(trip)) {
			return;
		}

		trip.giveUp?.();

		if (!mayHelp || trip.attempts >= MOST_ATTEMPTS) {
			this.finish(trip);
			warn(`Player ${trip.player.UserId} cannot go to ${trip.place} (${trip.placeId}): ${message}`);
			return;
		}

		trip.giveUp = this.options.delay(pause, () => this.ask(trip));
	}

	private isCurrent(trip: Trip<P>): boolean {
		return this.trips.get(trip.player.UserId) === trip;
	}

	private finish(trip: Trip<P>): void {
		trip.giveUp?.();

		if (this.isCurrent(trip)) {
			this.trips.delete(trip.player.UserId);
		}
	}

	private warnOfMissing(place: PlaceName): void {
		if (this.missing.has(place)) {
			return;
		}

		this.missing.add(place);
		warn(`Nobody can go to ${place}: its id is in no file of shared/environments for this experience.`);
	}
}
