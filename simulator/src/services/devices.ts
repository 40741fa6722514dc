import { implement } from "../datamodel/implementation";
import { IDENTITY } from "./spatial";

/** VRService (VRService.yaml) of a player without a headset. */
export const vrServiceImplementation = implement("VRService", {
	properties: { VREnabled: { read: () => false }, ThirdPersonFollowCamEnabled: { read: () => false } },
	methods: {
		GetUserCFrameEnabled: () => false,
		GetUserCFrame: () => IDENTITY,
		RecenterUserHeadCFrame: () => {},
	},
});

/** HapticService (HapticService.yaml) of a player without anything that vibrates. */
export const hapticServiceImplementation = implement("HapticService", {
	methods: {
		IsVibrationSupported: () => false,
		IsMotorSupported: () => false,
		SetMotor: () => {},
		GetMotor: () => undefined,
	},
});
