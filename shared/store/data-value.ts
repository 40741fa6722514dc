/** What a key of a player's data can hold: what JSON can say, so that it can be saved and sent unchanged. */
export type DataValue = boolean | number | string | ReadonlyArray<DataValue> | { readonly [key: string]: DataValue };
