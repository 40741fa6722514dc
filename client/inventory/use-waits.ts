import { useEffect, useMemo, useState } from "@rbxts/react";
import { Workspace } from "@rbxts/services";
import { Item } from "shared/items";
import { ReadyTimes } from "shared/store";
import { findWait, Wait } from "./cooldowns";

/** Which items have to wait before they are used again. A new value whenever that changes. */
export interface ItemWaits {
	readonly find: (item: Item) => Wait | undefined;
}

/** No item waits. */
export const NOTHING_WAITS: ItemWaits = { find: () => undefined };

/** The waits that follow from ready times; it renders again when one of them ends. */
export function useWaits(readyTimes: ReadyTimes): ItemWaits {
	const [ended, setEnded] = useState(0);

	useEffect(() => {
		const now = Workspace.GetServerTimeNow();
		let soonest = math.huge;

		for (const [, readyAt] of pairs(readyTimes)) {
			if (readyAt > now && readyAt < soonest) {
				soonest = readyAt;
			}
		}

		if (soonest === math.huge) {
			return undefined;
		}

		const timer = task.delay(soonest - now, () => setEnded((before) => before + 1));
		return () => task.cancel(timer);
	}, [readyTimes, ended]);

	return useMemo(
		() => ({ find: (item) => findWait(readyTimes, item, Workspace.GetServerTimeNow()) }),
		[readyTimes, ended],
	);
}
