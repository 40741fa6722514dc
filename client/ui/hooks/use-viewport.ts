import { useEffect, useState } from "@rbxts/react";
import { Workspace } from "@rbxts/services";

function readViewport(): Vector2 {
	return Workspace.CurrentCamera?.ViewportSize ?? new Vector2(1, 1);
}

/** The size of the picture in pixels. The camera may be replaced, and comes after the first scripts. */
export function useViewport(): Vector2 {
	const [viewport, setViewport] = useState(readViewport);

	useEffect(() => {
		let sizeConnection: RBXScriptConnection | undefined;

		const follow = () => {
			sizeConnection?.Disconnect();
			sizeConnection = Workspace.CurrentCamera?.GetPropertyChangedSignal("ViewportSize").Connect(() => {
				setViewport(readViewport());
			});
			setViewport(readViewport());
		};

		const cameraConnection = Workspace.GetPropertyChangedSignal("CurrentCamera").Connect(follow);
		follow();

		return () => {
			cameraConnection.Disconnect();
			sizeConnection?.Disconnect();
		};
	}, []);

	return viewport;
}
