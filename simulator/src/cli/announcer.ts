import { getFullName, InstanceRecord } from "../datamodel/record";
import { host } from "../host";
import { Kernel } from "../kernel/kernel";
import { sendControl } from "./control";

/** Real seconds after which a script that goes on running is named again: silence would count as a script that hangs. */
const REMINDER_SECONDS = 1;

/**
 * Tells the starting process which script runs before it does, so that it can name the one that never yields: from
 * inside, nothing can interrupt a script. A message is sent when another script than the last begins, and now and then.
 */
export class Announcer {
	private announced = "";
	private announcedAt = 0;
	private ran = false;

	constructor(kernel: Kernel) {
		kernel.onResume = (realm, owner) => {
			const name = owner && "class" in owner ? getFullName(owner as InstanceRecord) : "";
			if (name === "") return;
			this.ran = true;
			const key = `${realm.name} ${name}`;
			const now = host.clock();
			if (key === this.announced && now - this.announcedAt < REMINDER_SECONDS) return;
			this.announced = key;
			this.announcedAt = now;
			sendControl({ type: "running", script: name, realm: realm.name });
		};
	}

	/** A turn of a simulation that runs in real time is over: says so when no script ran in it. */
	turnEnded(): void {
		if (!this.ran && this.announced !== "") {
			this.announced = "";
			sendControl({ type: "idle" });
		}
		this.ran = false;
	}
}
