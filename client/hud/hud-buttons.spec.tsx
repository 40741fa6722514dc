import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { layoutHotbar } from "client/inventory";
import { mountFixture } from "client/testing/mount";
import { DESKTOP } from "client/testing/screens";
import { PagesProvider } from "client/ui/windows/use-pages";
import { HudButtons } from "./hud-buttons";

const LAYOUT = layoutHotbar(DESKTOP);

const mount = mountFixture();

function show(coins?: number, inbox = 0) {
	mount.show(
		<PagesProvider badges={{ inbox }}>
			<HudButtons layout={LAYOUT} coins={coins} />
		</PagesProvider>,
	);
}

describe("HudButtons", () => {
	it("should claim no number of coins when it is not known", () => {
		show();

		expect(mount.find("OpenShop", "Glyph")).toBeDefined();
		expect(mount.find("OpenShop", "Coins")).toBeUndefined();
	});

	it("should say how many coins there are, also when there are none", () => {
		show(0);
		expect(mount.readText("OpenShop", "Coins", "Amount")).toBe("0");

		show(12_499);
		expect(mount.readText("OpenShop", "Coins", "Amount")).toBe("12.4k");
	});

	it("should count what waits in the inbox, and nothing when it is empty", () => {
		show(0, 0);
		expect(mount.find("OpenInbox", "Badge")).toBeUndefined();

		show(0, 2);
		expect(mount.readText("OpenInbox", "Badge", "Count")).toBe("2");
	});
});
