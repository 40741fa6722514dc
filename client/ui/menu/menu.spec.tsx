import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { MenuEntry } from "./menu";
import { MenuProvider, OpenMenu, useMenu } from "./menu-provider";

const mount = mountFixture();
let open: OpenMenu = () => {};

function Host() {
	open = useMenu();
	return undefined;
}

const ENTRIES: ReadonlyArray<MenuEntry> = [
	{ key: "use", text: "Use", onChoose: () => {} },
	{ key: "drop", text: "Drop", why: "Locked", onChoose: () => {} },
	{ key: "name", text: "Name", current: true, onChoose: () => {} },
];

function show() {
	mount.show(
		<MenuProvider>
			<Host />
		</MenuProvider>,
	);
	mount.act(() => open({ title: "Apple", entries: ENTRIES, point: { x: 100, y: 100 } }));
}

describe("Menu", () => {
	it("should say why when an entry can not be chosen", () => {
		show();

		expect(mount.isDisabled("Menu", "Panel", "drop")).toBe(true);
		expect(mount.readText("Menu", "Panel", "drop", "Note")).toBe("Locked");
	});

	it("should mark what is chosen already by a sign", () => {
		show();

		expect(mount.readText("Menu", "Panel", "name", "Note")).toBe("●");
		expect(mount.find("Menu", "Panel", "use", "Note")).toBeUndefined();
	});

	it("should show its title and every entry", () => {
		show();

		expect(mount.readText("Menu", "Panel", "Title")).toBe("Apple");
		expect(mount.isDisabled("Menu", "Panel", "use")).toBe(false);
		expect(mount.readText("Menu", "Panel", "use", "Text")).toBe("Use");
	});

	it("should go when it is closed", () => {
		show();
		mount.act(() => open(undefined));

		expect(mount.find("Menu")).toBeUndefined();
	});
});
