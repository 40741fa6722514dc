import { AnyImplementation } from "../datamodel/implementation";
import { dataModelImplementation, serviceProviderImplementation } from "./data-model";
import { generalImplementations } from "./general";
import { guiImplementations } from "./gui";
import { instanceImplementation } from "./instance";
import { multiplayerImplementations } from "./multiplayer";
import { runServiceImplementation } from "./run-service";
import { sharedImplementations } from "./shared-services";
import { coreScriptSyncService, fileSystemService } from "./testing-services";

/** The simulated behaviour of every class, ancestors before the classes that refine them. */
export const implementations: ReadonlyArray<AnyImplementation> = [
	instanceImplementation,
	serviceProviderImplementation,
	dataModelImplementation,
	runServiceImplementation,
	...generalImplementations,
	...guiImplementations,
	...multiplayerImplementations,
	...sharedImplementations,
	coreScriptSyncService,
	fileSystemService,
];
