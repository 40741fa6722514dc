import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { Toast } from "client/store";
import { mountFixture } from "client/testing/mount";
import { ToastStack } from "./toast-stack";

const mount = mountFixture();

function toast(id: number, count = 1): Toast {
	return { id, count, reason: "weight_exceeded", verb: "split", itemId: "iron_ore", quantity: 99 };
}

function show(...toasts: ReadonlyArray<Toast>) {
	mount.show(<ToastStack toasts={toasts} onDismiss={() => {}} />);
}

function readText(card: string, name: string): string | undefined {
	return mount.readText("Toasts", card, name);
}

describe("ToastStack", () => {
	it("should have no cards when nothing was refused", () => {
		show();

		expect(mount.find("Toasts")?.FindFirstChildOfClass("TextButton")).toBeUndefined();
	});

	it("should say what was refused and why when something was", () => {
		show(toast(1));

		expect(readText("Toast1", "Title")).toBe("Too heavy");
		expect(readText("Toast1", "Text")).toBe("Iron Ore × 99 would weigh more than you can carry.");
		expect(readText("Toast1", "Count")).toBeUndefined();
	});

	it("should count when one card stands for several refusals", () => {
		show(toast(1), toast(4, 3));

		expect(readText("Toast4", "Count")).toBe("× 3");
	});

	it("should put the newest on top when there are several", () => {
		show(toast(1), toast(2));
		const older = mount.find("Toasts", "Toast1");
		const newer = mount.find("Toasts", "Toast2");

		assert(older?.IsA("TextButton") && newer?.IsA("TextButton"), "both cards are there");
		expect(newer.Position.Y.Offset).toBeLessThan(older.Position.Y.Offset);
	});
});
