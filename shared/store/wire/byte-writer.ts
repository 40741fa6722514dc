/** Above this, whole numbers are written like fractions. With sign and kind they still fit what a float can count. */
export const HIGHEST_INTEGER = 2 ** 50;

/** Writes values one after the other into as few bytes as they need. `ByteReader` reads them back. */
export class ByteWriter {
	private bytes = buffer.create(64);
	private length = 0;

	/** What was written, and no byte more. */
	toBuffer(): buffer {
		const written = buffer.create(this.length);
		buffer.copy(written, 0, this.bytes, 0, this.length);

		return written;
	}

	/** One byte: a whole number from 0 to 255. */
	writeByte(value: number): void {
		this.reserve(1);
		buffer.writeu8(this.bytes, this.length, value);
		this.length += 1;
	}

	/** A whole number from 0 to 2^53, seven bits to a byte: one byte up to 127, two up to 16,383, and so on. */
	writeVarint(value: number): void {
		assert(value >= 0 && value <= 2 ** 53 && value % 1 === 0, `${value} can not be written as a whole number`);
		let rest = value;

		while (rest >= 128) {
			this.writeByte(128 + (rest % 128));
			rest = math.floor(rest / 128);
		}

		this.writeByte(rest);
	}

	/** A whole number with a sign: as short as a `writeVarint` of twice its size. */
	writeInteger(value: number): void {
		this.writeVarint(value < 0 ? -2 * value - 1 : 2 * value);
	}

	/** Any number. Whole ones that are not huge take what `writeVarint` takes for four times their size; others 9 bytes. */
	writeNumber(value: number): void {
		const whole = value % 1 === 0 && math.abs(value) <= HIGHEST_INTEGER && 1 / value !== -math.huge;

		if (whole) {
			this.writeVarint(2 * (value < 0 ? -2 * value - 1 : 2 * value));
			return;
		}

		this.writeByte(1);
		this.reserve(8);
		buffer.writef64(this.bytes, this.length, value);
		this.length += 8;
	}

	/** Any bytes, after their number. */
	writeString(value: string): void {
		this.writeVarint(value.size());
		this.reserve(value.size());
		buffer.writestring(this.bytes, this.length, value);
		this.length += value.size();
	}

	private reserve(count: number): void {
		const needed = this.length + count;

		if (needed > buffer.len(this.bytes)) {
			const larger = buffer.create(math.max(needed, 2 * buffer.len(this.bytes)));
			buffer.copy(larger, 0, this.bytes, 0, this.length);
			this.bytes = larger;
		}
	}
}
