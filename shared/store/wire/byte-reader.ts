/** Reads what a `ByteWriter` wrote, in the same order. Every method raises an error where the bytes do not hold that. */
export class ByteReader {
	private position = 0;

	constructor(private readonly bytes: buffer) {}

	/** Whether everything was read. */
	isAtEnd(): boolean {
		return this.position === buffer.len(this.bytes);
	}

	readByte(): number {
		return buffer.readu8(this.bytes, this.take(1));
	}

	readVarint(): number {
		let value = 0;
		let scale = 1;

		for (const _ of $range(1, 8)) {
			const byte = this.readByte();
			value += (byte % 128) * scale;

			if (byte < 128) {
				return value <= 2 ** 53 ? value : this.refuse("too large a number");
			}

			scale *= 128;
		}

		return this.refuse("a number without an end");
	}

	readInteger(): number {
		const value = this.readVarint();
		return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
	}

	readNumber(): number {
		const value = this.readVarint();

		if (value % 2 === 1) {
			return value === 1 ? buffer.readf64(this.bytes, this.take(8)) : this.refuse("an unknown kind of number");
		}

		const folded = value / 2;
		return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
	}

	readString(): string {
		const length = this.readVarint();
		return buffer.readstring(this.bytes, this.take(length), length);
	}

	/** Ends the reading with an error that says where. */
	refuse(what: string): never {
		error(`${what} at byte ${this.position} of ${buffer.len(this.bytes)}`, 0);
	}

	private take(count: number): number {
		const start = this.position;

		if (count > buffer.len(this.bytes) - start) {
			this.refuse("an early end");
		}

		this.position += count;
		return start;
	}
}
