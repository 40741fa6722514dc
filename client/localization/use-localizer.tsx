import React, { createContext, useContext, useEffect, useState } from "@rbxts/react";
import { LocalizationService, Players } from "@rbxts/services";
import { createLocalizer, Localizer, SOURCE_LOCALIZER, Translate } from "./create-localizer";
import { createTranslationFinder } from "./find-translation";
import { TextArgs } from "./format-text";

/** Whose words components use; tests put a language of their own there. */
export const LocalizerContext = createContext<Localizer>(SOURCE_LOCALIZER);

/** Gives everything below it the words of the player's language, from when they have come. */
export function LocalizerProvider({ children }: React.PropsWithChildren) {
	const [localizer, setLocalizer] = useState(SOURCE_LOCALIZER);

	useEffect(() => {
		const player = Players.LocalPlayer;
		let isCurrent = true;

		const load = () => {
			task.spawn(() => {
				const [loaded, translator] = pcall(() => LocalizationService.GetTranslatorForPlayerAsync(player));

				if (!loaded) {
					warn(`the words of the player's language did not come: ${translator}`);
				} else if (isCurrent) {
					const format = (key: string, args?: TextArgs) => translator.FormatByKey(key, args);
					setLocalizer(createLocalizer(createTranslationFinder(format)));
				}
			});
		};

		const connection = player.GetPropertyChangedSignal("LocaleId").Connect(load);
		load();

		return () => {
			isCurrent = false;
			connection.Disconnect();
		};
	}, []);

	return <LocalizerContext.Provider value={localizer}>{children}</LocalizerContext.Provider>;
}

/** The words of the player's language. */
export function useLocalizer(): Localizer {
	return useContext(LocalizerContext);
}

/** Turns keys into the words of the player's language. */
export function useTranslate(): Translate {
	return useLocalizer().translate;
}
