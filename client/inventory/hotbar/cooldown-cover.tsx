import React, { useBinding, useEffect } from "@rbxts/react";
import { RunService, Workspace } from "@rbxts/services";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { COLORS, CORNER, TEXT } from "client/ui/theme";
import { shareLeft, Wait } from "../cooldowns";

/** Covers what has to wait, and runs down. It listens to frames only while it is shown. */
export function CooldownCover({ wait }: { readonly wait: Wait }) {
	const [now, setNow] = useBinding(Workspace.GetServerTimeNow());

	useEffect(() => {
		const connection = RunService.Heartbeat.Connect(() => setNow(Workspace.GetServerTimeNow()));
		return () => connection.Disconnect();
	}, []);

	return (
		<Pane zIndex={3}>
			<Pane
				key="Shade"
				color={COLORS.ink}
				corner={CORNER.cell}
				anchor={new Vector2(0, 1)}
				position={UDim2.fromScale(0, 1)}
				size={now.map((time) => UDim2.fromScale(1, shareLeft(wait, time)))}
				transparency={0.36}
			/>
			<Label
				key="Seconds"
				text={now.map((time) => tostring(math.max(1, math.ceil(wait.endsAt - time))))}
				font="heavy"
				align="Center"
				textSize={TEXT.heading}
				outlined
				zIndex={2}
			/>
		</Pane>
	);
}
