import { TextArgs } from "./format-text";

/**
 * Looks texts up with `format`, which is a Translator's FormatByKey: it raises an error for a key that it does not
 * have. Keys that were missing once are not asked for again.
 */
export function createTranslationFinder(format: (key: string, args?: TextArgs) => string) {
	const missing = new Set<string>();

	return (key: string, args?: TextArgs): string | undefined => {
		if (missing.has(key)) {
			return undefined;
		}

		const [found, text] = pcall(format, key, args);

		if (!found) {
			missing.add(key);
			return undefined;
		}

		return text;
	};
}
