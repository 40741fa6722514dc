import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { LocalizerContext } from "client/localization";
import { findTextProblems } from "client/testing/find-text-problems";
import { Language, listLanguages } from "client/testing/languages";
import { mountFixture } from "client/testing/mount";
import { listInventoryViews } from "client/testing/views/inventory-views";
import { listInboxViews, listNoticeViews } from "client/testing/views/notice-views";
import { listShopViews } from "client/testing/views/shop-views";
import { PreferenceContext } from "client/ui/hooks/use-gui-preference";
import { ScreenContext } from "client/ui/hooks/use-screen";
import { measureScreen, Screen } from "client/ui/screen";

const SCREENS: ReadonlyArray<readonly [name: string, screen: Screen]> = [
	["a desktop", measureScreen(1280, 720, 58)],
	["a phone held upright", measureScreen(390, 844, 58)],
	["a small phone held upright", measureScreen(360, 640, 58)],
	["a phone held wide", measureScreen(844, 390, 58)],
	["a small phone held wide", measureScreen(667, 375, 58)],
	["a tiny phone held upright", measureScreen(320, 568, 58)],
	["a tiny phone held wide", measureScreen(568, 320, 58)],
	// What the platform draws larger is laid out like this: everything grows with it.
	["a desktop with the largest text", { ...measureScreen(1280, 720, 58, 1.6), textScale: 1 }],
	["a phone held upright with the largest text", { ...measureScreen(390, 844, 58, 1.6), textScale: 1 }],
	["a phone held wide with the largest text", { ...measureScreen(844, 390, 58, 1.6), textScale: 1 }],
	["a tablet held upright", measureScreen(1024, 1366, 58)],
];

const mount = mountFixture(true);
/** Windows would still be on their way in. */
const AT_ONCE = { ReducedMotionEnabled: true };

/** Shows an element in a language on a screen, and tells what is wrong with its texts. */
function problemsOf({ localizer }: Language, screen: Screen, element: React.Element): ReadonlyArray<string> {
	mount.show(
		<ScreenContext.Provider value={screen}>
			<LocalizerContext.Provider value={localizer}>
				<PreferenceContext.Provider value={AT_ONCE}>{element}</PreferenceContext.Provider>
			</LocalizerContext.Provider>
		</ScreenContext.Provider>,
	);

	return findTextProblems(mount.get());
}

describe("findTextProblems", () => {
	it("should name a text that is cut off, a word that is broken, and texts that lie on each other", () => {
		mount.show(
			<screengui key="Layer">
				<textlabel key="Cut" Text="Much too long" TextSize={20} Size={UDim2.fromOffset(30, 20)} />
				<textlabel
					key="Broken"
					Text="Incomprehensibilities"
					TextSize={20}
					TextWrapped
					Position={UDim2.fromOffset(0, 100)}
					Size={UDim2.fromOffset(60, 200)}
				/>
				<textlabel
					key="Above"
					Text="Above"
					BackgroundTransparency={1}
					Position={UDim2.fromOffset(200, 0)}
					Size={UDim2.fromOffset(100, 20)}
				/>
				<textlabel
					key="Below"
					Text="Below"
					BackgroundTransparency={1}
					Position={UDim2.fromOffset(200, 3)}
					Size={UDim2.fromOffset(100, 20)}
				/>
			</screengui>,
		);

		const problems = findTextProblems(mount.get());
		expect(problems.size()).toBe(3);
		expect(problems.some((problem) => problem.find("Layer.Cut has no room")[0] === 1)).toBe(true);
		expect(problems.some((problem) => problem.find("Layer.Broken breaks the word")[0] === 1)).toBe(true);
		expect(problems.some((problem) => problem.find("lies on Layer", 1, true)[0] !== undefined)).toBe(true);
	});
});

for (const language of listLanguages()) {
	describe(`Texts in the language "${language.locale}"`, () => {
		for (const [name, screen] of SCREENS) {
			for (const [what, list] of [
				["the inventory", listInventoryViews],
				["the shop", listShopViews],
				["the inbox", listInboxViews],
				["notices", listNoticeViews],
			] as const) {
				it(`should fit where they stand in ${what} on ${name}`, () => {
					const problems = new Set<string>();

					for (const view of list(screen, language.localizer)) {
						problemsOf(language, screen, view).forEach((problem) => problems.add(problem));
					}

					expect([...problems]).toEqual([]);
				});
			}
		}
	});
}
