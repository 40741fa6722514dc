/**
 * The characters that people see in a text, as the positions of their first and last bytes.
 * @param from byte position, 1 when left out; negative ones count from the end.
 * @param to byte position, the end when left out.
 */
export function graphemes(text: string, from?: number, to?: number): IterableFunction<LuaTuple<[number, number]>>;
