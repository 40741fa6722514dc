import { DataStoresState } from "../cloud/data-stores/data-store-cloud";
import { MarketplaceState } from "../cloud/marketplace/marketplace";
import { host } from "../host";
import { decode, encode } from "../services/json";

/** Rises when older files can no longer be read. */
const FORMAT = 1;

/** What outlives a run of the playtest page. */
export interface SavedWorld {
	/** Seconds since 1970, by the clock of the world, at which it was saved. */
	readonly time: number;
	/** User ids by names in lower case: whoever comes back under a name is the same user. */
	readonly users: Readonly<Record<string, number>>;
	readonly dataStores: DataStoresState;
	/** Absent in files that were written before there was anything to buy. */
	readonly marketplace?: MarketplaceState;
}

function readFields(text: string): SavedWorld {
	const fields = decode(text) as Readonly<Record<string, unknown>>;
	if (!typeIs(fields, "table")) throw "it holds no object";
	const { format, time, users, dataStores, marketplace } = fields;
	if (format !== FORMAT) throw `it has format ${tostring(format)}, and this simulator reads format ${FORMAT}`;
	if (!typeIs(time, "number")) throw '"time" must be a number';
	if (!typeIs(users, "table")) throw '"users" must be an object';
	for (const [name, id] of users as Map<unknown, unknown>) {
		if (!typeIs(name, "string") || !typeIs(id, "number")) throw '"users" must hold a number for each name';
	}
	if (!typeIs(dataStores, "table")) throw '"dataStores" must be an object';
	if (marketplace !== undefined && !typeIs(marketplace, "table")) throw '"marketplace" must be an object';
	return fields as unknown as SavedWorld;
}

/** A free name beside a path. */
function backupPath(path: string): string {
	for (let number = 1; ; number++) {
		const candidate = `${path}.broken-${number}`;
		if (!host.fs.isFile(candidate)) return candidate;
	}
}

/** The file in which a world is kept. It is replaced as a whole, so that a kill leaves the old one or the new one. */
export class WorldFile {
	/** What the reader should know of the file; undefined when all is well. */
	problem?: string;
	private failing = false;

	constructor(private readonly path: string) {}

	/**
	 * Reads the world. A file that makes no sense is put aside under another name, and `problem` says so.
	 * @param accept takes the world over; what it throws, the file is to blame for.
	 * @returns whether there was a world.
	 */
	load(accept: (world: SavedWorld) => void): boolean {
		if (!host.fs.isFile(this.path)) return false;
		const [ok, reason] = pcall(() => accept(readFields(host.fs.readFile(this.path))));
		if (ok) return true;
		const backup = backupPath(this.path);
		host.fs.move(this.path, backup);
		this.problem = `The saved data in ${this.path} cannot be read: ${tostring(reason)}. It was kept as ${backup}, and the place starts without any.`;
		return false;
	}

	/** @returns a sentence when the file cannot be written, the first time in a row. */
	save(world: SavedWorld): string | undefined {
		const temporary = `${this.path}.new`;
		const [ok, reason] = pcall(() => {
			host.fs.writeFile(temporary, encode({ format: FORMAT, ...world }));
			host.fs.move(temporary, this.path, true);
		});
		const silent = ok || this.failing;
		this.failing = !ok;
		return silent ? undefined : `The data of the players cannot be saved to ${this.path}: ${tostring(reason)}`;
	}
}
