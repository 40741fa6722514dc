import React, { createContext, useContext, useEffect, useMemo, useRef, useState } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";
import { rectInLayer } from "../components/layer-origin";
import { ScreenLayer } from "../components/screen-layer";
import { useLatest } from "../hooks/use-latest";
import { LAYERS } from "../layers";
import { Rect } from "../rect";
import { Tooltip, TooltipContent } from "./tooltip";

/** Shows and hides the one tooltip. */
export interface Tooltips {
	/** Shows what `describe` says beside an object: after a while for a mouse, at once when it was selected by keys. */
	readonly show: (rbx: GuiObject, describe: () => TooltipContent | undefined, atOnce?: boolean) => void;
	readonly hide: () => void;
}

const TooltipContext = createContext<Tooltips>({ show: () => {}, hide: () => {} });

/** The tooltips of the screen. */
export function useTooltips(): Tooltips {
	return useContext(TooltipContext);
}

/** Seconds that a mouse rests on something before it is explained. */
export const TOOLTIP_DELAY = 0.45;

interface Shown {
	readonly content: TooltipContent;
	readonly rect: Rect;
}

export interface TooltipProviderProps extends React.PropsWithChildren {
	/** Shows none, for as long as something else has the player's attention. */
	readonly suspended: boolean;
}

/** Explains what the pointer rests on. A finger has no pointer that rests; it has the detail sheet. */
export function TooltipProvider({ suspended, children }: TooltipProviderProps) {
	const [shown, setShown] = useState<Shown>();
	const turn = useRef(0);
	const latest = useLatest(suspended);

	const tooltips = useMemo((): Tooltips => {
		const hide = () => {
			turn.current += 1;
			setShown(undefined);
		};

		return {
			hide,
			show: (rbx, describe, atOnce = false) => {
				hide();

				if (UserInputService.PreferredInput === Enum.PreferredInput.Touch) {
					return;
				}

				const mine = turn.current;

				const reveal = () => {
					const content = mine === turn.current && !latest.current ? describe() : undefined;

					if (content) {
						setShown({ content, rect: rectInLayer(rbx) });
					}
				};

				if (atOnce) {
					reveal();
				} else {
					task.delay(TOOLTIP_DELAY, reveal);
				}
			},
		};
	}, []);

	useEffect(() => {
		if (suspended) {
			tooltips.hide();
		}
	}, [suspended]);

	useEffect(() => {
		return () => {
			turn.current += 1;
		};
	}, []);

	return (
		<TooltipContext.Provider value={tooltips}>
			{children}
			<ScreenLayer key="Tooltip" displayOrder={LAYERS.tooltip} enabled={shown !== undefined}>
				{shown && <Tooltip key="Panel" content={shown.content} rect={shown.rect} />}
			</ScreenLayer>
		</TooltipContext.Provider>
	);
}
