export { createLocalizer, SOURCE_LOCALIZER } from "./create-localizer";
export type { Localizer, Translate } from "./create-localizer";
export { formatText } from "./format-text";
export { TEXTS } from "./texts";
export type { TextKey } from "./texts";
export { LocalizerContext, LocalizerProvider, useLocalizer, useTranslate } from "./use-localizer";
