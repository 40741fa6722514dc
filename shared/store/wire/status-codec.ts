import { DataError, DataStatus } from "../../data";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";

/** The number of each error within the first byte; 0: none. */
const ERRORS: ReadonlyArray<DataError> = ["DataStoreError", "SessionLocked", "RecordRefused"];
/** Numbers that there is room for. */
const ERROR_CODES = 8;
const READ_ONLY = ERROR_CODES * ERROR_CODES;

/** Writes how a player's data fares: a byte for the errors and the flag, then the number of saves. */
export function writeStatus(writer: ByteWriter, { loadError, saveError, saves, readOnly }: DataStatus): void {
	writer.writeByte(toCode(loadError) + ERROR_CODES * toCode(saveError) + (readOnly ? READ_ONLY : 0));
	writer.writeVarint(saves);
}

/** Reads how a player's data fares; raises an error for what no server writes. */
export function readStatus(reader: ByteReader): DataStatus {
	const flags = reader.readByte();

	if (flags >= 2 * READ_ONLY) {
		reader.refuse(`an unknown status (${flags})`);
	}

	return table.freeze({
		loadError: toError(reader, flags % ERROR_CODES),
		saveError: toError(reader, math.floor(flags / ERROR_CODES) % ERROR_CODES),
		readOnly: flags >= READ_ONLY,
		saves: reader.readVarint(),
	});
}

function toCode(problem: DataError | undefined): number {
	return problem === undefined ? 0 : ERRORS.indexOf(problem) + 1;
}

function toError(reader: ByteReader, code: number): DataError | undefined {
	return code === 0 ? undefined : (ERRORS[code - 1] ?? reader.refuse(`an unknown error of data (${code})`));
}
