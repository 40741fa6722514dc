import React, { createContext, useBinding, useContext, useEffect, useMemo, useRef, useState } from "@rbxts/react";
import { ScreenLayer } from "client/ui/components/screen-layer";
import { useLatest } from "client/ui/hooks/use-latest";
import { LAYERS } from "client/ui/layers";
import { Item } from "shared/items";
import { createDragControls, DragControls } from "./create-drag-controls";
import { DragState, Point } from "./drag";
import { DragGhost } from "./drag-ghost";
import { isSamePlace, Place } from "./place";

/** Finds the place at a point, in the coordinates of input objects. */
export type FindPlaceAt = (point: Point) => Place | undefined;

/** What is dragged now, and how to begin. */
export interface Drag extends Omit<DragControls, "destroy"> {
	/** The place whose item hangs on the pointer. */
	readonly source?: Place;
	/** The place under the pointer, during a drag. */
	readonly target?: Place;
	/** Where the pointer is, during a drag. */
	readonly position: React.Binding<Point>;
	/** Adds places that can be dropped on, from now until the returned function is called. */
	readonly addPlaces: (find: FindPlaceAt) => () => void;
}

const [NOWHERE] = React.createBinding<Point>({ x: 0, y: 0 });

const DragContext = createContext<Drag>({
	press: () => {},
	cancel: () => {},
	wasDrag: () => false,
	position: NOWHERE,
	addPlaces: () => () => {},
});

/** The drag that grid and hotbar share. */
export function useDrag(): Drag {
	return useContext(DragContext);
}

export interface Load {
	readonly item: Item;
	readonly quantity: number;
}

export interface DragProviderProps extends React.PropsWithChildren {
	/** What lies in a place. */
	readonly findLoad: (place: Place) => Load | undefined;
	/** Side in pixels of what hangs on the pointer. */
	readonly cell: number;
	/** Let go over another place, or over none. */
	readonly onDrop: (source: Place, target: Place | undefined) => void;
	/** A finger rested on a place for long, at a point relative to the layer. */
	readonly onHold: (place: Place, at: Point) => void;
}

/** What has to be drawn again when it changes. */
interface Shown {
	readonly source?: Place;
	readonly target?: Place;
}

const NOTHING: Shown = {};

/** Lets everything below it be dragged from one place to another, and draws what hangs on the pointer. */
export function DragProvider(props: DragProviderProps) {
	const { findLoad, cell, children } = props;
	const latest = useLatest(props);
	const finders = useMemo(() => new Set<FindPlaceAt>(), []);
	const layer = useRef<ScreenGui>();
	const [shown, setShown] = useState(NOTHING);
	const [position, setPosition] = useBinding<Point>({ x: 0, y: 0 });

	const controls = useMemo(() => {
		const findPlaceAt: FindPlaceAt = (point) => {
			for (const find of finders) {
				const place = find(point);

				if (place) {
					return place;
				}
			}

			return undefined;
		};

		const show = (state: DragState) => {
			if (state.phase !== "dragging") {
				setShown(NOTHING);
				return;
			}

			const { source, target } = state;
			setPosition(state.position);
			setShown((before) => {
				const isSame = before.source === source && isSamePlace(before.target, target);
				return isSame ? before : { source, target };
			});
		};

		return createDragControls({
			findPlaceAt,
			canLift: (place) => latest.current.findLoad(place) !== undefined,
			onChange: (state) => {
				show(state);

				if (state.phase === "dropped") {
					latest.current.onDrop(state.source, state.target);
				} else if (state.phase === "held") {
					const origin = layer.current?.AbsolutePosition ?? Vector2.zero;
					const { x, y } = state.position;
					latest.current.onHold(state.source, { x: x - origin.X, y: y - origin.Y });
				}
			},
		});
	}, []);

	useEffect(() => controls.destroy, []);

	const addPlaces = useMemo(() => {
		return (find: FindPlaceAt) => {
			finders.add(find);
			return () => finders.delete(find);
		};
	}, []);

	const drag = useMemo((): Drag => {
		const { press, cancel, wasDrag } = controls;
		return { press, cancel, wasDrag, ...shown, position, addPlaces };
	}, [shown]);

	const load = shown.source && findLoad(shown.source);

	// Input positions and absolute positions share an origin, which is not that of a layer under the top bar.
	const ghostPosition = position.map(({ x, y }) => {
		const origin = layer.current?.AbsolutePosition ?? Vector2.zero;
		return UDim2.fromOffset(x - origin.X, y - origin.Y);
	});

	return (
		<DragContext.Provider value={drag}>
			{children}
			<ScreenLayer key="Dragged" displayOrder={LAYERS.dragged} enabled={load !== undefined} layerRef={layer}>
				{load && (
					<DragGhost
						key="Ghost"
						item={load.item}
						quantity={load.quantity}
						cell={cell}
						position={ghostPosition}
					/>
				)}
			</ScreenLayer>
		</DragContext.Provider>
	);
}
