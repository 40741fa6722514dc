/** What a user may do, by where they live, their age and their device (PolicyService.yaml). */
export interface Policy {
	readonly AreAdsAllowed: boolean;
	readonly ArePaidRandomItemsRestricted: boolean;
	readonly IsContentSharingAllowed: boolean;
	readonly IsEligibleToPurchaseCommerceProduct: boolean;
	readonly IsEligibleToPurchaseSubscription: boolean;
	readonly IsEndlessContentAutoplayAllowed: boolean;
	readonly IsEndlessContentLoadAllowed: boolean;
	readonly IsPaidItemTradingAllowed: boolean;
	readonly IsPhotoToAvatarAllowed: boolean;
	readonly IsSubjectToChinaPolicies: boolean;
}

/** A user for whom nothing is forbidden. */
export const FREE: Policy = {
	AreAdsAllowed: true,
	ArePaidRandomItemsRestricted: false,
	IsContentSharingAllowed: true,
	IsEligibleToPurchaseCommerceProduct: true,
	IsEligibleToPurchaseSubscription: true,
	IsEndlessContentAutoplayAllowed: true,
	IsEndlessContentLoadAllowed: true,
	IsPaidItemTradingAllowed: true,
	IsPhotoToAvatarAllowed: true,
	IsSubjectToChinaPolicies: false,
};

/** The policies of all users. */
export class Policies {
	/** What holds for everyone of whom nothing else is known. */
	standard = FREE;
	private readonly byUser = new Map<number, Policy>();

	/** Changes the policy of one user; what is not named stays. */
	set(userId: number, changes: Partial<Policy>): void {
		this.byUser.set(userId, { ...this.of(userId), ...changes });
	}

	of(userId: number): Policy {
		return this.byUser.get(userId) ?? this.standard;
	}
}
