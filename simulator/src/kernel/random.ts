/** How often chance decided something, over all streams that came from one seed. */
export interface ChanceUse {
	/** Numbers drawn; those that only name something (`guid`) left out. */
	draws: number;
}

/**
 * A seeded source of randomness: the same seed gives the same numbers on every machine. Streams made by `fork` are
 * independent of how many numbers other streams drew, so that adding a draw in one place does not change another.
 * The generator is xoroshiro-like xorshift over 32-bit words; quality is ample for simulation, not for secrets.
 */
export class RandomSource {
	private a: number;
	private b: number;
	private c: number;
	private d: number;

	/** @param use counts the draws of this stream and of all that are forked from it. */
	constructor(
		readonly seed: string,
		readonly use: ChanceUse = { draws: 0 },
	) {
		const words = hashWords(seed);
		this.a = words[0];
		this.b = words[1];
		this.c = words[2];
		this.d = words[3];
		for (let i = 0; i < 12; i++) this.step();
	}

	/** A new stream named by a purpose. */
	fork(name: string): RandomSource {
		return new RandomSource(`${this.seed}/${name}`, this.use);
	}

	/** A stream that goes on as this one would, independently of it. */
	clone(): RandomSource {
		const copy = new RandomSource(this.seed, this.use);
		copy.a = this.a;
		copy.b = this.b;
		copy.c = this.c;
		copy.d = this.d;
		return copy;
	}

	/** An integer in 0 … 2^32 - 1. */
	nextWord(): number {
		this.use.draws += 1;
		return this.step();
	}

	/** The xoshiro128 scramble of the state. */
	private step(): number {
		const { a, b } = this;
		const c = bit32.bxor(this.c, a);
		const d = bit32.bxor(this.d, b);
		this.a = bit32.bxor(a, d);
		this.b = bit32.bxor(b, c);
		this.c = bit32.bxor(c, bit32.lshift(b, 9));
		this.d = bit32.lrotate(d, 11);
		return (bit32.lrotate((b * 5) % 4294967296, 7) * 9) % 4294967296;
	}

	/** A number in [0, 1). */
	next(): number {
		const high = bit32.rshift(this.nextWord(), 6);
		const low = bit32.rshift(this.nextWord(), 5);
		return (high * 134217728 + low) / 9007199254740992;
	}

	/** An integer between both bounds, each included. */
	integer(min: number, max: number): number {
		return min + math.floor(this.next() * (max - min + 1));
	}

	/** A number in [min, max). */
	range(min: number, max: number): number {
		return min + this.next() * (max - min);
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/**
	 * An identifier in the form of HttpService:GenerateGUID, without braces. It decides nothing: nobody may read more out
	 * of it than that it is no other's.
	 */
	guid(): string {
		const hex = string.format("%08x%08x%08x%08x", this.step(), this.step(), this.step(), this.step());
		return `${hex.sub(1, 8)}-${hex.sub(9, 12)}-4${hex.sub(14, 16)}-a${hex.sub(18, 20)}-${hex.sub(21, 32)}`;
	}
}

function hashWords(text: string): [number, number, number, number] {
	const words: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
	for (let i = 1; i <= text.size(); i++) {
		const byte = text.byte(i)[0]!;
		const index = (i % 4) as 0 | 1 | 2 | 3;
		let word = bit32.bxor(words[index], byte);
		// FNV-style mixing in two halves, so that products stay below 2^53 and are exact.
		const low = bit32.band(word, 0xffff);
		const high = bit32.rshift(word, 16);
		word = (low * 16777619 + bit32.lshift((high * 16777619) % 65536, 16)) % 4294967296;
		words[index] = bit32.bxor(bit32.lrotate(word, 13), words[(index + 3) % 4] as number);
	}
	return words;
}
