/**
 * What the law where a player lives, their age and their device allow them to do here. See
 * `PolicyService:GetPolicyInfoForPlayerAsync`.
 */
export interface PlayerPolicy {
	/** Whether they may pay for something whose content is drawn by chance, with Robux or with coins that Robux buy. */
	readonly paidRandomItems: boolean;
	/** Whether they may trade what somebody paid for, with Robux or with such coins. */
	readonly paidItemTrading: boolean;
}

/** What holds for a player of whom nothing is known: nothing is allowed that is forbidden to anybody. */
export const RESTRICTED: PlayerPolicy = table.freeze({ paidRandomItems: false, paidItemTrading: false });
