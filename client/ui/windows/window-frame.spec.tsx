import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { DESKTOP } from "client/testing/screens";
import { layoutWindow } from "./layout-window";
import { PageName, PAGES, stepPage } from "./pages";
import { PageBadges, Pages, PagesProvider, usePages } from "./use-pages";
import { WindowFrame } from "./window-frame";

const LAYOUT = layoutWindow(DESKTOP);

const mount = mountFixture();

let pages: Pages;

function Windows() {
	pages = usePages();

	return (
		<>
			{PAGES.map(({ name }) => (
				<WindowFrame
					key={name}
					page={name}
					layout={LAYOUT}
					open={pages.current === name}
					onClose={pages.close}
				/>
			))}
		</>
	);
}

function show(badges?: PageBadges) {
	mount.show(
		<PagesProvider badges={badges}>
			<Windows />
		</PagesProvider>,
	);
}

function turnTo(page: PageName) {
	mount.act(() => pages.show(page));
}

/** Lets springs come to rest. */
function settle() {
	mount.act(() => task.wait(1));
}

describe("WindowFrame", () => {
	it("should show none when none is open", () => {
		show();

		expect(PAGES.some(({ title }) => mount.isShown(title))).toBe(false);
	});

	it("should show one at a time, at once and where the other one was, when another page is chosen", () => {
		show();
		turnTo("inventory");
		settle();
		const before = mount.get("Inventory", "Window");
		turnTo("shop");
		const after = mount.get("Shop", "Window");

		expect(mount.isShown("Inventory")).toBe(false);
		expect(mount.isShown("Shop")).toBe(true);
		assert(before.IsA("Frame") && after.IsA("Frame"), "both are frames");
		expect(after.Position).toBe(before.Position);
	});

	it("should go when it is closed, and stay away", () => {
		show();
		turnTo("inbox");
		turnTo("shop");
		mount.act(() => pages.close());
		settle();

		expect(mount.isShown("Shop")).toBe(false);
		expect(mount.isShown("Inbox")).toBe(false);
	});

	it("should have a way to every other page, and count what waits there", () => {
		show({ inbox: 3, inventory: 0, shop: 120 });
		turnTo("inventory");

		expect(mount.find("Inventory", "Window", "Tabs", "Inventory")).toBeUndefined();
		expect(mount.find("Inventory", "Window", "Tabs", "Current")).toBeDefined();
		expect(mount.readText("Inventory", "Window", "Tabs", "Inbox", "Badge", "Count")).toBe("3");
		expect(mount.readText("Inventory", "Window", "Tabs", "Shop", "Badge", "Count")).toBe("99+");
		expect(mount.find("Shop", "Window", "Tabs", "Inventory", "Badge")).toBeUndefined();
	});
});

describe("stepPage", () => {
	it("should go all around when it steps on", () => {
		expect(stepPage("inventory", -1)).toBe("inbox");
		expect(stepPage("inbox", 1)).toBe("inventory");
		expect(stepPage("inventory", 1)).toBe("shop");
	});
});
