import { afterEach, beforeEach } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { act, createRoot, Root } from "@rbxts/react-roblox";

/** A place where a spec shows components, and finds what came of them. */
export interface Mount {
	/** Shows an element in place of the one before, and lets its effects run. */
	readonly show: (element: React.Element) => void;
	/** Does something that changes what is shown, and lets its effects run. */
	readonly act: (action: () => void) => void;
	/** The instance at the end of a path of names, if all of them are there. */
	readonly find: (...path: ReadonlyArray<string>) => Instance | undefined;
	/** The instance at the end of a path; an error names the part that is missing. */
	readonly get: (...path: ReadonlyArray<string>) => Instance;
	/** What the label, button or box at the end of a path says; `undefined` if there is none. */
	readonly readText: (...path: ReadonlyArray<string>) => string | undefined;
}

/** Gives every test of the calling file or suite an empty place for components, and clears it away afterwards. */
export function mountFixture(): Mount {
	let container: Folder;
	let root: Root;

	beforeEach(() => {
		container = new Instance("Folder");
		root = createRoot(container);
	});

	afterEach(() => {
		act(() => root.unmount());
		container.Destroy();
	});

	function find(...path: ReadonlyArray<string>): Instance | undefined {
		let found: Instance | undefined = container;

		for (const name of path) {
			found = found?.FindFirstChild(name);
		}

		return found;
	}

	return {
		show: (element) => act(() => root.render(element)),
		act: (action) => act(action),
		find,
		get: (...path) => {
			let found: Instance = container;

			for (const name of path) {
				const child = found.FindFirstChild(name);
				assert(child, `there is no ${name} in ${found.GetFullName()}`);
				found = child;
			}

			return found;
		},
		readText: (...path) => {
			const found = find(...path);
			return found?.IsA("TextLabel") || found?.IsA("TextButton") || found?.IsA("TextBox")
				? found.Text
				: undefined;
		},
	};
}
