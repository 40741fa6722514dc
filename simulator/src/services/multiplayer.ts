import { AnyImplementation } from "../datamodel/implementation";
import { bindableEventImplementation, bindableFunctionImplementation } from "./bindables";
import { humanoidImplementation } from "./humanoid";
import { playerImplementation } from "./player";
import { playersImplementation } from "./players";
import { remoteEventImplementation } from "./remote-event";
import { remoteFunctionImplementation } from "./remote-function";
import { replicatedFirstImplementation } from "./replicated-first";
import { teamImplementation, teamsImplementation } from "./teams";
import {
	teleportAsyncResultImplementation,
	teleportOptionsImplementation,
	teleportServiceImplementation,
} from "./teleport-service";
import { unreliableRemoteEventImplementation } from "./unreliable-remote-event";

/** Players, their characters, and messages between scripts and realms. */
export const multiplayerImplementations: ReadonlyArray<AnyImplementation> = [
	bindableEventImplementation,
	bindableFunctionImplementation,
	humanoidImplementation,
	playerImplementation,
	playersImplementation,
	remoteEventImplementation,
	remoteFunctionImplementation,
	replicatedFirstImplementation,
	teamImplementation,
	teamsImplementation,
	teleportAsyncResultImplementation,
	teleportOptionsImplementation,
	teleportServiceImplementation,
	unreliableRemoteEventImplementation,
];
