import { afterEach, beforeEach } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { act, createRoot, Root } from "@rbxts/react-roblox";
import { Players } from "@rbxts/services";

type Path = ReadonlyArray<string>;

/** Finds what came of components, by paths of names. */
export interface Finder {
	/** The instance at the end of a path, if all of it is there. */
	readonly find: (...path: Path) => Instance | undefined;
	/** The instance at the end of a path; an error names the part that is missing. */
	readonly get: (...path: Path) => Instance;
	/** What the label, button or box at the end of a path says; `undefined` if there is none. */
	readonly readText: (...path: Path) => string | undefined;
	/** Whether the button at the end of a path takes no press; an error if there is no button. */
	readonly isDisabled: (...path: Path) => boolean;
	/** Whether the layer at the end of a path is there and on the screen. */
	readonly isShown: (...path: Path) => boolean;
}

/** A place where a spec shows components, and finds what came of them. */
export interface Mount extends Finder {
	/** Shows an element in place of the one before, and lets its effects run. */
	readonly show: (element: React.Element) => void;
	/** Does something that changes what is shown, and lets its effects run. */
	readonly act: (action: () => void) => void;
	/** Finds by paths that begin at the end of this one, whatever is shown by then. */
	readonly within: (...path: Path) => Finder;
}

/**
 * Gives every test of the calling file or suite an empty place for components, and clears it away afterwards.
 * @param onScreen below PlayerGui, so that everything is laid out
 */
export function mountFixture(onScreen = false): Mount {
	let container: Folder;
	let root: Root;

	beforeEach(() => {
		container = new Instance("Folder");

		if (onScreen) {
			container.Parent = Players.LocalPlayer.WaitForChild("PlayerGui");
		}

		root = createRoot(container);
	});

	afterEach(() => {
		act(() => root.unmount());
		container.Destroy();
	});

	const within = (...path: Path) => createFinder(() => container, path);

	return {
		...within(),
		within,
		show: (element) => act(() => root.render(element)),
		act: (action) => act(action),
	};
}

function createFinder(getRoot: () => Instance, start: Path): Finder {
	function find(...path: Path): Instance | undefined {
		let found: Instance | undefined = getRoot();

		for (const name of [...start, ...path]) {
			found = found?.FindFirstChild(name);
		}

		return found;
	}

	function get(...path: Path): Instance {
		let found = getRoot();

		for (const name of [...start, ...path]) {
			const child = found.FindFirstChild(name);
			assert(child, `there is no ${name} in ${found.GetFullName()}`);
			found = child;
		}

		return found;
	}

	return {
		find,
		get,
		readText: (...path) => {
			const found = find(...path);
			return found?.IsA("TextLabel") || found?.IsA("TextButton") || found?.IsA("TextBox")
				? found.Text
				: undefined;
		},
		isDisabled: (...path) => {
			const found = get(...path);
			assert(found.IsA("TextButton"), `${found.GetFullName()} is no button`);
			return !found.Interactable;
		},
		isShown: (...path) => {
			const found = find(...path);
			return found?.IsA("ScreenGui") === true && found.Enabled;
		},
	};
}
