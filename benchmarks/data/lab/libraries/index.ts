import { Library } from "../library";
import { lapis } from "./lapis";
import { profileStore } from "./profile-store";
import { strongbox } from "./strongbox";

/** All that are measured. */
export const LIBRARIES: ReadonlyArray<Library> = [strongbox, profileStore, lapis];
