import { Binding, useBinding, useEffect, useRef } from "@rbxts/react";
import { RunService } from "@rbxts/services";
import { BRISK, isAtRest, Motion, stepSpring } from "../motion";
import { useReducedMotion } from "./use-gui-preference";

/**
 * A number that follows its goal. It listens to frames only while it moves: a listener that stays would cost every
 * client of a long simulation a call per frame. With reduced motion it is at its goal at once. It begins at `start`.
 */
export function useSpring(goal: number, start = goal): Binding<number> {
	const reduced = useReducedMotion();
	const [value, setValue] = useBinding(reduced ? goal : start);
	const motion = useRef<Motion>({ position: start, velocity: 0 });

	useEffect(() => {
		if (isAtRest(motion.current, goal)) {
			return;
		}

		if (reduced) {
			motion.current = { position: goal, velocity: 0 };
			setValue(goal);
			return;
		}

		const connection = RunService.Heartbeat.Connect((seconds) => {
			motion.current = stepSpring(motion.current, goal, BRISK, seconds);
			setValue(motion.current.position);

			if (isAtRest(motion.current, goal)) {
				connection.Disconnect();
			}
		});

		return () => connection.Disconnect();
	}, [goal, reduced]);

	return value;
}
