export { askUntilAnswered } from "./ask-until-answered";
export type { AskOptions } from "./ask-until-answered";
export { watchPlayers } from "./watch-players";
export type { PlayerWatcher, Roster } from "./watch-players";
