import { useEffect, useRef, useState } from "@rbxts/react";
import { DataStatus } from "shared/data";
import { DataNotice, DataRelief, findNotice, findRelief } from "./notice";

/** Seconds after which a player is told that their data takes long. */
const SLOW_AFTER = 6;
/** Seconds for which good news is shown. */
const RELIEF_FOR = 5;

/** What to tell the player of their data now; good news for some seconds only. */
export function useNews(status: DataStatus | undefined): DataNotice | DataRelief | undefined {
	const slow = useSlow(status === undefined);
	const notice = findNotice(status, slow);
	const before = useRef(notice);
	const [relief, setRelief] = useState<DataRelief>();

	useEffect(() => {
		const found = findRelief(before.current, notice);
		before.current = notice;
		setRelief(found);

		if (found === undefined) {
			return undefined;
		}

		const thread = task.delay(RELIEF_FOR, () => setRelief(undefined));

		return () => task.cancel(thread);
	}, [notice]);

	return notice ?? relief;
}

function useSlow(waiting: boolean): boolean {
	const [slow, setSlow] = useState(false);

	useEffect(() => {
		if (!waiting) {
			setSlow(false);
			return undefined;
		}

		const thread = task.delay(SLOW_AFTER, () => setSlow(true));

		return () => task.cancel(thread);
	}, [waiting]);

	return slow;
}
