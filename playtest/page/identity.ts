const NAME_KEY = "playtest.name";

/** The player name that this tab had before it was reloaded. */
export function rememberedName(): string | undefined {
	return sessionStorage.getItem(NAME_KEY) ?? undefined;
}

/** Keeps the name for as long as the tab lives. */
export function rememberName(name: string): void {
	sessionStorage.setItem(NAME_KEY, name);
}

/** The language that the page was opened in with `?locale=de-de`. */
export function wantedLocale(): string | undefined {
	return new URLSearchParams(location.search).get("locale") ?? undefined;
}
