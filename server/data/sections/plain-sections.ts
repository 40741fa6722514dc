import { restoreReceipts, serializeReceipts } from "server/receipts/receipt-history";
import { isCoins, isPlayerSettings, isUpgrades } from "shared/data";
import { INBOX_SECTION } from "./inbox-section";
import { Section } from "./section";

const SETTINGS: Section = {
	name: "settings",
	encode: ({ settings }) => settings && { ...settings },
	decode: (saved) => {
		if (saved === undefined) {
			return {};
		}

		return isPlayerSettings(saved) ? { settings: saved } : undefined;
	},
};

const COINS: Section = {
	name: "coins",
	encode: ({ coins }) => coins,
	decode: (saved) => {
		if (saved === undefined) {
			return {};
		}

		return isCoins(saved) ? { coins: saved } : undefined;
	},
};

const UPGRADES: Section = {
	name: "upgrades",
	encode: ({ upgrades }) => upgrades && { ...upgrades },
	decode: (saved) => {
		if (saved === undefined) {
			return {};
		}

		return isUpgrades(saved) ? { upgrades: { slots: saved.slots, weight: saved.weight } } : undefined;
	},
};

/** It never goes into quarantine: without it, what was granted would be granted again. */
const RECEIPTS: Section = {
	name: "receipts",
	encode: ({ receipts }) => receipts && serializeReceipts(receipts),
	decode: (saved) => (saved === undefined ? {} : { receipts: restoreReceipts(saved) }),
};

/** The sections that need no service. */
export const PLAIN_SECTIONS: ReadonlyArray<Section> = [SETTINGS, COINS, INBOX_SECTION, UPGRADES, RECEIPTS];
