/** Data as it stands in a record: plain tables, of which nothing is known. */
export type RawData = Readonly<Record<string, unknown>>;
