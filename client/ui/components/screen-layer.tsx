import React from "@rbxts/react";

export interface ScreenLayerProps extends React.PropsWithChildren {
	readonly displayOrder: number;
	readonly enabled?: boolean | React.Binding<boolean>;
	/** Reaches under notches and rounded corners of the device; for backdrops, never for controls. */
	readonly bleed?: boolean;
	readonly layerRef?: React.Ref<ScreenGui>;
}

/** One layer over the whole screen, the area under the platform's top bar included. Its key is the layer's name. */
export function ScreenLayer({ displayOrder, enabled = true, bleed = false, layerRef, children }: ScreenLayerProps) {
	return (
		<screengui
			ref={layerRef}
			DisplayOrder={displayOrder}
			Enabled={enabled}
			ResetOnSpawn={false}
			ScreenInsets={bleed ? Enum.ScreenInsets.None : Enum.ScreenInsets.DeviceSafeInsets}
			ZIndexBehavior={Enum.ZIndexBehavior.Sibling}
		>
			{children}
		</screengui>
	);
}
