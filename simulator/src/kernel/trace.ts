/**
 * A running hash of everything that happens: which realm resumed how many threads in which frame, what it printed,
 * what travelled. Two runs with the same seed have the same hash.
 */
export class Trace {
	private low = 0x811c9dc5;
	private high = 0x1b873593;
	private entries = 0;
	private readonly textHashes = new Map<string, number>();

	add(frame: number, source: string, detail: string | number): void {
		this.entries += 1;
		this.mix(frame);
		this.mixText(source);
		if (typeIs(detail, "number")) this.mix(detail);
		else this.mixText(detail);
	}

	/** How many entries the hash covers. */
	size(): number {
		return this.entries;
	}

	hash(): string {
		return string.format("%08x%08x", this.high, this.low);
	}

	/** Mixes a text in by its own hash, which is computed once: the same few names come back in every frame. */
	private mixText(text: string): void {
		let hash = this.textHashes.get(text);
		if (hash === undefined) {
			hash = hashText(text);
			this.textHashes.set(text, hash);
		}
		this.mix(hash);
	}

	private mix(value: number): void {
		this.low = mixWord(this.low, value);
		this.high = bit32.bxor(bit32.lrotate(this.high, 5), this.low);
	}
}

/** One FNV-1a step over 32 bits, multiplied in halves: a product of two 32-bit numbers is not exact in a double. */
function mixWord(state: number, value: number): number {
	const mixed = bit32.bxor(state, value % 4294967296);
	const low = bit32.band(mixed, 0xffff) * 16777619;
	const high = bit32.band(bit32.rshift(mixed, 16) * 16777619, 0xffff);
	return (low + bit32.lshift(high, 16)) % 4294967296;
}

function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 1; i <= text.size(); i++) hash = mixWord(hash, text.byte(i)[0]!);
	return hash;
}
