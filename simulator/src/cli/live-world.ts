import { Cloud } from "../cloud/cloud";
import { WorldFile } from "./saved-world";

const NOTHING = { standard: [], ordered: [] };
const NOTHING_BOUGHT = { purchases: [], gamePasses: [], subscriptions: [] };

/** Who plays in the playtest page, and what servers have stored; kept in a file when there is one. */
export class LiveWorld {
	private readonly users = new Map<string, number>();
	private changed = false;
	/** The marketplace as it was saved last. */
	private revision = 0;

	/** @param file undefined for a world that ends with the process. */
	constructor(
		private readonly cloud: Cloud,
		private readonly file: WorldFile | undefined,
	) {
		cloud.observers.push((call, phase) => {
			if (call.service === "dataStores" && call.writes && phase === "applied") this.changed = true;
		});
	}

	/** Takes over what the file holds. */
	load(): void {
		this.file?.load((saved) => {
			const { dataStores, marketplace } = this.cloud;
			const [ok, reason] = pcall(() => {
				dataStores.restore(saved.dataStores);
				if (saved.marketplace) marketplace.restore(saved.marketplace);
			});
			this.revision = marketplace.revision;
			if (!ok) {
				dataStores.restore(NOTHING);
				marketplace.restore(NOTHING_BOUGHT);
				throw tostring(reason);
			}
			for (const [name, id] of pairs(saved.users)) this.users.set(name, id);
		});
	}

	/** The id of whoever plays under a name, in this run and in all others. */
	userIdOf(name: string): number {
		const key = name.lower();
		const known = this.users.get(key);
		if (known !== undefined) return known;
		let id = 0;
		for (const [, other] of this.users) id = math.max(id, other);
		this.users.set(key, id + 1);
		this.changed = true;
		return id + 1;
	}

	/** Writes the file if anything has changed. @returns a sentence when that fails. */
	save(): string | undefined {
		const { marketplace } = this.cloud;
		if (!this.file || (!this.changed && this.revision === marketplace.revision)) return undefined;
		this.changed = false;
		this.revision = marketplace.revision;
		const users: Record<string, number> = {};
		for (const [name, id] of this.users) users[name] = id;
		return this.file.save({
			time: this.cloud.time() / 1000,
			users,
			dataStores: this.cloud.dataStores.serialize(),
			marketplace: marketplace.serialize(),
		});
	}
}
