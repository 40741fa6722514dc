import { createRealmState } from "../../datamodel/realm";
import { fireEvent, InstanceRecord } from "../../datamodel/record";

const slotOf = createRealmState<{ mouse?: InstanceRecord }>(() => ({}));

/** The client's PlayerMouse, made when a script first asks for it (Player:GetMouse). */
export function playerMouseOf(player: InstanceRecord): InstanceRecord {
	const slot = slotOf(player.realm);
	if (!slot.mouse) {
		slot.mouse = player.realm.create("PlayerMouse");
		slot.mouse.name = "Instance";
	}
	return slot.mouse;
}

/** Fires an event of the mouse, if a script ever asked for one. */
export function fireMouseEvent(realm: InstanceRecord["realm"], event: string, ...values: Array<unknown>): void {
	const { mouse } = slotOf(realm);
	if (mouse) fireEvent(mouse, event, ...values);
}
