import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { getStored } from "../datamodel/record";
import { enumItem } from "../gui/datatypes";
import { fireComputed } from "../gui/tree/announce";

/** ScreenGui.IgnoreGuiInset is another way to say ScreenInsets (ScreenGui.yaml). */
export const screenGuiImplementation = implement("ScreenGui", {
	properties: {
		IgnoreGuiInset: {
			read: (record) => (getStored(record, "ScreenInsets") as Enum.ScreenInsets).Name !== "CoreUISafeInsets",
			write: (record, ignored) => {
				const insets = (getStored(record, "ScreenInsets") as Enum.ScreenInsets).Name;
				if (!ignored) {
					setStored(record, "ScreenInsets", enumItem("ScreenInsets", "CoreUISafeInsets"));
				} else if (insets === "CoreUISafeInsets") {
					setStored(record, "ScreenInsets", enumItem("ScreenInsets", "DeviceSafeInsets"));
				}
			},
			default: false,
		},
		ScreenInsets: { changed: (record) => fireComputed(record, "IgnoreGuiInset") },
	},
});

// The reflection database leaves out defaults of inherited enum properties.
export const surfaceGuiImplementation = implement("SurfaceGuiBase", {
	properties: { Face: { default: enumItem<Enum.NormalId>("NormalId", "Front") } },
});
