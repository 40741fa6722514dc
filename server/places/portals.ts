import { CollectionService, Players, TeleportService } from "@rbxts/services";
import { PlaceName } from "shared/environments";
import { Travel } from "./travel";

/** Tag of parts that take whoever touches them somewhere. */
export const PORTAL_TAG = "Portal";
/** Attribute of such a part: the name of a place. */
export const DESTINATION_ATTRIBUTE = "Destination";

const PLACES: Readonly<Record<PlaceName, true>> = { start: true, arena: true };

function isPlaceName(value: unknown): value is PlaceName {
	return typeIs(value, "string") && value in PLACES;
}

function readDestination(portal: Instance): PlaceName | undefined {
	const destination = portal.GetAttribute(DESTINATION_ATTRIBUTE);

	if (isPlaceName(destination)) {
		return destination;
	}

	warn(`${portal.GetFullName()} leads nowhere: its attribute ${DESTINATION_ATTRIBUTE} names no place`);
	return undefined;
}

function openPortal(portal: Instance, travel: Travel<Player>): void {
	const destination = readDestination(portal);

	if (destination === undefined || !portal.IsA("BasePart")) {
		return;
	}

	portal.Touched.Connect((part) => {
		const player = part.Parent && Players.GetPlayerFromCharacter(part.Parent);

		if (player) {
			travel.send(player, destination);
		}
	});
}

/** Opens the portals of the world, those that come later too, and hears of teleports that fail. */
export function startPortals(travel: Travel<Player>): void {
	TeleportService.TeleportInitFailed.Connect((player, result, message) => {
		// Who has left meanwhile is known no more.
		if (player.IsA("Player")) {
			travel.failed(player, result.Name, message);
		}
	});
	Players.PlayerRemoving.Connect(({ UserId }) => travel.leave(UserId));
	CollectionService.GetInstanceAddedSignal(PORTAL_TAG).Connect((portal) => openPortal(portal, travel));
	CollectionService.GetTagged(PORTAL_TAG).forEach((portal) => openPortal(portal, travel));
}
