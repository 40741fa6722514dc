/**
 * A running hash of everything that happens: which realm resumed how many threads in which frame, what it printed,
 * what travelled. Two runs with the same seed have the same hash.
 */
export class Trace {
	private low = 0x811c9dc5;
	private high = 0x1b873593;
	private entries = 0;

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

	private mixText(text: string): void {
		for (let i = 1; i <= text.size(); i++) this.mix(text.byte(i)[0]!);
	}

	private mix(value: number): void {
		const mixed = bit32.bxor(this.low, value % 4294967296);
		this.low =
			(bit32.band(mixed, 0xffff) * 16777619 +
				bit32.lshift(bit32.band(bit32.rshift(mixed, 16) * 16777619, 0xffff), 16)) %
			4294967296;
		this.high = bit32.bxor(bit32.lrotate(this.high, 5), this.low);
	}
}
