import { describe, expect, it } from "@rbxts/jest-globals";
import { SOURCE_LOCALIZER, TEXTS } from "client/localization";
import { DESKTOP, expectOnScreen, PHONE, SCREENS } from "client/testing/screens";
import { RESTRICTED } from "shared/policies";
import { isRandomOffer, isRandomProduct } from "shared/shop";
import { layoutShop, placeWares } from "./layout-shop";
import { listFacts } from "./ware-facts";
import { drawWare, nameWare } from "./ware-look";
import { listWares, SECTIONS } from "./wares";

const ALLOWED = { ...RESTRICTED, paidRandomItems: true };
const ALL = listWares(ALLOWED);

describe("listWares", () => {
	it("should leave out what chance fills when a player must not pay for that", () => {
		const wares = listWares(RESTRICTED);

		expect(wares.size()).toBeLessThan(ALL.size());
		expect(wares.some((ware) => ware.kind === "offer" && isRandomOffer(ware.offer))).toBe(false);
		expect(wares.some((ware) => ware.kind === "product" && isRandomProduct(ware.name))).toBe(false);
	});

	it("should have each ware once, shelf by shelf, and what costs coins from cheap to dear", () => {
		expect(new Set(ALL.map(({ key }) => key)).size()).toBe(ALL.size());

		ALL.forEach((ware, index) => {
			const before = ALL[index - 1];

			if (before) {
				expect(SECTIONS.indexOf(ware.section)).toBeGreaterThanOrEqual(SECTIONS.indexOf(before.section));
			}

			if (ware.kind === "offer" && before?.kind === "offer") {
				expect(ware.offer.price).toBeGreaterThanOrEqual(before.offer.price);
			}
		});
	});

	it("should have words and a picture for everything", () => {
		const texts = new Set<string>();

		for (const [key] of pairs(TEXTS)) {
			texts.add(key);
		}

		for (const ware of ALL) {
			expect(drawWare(ware).size()).toBeGreaterThan(0);
			expect(drawWare(ware).size()).toBeLessThanOrEqual(32);
			expect(nameWare(ware, SOURCE_LOCALIZER)).never.toBe("");

			if (ware.kind !== "offer") {
				const { nameKey, descriptionKey } = ware.definition;
				expect(`${nameKey} ${texts.has(nameKey)}`).toBe(`${nameKey} true`);
				expect(`${descriptionKey} ${texts.has(descriptionKey)}`).toBe(`${descriptionKey} true`);
			}
		}
	});
});

describe("listFacts", () => {
	it("should tell the chances of everything that may be inside, before it is paid for", () => {
		for (const ware of ALL) {
			const isRandom =
				ware.kind === "offer"
					? isRandomOffer(ware.offer)
					: ware.kind === "product" && isRandomProduct(ware.name);
			const chances = listFacts(ware, undefined, SOURCE_LOCALIZER).filter(
				({ value }) => value !== undefined && value.find("%", 1, true)[0] !== undefined,
			);

			expect(`${ware.key} ${!chances.isEmpty()}`).toBe(`${ware.key} ${isRandom}`);
		}
	});

	it("should tell all chances of a crate, which make a whole", () => {
		const crate = ALL.find(({ key }) => key === "offer_wooden_crate");
		assert(crate, "crates are sold");
		const sum = listFacts(crate, undefined, SOURCE_LOCALIZER).reduce((total, { value = "" }) => {
			const [percent] = value.match("^([%d.]+) %%$");
			return total + (tonumber(percent) ?? 0);
		}, 0);

		expect(math.abs(sum - 100)).toBeLessThan(0.5);
	});
});

describe("layoutShop", () => {
	it("should stay on the screen with cards for fingers when it is small, large or tall", () => {
		for (const screen of SCREENS) {
			for (const hasNotice of [false, true]) {
				const layout = layoutShop(screen, hasNotice);
				const { window, shelves, notice, body, cards } = layout;

				expectOnScreen(window, screen);
				expect(shelves.y).toBeGreaterThanOrEqual(layout.chips.y + layout.chips.height - layout.cards.margin);
				expect(shelves.y + shelves.height).toBeLessThanOrEqual(notice.y);
				expect(notice.y + notice.height).toBeLessThanOrEqual(body.height);
				expect(math.min(cards.cell.width, cards.cell.height)).toBeGreaterThanOrEqual(44);
				expect(shelves.height).toBeGreaterThan(44);
			}
		}
	});
});

describe("placeWares", () => {
	it("should put nothing on no shelf", () => {
		expect(placeWares(layoutShop(DESKTOP, false), [])).toEqual({
			headings: [],
			wares: [],
			height: 0,
		});
	});

	it("should name shelves when there are several, and not one that is alone", () => {
		const layout = layoutShop(DESKTOP, false);
		const coins = ALL.filter(({ section }) => section === "coins");

		expect(placeWares(layout, ALL).headings.map(({ section }) => section)).toEqual([...SECTIONS]);
		expect(placeWares(layout, coins).headings).toEqual([]);
	});

	it("should put no card on another, nor outside", () => {
		for (const screen of [DESKTOP, PHONE]) {
			const layout = layoutShop(screen, false);
			const { wares, height: canvas } = placeWares(layout, ALL);

			expect(wares.size()).toBe(ALL.size());

			for (const { ware, rect } of wares) {
				expect(rect.x + rect.width).toBeLessThanOrEqual(layout.shelves.width);
				expect(rect.y + rect.height).toBeLessThanOrEqual(canvas);

				for (const other of wares) {
					const apart =
						math.abs(other.rect.x - rect.x) >= rect.width || math.abs(other.rect.y - rect.y) >= rect.height;
					expect(apart || other.ware === ware).toBe(true);
				}
			}
		}
	});
});
