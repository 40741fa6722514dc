import { useRef } from "@rbxts/react";

/** A box that always holds the value of the last render, for listeners that outlive one. */
export function useLatest<T>(value: T): { readonly current: T } {
	const box = useRef(value);
	box.current = value;
	return box;
}
