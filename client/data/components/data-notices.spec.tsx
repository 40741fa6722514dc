import { describe, expect, it, jest } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { DataStatus } from "shared/data";
import { useNews } from "../use-news";
import { DataNotices } from "./data-notices";

const mount = mountFixture();
/** Milliseconds, of virtual time. */
const LONG = 30_000;
const HEALTHY: DataStatus = { saves: 0, readOnly: false };
const FAILED: DataStatus = { ...HEALTHY, loadError: "DataStoreError" };
const LOCKED: DataStatus = { ...HEALTHY, loadError: "SessionLocked" };
const REFUSED: DataStatus = { ...HEALTHY, loadError: "RecordRefused" };
const PAUSED: DataStatus = { ...HEALTHY, readOnly: true };

function Notices({ status, onLeave }: { readonly status?: DataStatus; readonly onLeave: () => void }) {
	return <DataNotices status={status} news={useNews(status)} onLeave={onLeave} />;
}

function show(status: DataStatus | undefined, onLeave = () => {}) {
	mount.show(<Notices status={status} onLeave={onLeave} />);
}

/** Lets virtual time pass. */
function pass(seconds: number) {
	mount.act(() => task.wait(seconds));
}

function readBanner(): string | undefined {
	return mount.readText("DataBanner", "Card", "Body", "Title");
}

function readTitle(): string | undefined {
	return mount.isShown("DataError") ? mount.readText("DataError", "Panel", "Title") : undefined;
}

describe("DataNotices", () => {
	it("should ask to be read when the data could not be loaded, and say so for as long as it lasts", () => {
		const leave = jest.fn();
		show(FAILED, leave);
		pass(1);

		expect(readTitle()).toBe("We could not open your items");
		expect(mount.readText("DataError", "Panel", "Actions", "KeepPlaying")).toBe("Keep playing");
		expect(mount.readText("DataError", "Panel", "Actions", "Leave")).toBe("Leave");
		expect(readBanner()).toBe("Nothing is being kept");
	});

	it("should say that another server has the data when it is so", () => {
		show(LOCKED);
		pass(1);

		expect(readTitle()).toBe("Your items are open on another server");
		expect(mount.readText("DataError", "Panel", "Advice")).toMatch("another device");
		expect(mount.readText("DataBanner", "Card", "Body", "Text")).toBe("Your own items are open on another server.");
	});

	it("should promise no further attempts when this server can never read the data, and say what helps", () => {
		show(REFUSED);
		pass(1);

		expect(readTitle()).toBe("This server cannot read your items");
		expect(mount.readText("DataError", "Panel", "Text")).never.toMatch("trying");
		expect(mount.readText("DataError", "Panel", "Advice")).toMatch("newer server");
		expect(mount.readText("DataBanner", "Card", "Body", "Text")).never.toMatch("trying");
	});

	it(
		"should take the dialog away by itself, and say that the data is back, when it was loaded after all",
		() => {
			show(FAILED);
			pass(1);
			show(HEALTHY);
			pass(1);

			expect(readTitle()).toBe(undefined);
			expect(readBanner()).toBe("Your items are back");
			pass(6);
			expect(readBanner()).toBe(undefined);
		},
		LONG,
	);

	it(
		"should show no dialog, only that saving is paused, until it works again",
		() => {
			show(PAUSED);
			pass(1);
			expect(readTitle()).toBe(undefined);
			expect(readBanner()).toBe("Saving is paused");

			show({ ...HEALTHY, saves: 1, saveError: "DataStoreError" });
			pass(1);
			expect(readBanner()).toBe("Saving is paused");

			show(HEALTHY);
			pass(1);
			expect(readBanner()).toBe("Saving works again");
			show(PAUSED);
			pass(1);
			expect(readBanner()).toBe("Saving is paused");
		},
		LONG,
	);

	it(
		"should tell of a wait that is long, and nothing once it is over",
		() => {
			show(undefined);
			pass(1);
			expect(readBanner()).toBe(undefined);
			pass(6);
			expect(readBanner()).toBe("Still opening your items");

			show(HEALTHY);
			pass(1);
			expect(readBanner()).toBe(undefined);
		},
		LONG,
	);

	it(
		"should tell nothing when all is well",
		() => {
			show(HEALTHY);
			pass(10);

			expect(readBanner()).toBe(undefined);
			expect(mount.find("DataError")).toBeUndefined();
		},
		LONG,
	);
});
