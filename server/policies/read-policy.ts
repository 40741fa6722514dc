import { PlayerPolicy } from "shared/policies";

/**
 * What of a policy concerns this game. An answer of another shape counts as restricted in whatever it leaves out or says
 * otherwise than with a boolean.
 */
export function readPolicy(info: unknown): PlayerPolicy {
	const { ArePaidRandomItemsRestricted, IsPaidItemTradingAllowed } = (typeIs(info, "table") ? info : {}) as Readonly<
		Record<string, unknown>
	>;

	return table.freeze({
		paidRandomItems: ArePaidRandomItemsRestricted === false,
		paidItemTrading: IsPaidItemTradingAllowed === true,
	});
}
