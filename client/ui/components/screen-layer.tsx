import React from "@rbxts/react";

export interface ScreenLayerProps extends React.PropsWithChildren {
	readonly displayOrder: number;
	readonly enabled?: boolean | React.Binding<boolean>;
	/** Reaches under notches and rounded corners of the device; for backdrops, never for controls. */
	readonly bleed?: boolean;
}

/** One layer over the whole screen, the area under the platform's top bar included. Its key is the layer's name. */
export function ScreenLayer({ displayOrder, enabled = true, bleed = false, children }: ScreenLayerProps) {
	return (
		<screengui
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
