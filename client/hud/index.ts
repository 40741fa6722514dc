export { HudButtons } from "./hud-buttons";
