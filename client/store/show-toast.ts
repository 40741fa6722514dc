import { ClientStore } from "./create-store";
import { Notice } from "./toasts-slice";

/** Long enough, in seconds, to read two short lines. */
const TOAST_SECONDS = 4;

/** Shows a toast for as long as it takes to read it. @param schedule runs a function so many seconds from now */
export function showToast(
	store: ClientStore,
	notice: Notice,
	schedule: (seconds: number, callback: () => void) => void = task.delay,
): void {
	store.pushToast(notice);

	const toastId = store.getState().toasts.lastId;
	schedule(TOAST_SECONDS, () => store.dismissToast(toastId));
}
