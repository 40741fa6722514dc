import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { TooltipProvider, Tooltips, useTooltips } from "./tooltip-provider";

const mount = mountFixture();
let tooltips: Tooltips;

function Host() {
	tooltips = useTooltips();
	return <frame key="Target" />;
}

function show(suspended = false) {
	mount.show(
		<TooltipProvider suspended={suspended}>
			<Host />
		</TooltipProvider>,
	);
}

function explain() {
	const target = mount.get("Target");
	assert(target.IsA("Frame"));
	mount.act(() => tooltips.show(target, () => ({ title: "Apple", lines: [{ name: "Heals", value: "10" }] }), true));
}

describe("TooltipProvider", () => {
	it("should show nothing while something else has the attention", () => {
		show(true);
		explain();

		expect(mount.find("Tooltip", "Panel")).toBeUndefined();
	});

	it("should hide what it shows when something else gets the attention", () => {
		show();
		explain();
		show(true);

		expect(mount.find("Tooltip", "Panel")).toBeUndefined();
	});

	it("should not show what was hidden before its time came", () => {
		show();
		const target = mount.get("Target");
		assert(target.IsA("Frame"));
		mount.act(() => {
			tooltips.show(target, () => ({ title: "Apple" }));
			tooltips.hide();
		});

		expect(mount.find("Tooltip", "Panel")).toBeUndefined();
	});

	it("should explain at once what keys have selected", () => {
		show();
		explain();

		expect(mount.readText("Tooltip", "Panel", "Title")).toBe("Apple");
		expect(mount.readText("Tooltip", "Panel", "Heals", "Value")).toBe("10");
	});
});
