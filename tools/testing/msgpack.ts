/** Reads a value in MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md), which Rojo's API speaks. */
export function decodeMsgpack(bytes: Uint8Array): unknown {
	const buffer = Buffer.from(bytes);
	let at = 0;
	const uint = (size: number) => {
		at += size;
		return size === 8 ? Number(buffer.readBigUInt64BE(at - 8)) : buffer.readUIntBE(at - size, size);
	};
	const take = (size: number) => buffer.subarray(at, (at += size));
	const text = (size: number) => take(size).toString("utf8");
	const list = (size: number) => Array.from({ length: size }, () => read());
	const map = (size: number) => Object.fromEntries(Array.from({ length: size }, () => [String(read()), read()]));
	const read = (): unknown => {
		const kind = uint(1);
		if (kind < 0x80) return kind;
		if (kind < 0x90) return map(kind & 0x0f);
		if (kind < 0xa0) return list(kind & 0x0f);
		if (kind < 0xc0) return text(kind & 0x1f);
		if (kind >= 0xe0) return kind - 0x100;
		if (kind === 0xc0) return undefined;
		if (kind === 0xc2 || kind === 0xc3) return kind === 0xc3;
		if (kind >= 0xc4 && kind <= 0xc6) return take(uint(2 ** (kind - 0xc4)));
		if (kind === 0xca) return take(4).readFloatBE();
		if (kind === 0xcb) return take(8).readDoubleBE();
		if (kind >= 0xcc && kind <= 0xcf) return uint(2 ** (kind - 0xcc));
		if (kind >= 0xd0 && kind <= 0xd2) return take(2 ** (kind - 0xd0)).readIntBE(0, 2 ** (kind - 0xd0));
		if (kind === 0xd3) return Number(take(8).readBigInt64BE());
		if (kind >= 0xd9 && kind <= 0xdb) return text(uint(2 ** (kind - 0xd9)));
		if (kind === 0xdc || kind === 0xdd) return list(uint(kind === 0xdc ? 2 : 4));
		if (kind === 0xde || kind === 0xdf) return map(uint(kind === 0xde ? 2 : 4));
		throw new Error(`MessagePack type 0x${kind.toString(16)} is not read here`);
	};
	const value = read();
	if (at !== buffer.length) throw new Error(`${buffer.length - at} bytes are left after the value`);
	return value;
}
