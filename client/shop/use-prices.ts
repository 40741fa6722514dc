import { useEffect, useMemo, useState } from "@rbxts/react";
import { Environment } from "shared/environments";
import { Price, PriceBook } from "./price-book";
import { Ware } from "./wares";

/** Sees to it that prices are known while the shop is open. What it returns changes when a price does. */
export function usePrices(
	prices: PriceBook,
	environment: Environment | undefined,
	wares: ReadonlyArray<Ware>,
	open: boolean,
): (ware: Ware) => Price {
	const [version, setVersion] = useState(0);

	useEffect(() => prices.changed.connect(() => setVersion((before) => before + 1)), []);

	useEffect(() => {
		if (open) {
			for (const ware of wares) {
				if (ware.kind !== "offer") {
					prices.request(ware.kind, idOf(ware, environment));
				}
			}
		}
	}, [open, wares]);

	return useMemo(
		() => (ware) =>
			ware.kind === "offer" ? { state: "unavailable" } : prices.find(ware.kind, idOf(ware, environment)),
		[version],
	);
}

/** The id of what is sold for Robux; 0 where it is not filled in. */
export function idOf(ware: Exclude<Ware, { kind: "offer" }>, environment: Environment | undefined): number {
	return (ware.kind === "product" ? environment?.products[ware.name] : environment?.passes[ware.name]) ?? 0;
}
