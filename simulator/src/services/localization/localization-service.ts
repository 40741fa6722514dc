import { implement } from "../../datamodel/implementation";
import { findRecord, getDescendants, getStored, InstanceRecord, isA } from "../../datamodel/record";
import { requireString, requireType } from "../../datatypes/arguments";
import { describeEntries, withParentTables } from "./localization-table";
import { createTranslator } from "./translator";

const DEFAULT_LOCALE = "en-us";
// Where the players of a simulation live, as their addresses would tell.
const COUNTRY = "US";

function tablesOf(service: InstanceRecord): Array<InstanceRecord> {
	return getDescendants(service).filter((record) => isA(record, "LocalizationTable"));
}

function localeOf(player: unknown): string {
	const record = findRecord(requireType<Player>(player, 1, "GetTranslatorForPlayer", "Instance"))!;
	const locale = getStored(record, "LocaleId");
	return typeIs(locale, "string") && locale !== "" ? locale : DEFAULT_LOCALE;
}

/** The language of the player whose client asks; a server has none of its own. */
function ownLocale(service: InstanceRecord): string {
	const player = findRecord(service.realm.getService("Players").properties.get("LocalPlayer"));
	return player ? localeOf(player.proxy) : DEFAULT_LOCALE;
}

/** The tables that automatic translation of an instance looks into, the first one first. */
function searchOrder(service: InstanceRecord, instance: InstanceRecord | undefined): Array<InstanceRecord> {
	let current = instance;
	while (current) {
		const root = isA(current, "GuiBase2d") ? findRecord(getStored(current, "RootLocalizationTable")) : undefined;
		if (root) return [...withParentTables(root), ...tablesOf(service)];
		current = current.parent;
	}
	return tablesOf(service);
}

/** LocalizationService (LocalizationService.yaml): the place's own tables; there is no cloud table. */
export const localizationServiceImplementation = implement("LocalizationService", {
	properties: { RobloxLocaleId: { read: ownLocale }, SystemLocaleId: { read: ownLocale } },
	methods: {
		GetTableEntries: (service, instance) => searchOrder(service, findRecord(instance)).map(describeEntries),
		GetTranslatorForPlayer: (service, player) =>
			createTranslator(service.realm, localeOf(player), () => tablesOf(service)),
		GetTranslatorForPlayerAsync: (service, player) => {
			const locale = localeOf(player);
			service.realm.scheduler.wait(0);
			return createTranslator(service.realm, locale, () => tablesOf(service));
		},
		GetTranslatorForLocaleAsync: (service, locale) => {
			const name = requireString(locale, 1, "GetTranslatorForLocaleAsync");
			service.realm.scheduler.wait(0);
			return createTranslator(service.realm, name, () => tablesOf(service));
		},
		GetCountryRegionForPlayerAsync: (service) => {
			service.realm.scheduler.wait(0);
			return COUNTRY;
		},
	},
});
