import { useCallback } from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { useLatest } from "client/ui/hooks/use-latest";
import { RARITY_STYLES } from "client/ui/theme";
import { TooltipContent } from "client/ui/tooltip/tooltip";
import { Item } from "shared/items";

/** What a tooltip says of an item; it keeps its identity, and says nothing of an empty cell. */
export function useItemTooltip(item: Item | undefined, equipped: boolean, locked: boolean) {
	const localizer = useLocalizer();
	const latest = useLatest({ item, equipped, locked, localizer });

	return useCallback((): TooltipContent | undefined => {
		const { item: shown, localizer: words } = latest.current;

		if (!shown) {
			return undefined;
		}

		const { translate, nameOf, statNameOf, formatStat, formatWeight } = words;
		const { pip, color } = RARITY_STYLES[shown.rarity];
		const place = shown.equipSlot ? translate(`equipSlot.${shown.equipSlot}`) : translate(`kind.${shown.kind}`);
		const marks = [
			...(latest.current.equipped ? [translate("tooltip.equipped")] : []),
			...(latest.current.locked ? [translate("tooltip.locked")] : []),
		];

		return {
			title: nameOf(shown),
			subtitle: [`${pip} ${translate(`rarity.${shown.rarity}`)}`, place, ...marks].join(" · "),
			subtitleColor: color,
			lines: [
				...(shown.stats ?? []).map(({ name, value }) => ({ name: statNameOf(name), value: formatStat(value) })),
				{
					name: translate("detail.weight"),
					value: translate("detail.weight.one", { each: formatWeight(shown.weight) }),
				},
			],
		};
	}, []);
}
