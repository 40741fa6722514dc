import { AnyImplementation } from "../datamodel/implementation";
import { cameraImplementation } from "./camera";
import { contextActionServiceImplementation } from "./context-action-service";
import { guiBaseImplementation, guiObjectImplementation } from "./gui-base";
import { imageButtonImplementation, imageLabelImplementation, scrollImageImplementation } from "./gui-images";
import { inputObjectImplementation } from "./gui-input-object";
import { screenGuiImplementation, surfaceGuiImplementation } from "./gui-layers";
import {
	cornerImplementation,
	gridLayoutImplementation,
	gridStyleLayoutImplementation,
	listLayoutImplementation,
	tableLayoutImplementation,
} from "./gui-layouts";
import { mouseImplementation, playerMouseOwnerImplementation } from "./gui-mouse";
import { pageLayoutImplementation } from "./gui-pages";
import { scrollingFrameImplementation } from "./gui-scrolling";
import { guiServiceImplementation } from "./gui-service";
import { textBoxTextImplementation, textButtonImplementation, textLabelImplementation } from "./gui-text";
import { textBoxImplementation } from "./gui-text-box";
import { guiTweenImplementation } from "./gui-tweens";
import {
	virtualInputImplementation,
	virtualInputManagerImplementation,
	virtualInputOwnerImplementation,
} from "./gui-virtual-input";
import { basePlayerGuiImplementation, playerGuiImplementation } from "./player-gui";
import { starterGuiImplementation } from "./starter-gui";
import { getTextBoundsParamsImplementation, textServiceImplementation } from "./text-service";
import { userInputServiceImplementation } from "./user-input-service";

/** The classes of GUI and input, ancestors before the classes that refine them. */
export const guiImplementations: ReadonlyArray<AnyImplementation> = [
	guiBaseImplementation,
	guiObjectImplementation,
	guiTweenImplementation,
	screenGuiImplementation,
	surfaceGuiImplementation,
	scrollingFrameImplementation,
	scrollImageImplementation,
	textLabelImplementation,
	textButtonImplementation,
	textBoxTextImplementation,
	textBoxImplementation,
	imageLabelImplementation,
	imageButtonImplementation,
	gridStyleLayoutImplementation,
	listLayoutImplementation,
	gridLayoutImplementation,
	tableLayoutImplementation,
	pageLayoutImplementation,
	cornerImplementation,
	inputObjectImplementation,
	mouseImplementation,
	playerMouseOwnerImplementation,
	basePlayerGuiImplementation,
	playerGuiImplementation,
	starterGuiImplementation,
	cameraImplementation,
	userInputServiceImplementation,
	virtualInputOwnerImplementation,
	virtualInputImplementation,
	virtualInputManagerImplementation,
	contextActionServiceImplementation,
	guiServiceImplementation,
	textServiceImplementation,
	getTextBoundsParamsImplementation,
];
