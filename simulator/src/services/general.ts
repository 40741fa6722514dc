import { AnyImplementation } from "../datamodel/implementation";
import { animationControllerImplementation, animationTrackImplementation, animatorImplementation } from "./animation";
import { attachmentImplementation } from "./attachment";
import { basePartImplementation } from "./base-part";
import { collectionServiceImplementation } from "./collection-service";
import { contentProviderImplementation } from "./content-provider";
import { dataStoreImplementation } from "./data-store";
import { dataStoreInfoImplementations } from "./data-store-info";
import { dataStoreServiceImplementation } from "./data-store-service";
import { debrisImplementation } from "./debris";
import { hapticServiceImplementation, vrServiceImplementation } from "./devices";
import { httpServiceImplementation } from "./http-service";
import { lightingImplementation } from "./lighting";
import { localizationServiceImplementation } from "./localization/localization-service";
import { localizationTableImplementation } from "./localization/localization-table";
import { translatorImplementation } from "./localization/translator";
import { logServiceImplementation } from "./log-service";
import { modelImplementation, pvInstanceImplementation } from "./model";
import { orderedDataStoreImplementation } from "./ordered-data-store";
import { pagesImplementation } from "./pages";
import { reflectionServiceImplementation } from "./reflection-service";
import { scriptContextImplementation } from "./script-context";
import { soundImplementation, soundServiceImplementation } from "./sound";
import { statsImplementation } from "./stats";
import { testServiceImplementation } from "./test-service";
import { toolImplementation } from "./tool";
import { tweenBaseImplementation, tweenImplementation, tweenServiceImplementation } from "./tween-service";
import { userGameSettingsImplementation, userSettingsImplementation } from "./user-settings";
import { doubleConstrainedValueImplementation, intConstrainedValueImplementation } from "./value-bases";
import { workspaceImplementation, worldRootImplementation } from "./workspace";

/** Services and classes that are neither about the network, nor players, nor the GUI. */
export const generalImplementations: ReadonlyArray<AnyImplementation> = [
	animationControllerImplementation,
	animationTrackImplementation,
	animatorImplementation,
	attachmentImplementation,
	pvInstanceImplementation,
	basePartImplementation,
	modelImplementation,
	worldRootImplementation,
	workspaceImplementation,
	collectionServiceImplementation,
	contentProviderImplementation,
	dataStoreServiceImplementation,
	dataStoreImplementation,
	orderedDataStoreImplementation,
	...dataStoreInfoImplementations,
	debrisImplementation,
	doubleConstrainedValueImplementation,
	hapticServiceImplementation,
	httpServiceImplementation,
	intConstrainedValueImplementation,
	lightingImplementation,
	localizationServiceImplementation,
	localizationTableImplementation,
	logServiceImplementation,
	pagesImplementation,
	reflectionServiceImplementation,
	scriptContextImplementation,
	soundImplementation,
	soundServiceImplementation,
	statsImplementation,
	testServiceImplementation,
	toolImplementation,
	translatorImplementation,
	tweenBaseImplementation,
	tweenImplementation,
	tweenServiceImplementation,
	userGameSettingsImplementation,
	userSettingsImplementation,
	vrServiceImplementation,
];
