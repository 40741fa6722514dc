/** What may stand in place of a name in braces. */
export type TextArgs = Readonly<Record<string, string | number>>;

/** Puts arguments in place of their names in braces; a name without an argument stays as it is. */
export function formatText(text: string, args?: TextArgs): string {
	if (!args) {
		return text;
	}

	const [formatted] = text.gsub("{(%w+)}", (name) => {
		const value = args[name as string];
		return value === undefined ? undefined : tostring(value);
	});

	return formatted;
}
