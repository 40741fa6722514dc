import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { ErrorBoundary } from "./error-boundary";

const mount = mountFixture();

let fails = false;

function Fragile() {
	if (fails) {
		error("it broke", 0);
	}

	return <frame />;
}

let retry = () => {};

function show() {
	mount.show(
		<>
			<ErrorBoundary
				fallback={(again) => {
					retry = again;
					return <folder key="Fallback" />;
				}}
			>
				<Fragile key="Fragile" />
			</ErrorBoundary>
			<folder key="Neighbour" />
		</>,
	);
}

describe("ErrorBoundary", () => {
	it("should show the fallback, and leave the neighbours alone, when a child fails", () => {
		fails = true;
		show();

		expect(mount.find("Fallback")).toBeDefined();
		expect(mount.find("Fragile")).toBeUndefined();
		expect(mount.find("Neighbour")).toBeDefined();
	});

	it("should show the children again when it is tried again and they work", () => {
		fails = true;
		show();
		fails = false;
		mount.act(retry);

		expect(mount.find("Fallback")).toBeUndefined();
		expect(mount.find("Fragile")).toBeDefined();
	});

	it("should show the children when nothing fails", () => {
		fails = false;
		show();

		expect(mount.find("Fragile")).toBeDefined();
	});
});
