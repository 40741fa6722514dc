import type { Locator, Page } from "playwright-core";

/** A tab in which the place is played, in the words of its own interface. */
export class GamePage {
	constructor(readonly page: Page) {}

	/** The GUI object with that path below PlayerGui. */
	find(path: string): Locator {
		return this.page.locator(`.stage [data-path="${path}"]`);
	}

	/** Opens the inventory, and waits until its slots are there and have come to rest. */
	async openInventory(): Promise<void> {
		await this.page.keyboard.press("KeyB");
		await this.rest(this.slot(1));
	}

	/** Opens the inventory, whether its slots are there or not. */
	async openWindow(): Promise<void> {
		await this.page.keyboard.press("KeyB");
		await this.rest(this.find("Inventory.Window"));
	}

	/** Opens the shop, and waits until it has come to rest. */
	async openShop(): Promise<void> {
		await this.page.keyboard.press("KeyM");
		await this.rest(this.find("Shop.Window.Shelves"));
	}

	/** Chooses something in the shop, after what is shown of it by a chip: "all", "items", "bundles", "coins", "upgrades". */
	async chooseWare(section: string, ware: string): Promise<void> {
		await this.click(this.find(`Shop.Window.Sections.${section}`));
		await this.click(this.find(`Shop.Window.Shelves.${ware}`));
		await this.find(`Shop.Window.Shelves.${ware}.Ring`).waitFor();
	}

	/** Something in the pane of the shop. */
	ware(name: string): Locator {
		return this.page.locator(`.stage [data-path^="Shop.Window.Detail."][data-name="${name}"]`);
	}

	/** What the button of the shop says that a purchase costs. */
	total(): Locator {
		return this.find("Shop.Window.Detail.Buy.Price.Amount");
	}

	/** How many coins the shop says that there are. */
	balance(): Locator {
		return this.find("Shop.Window.Balance.Amount");
	}

	/** Presses the button of what is chosen, and answers the platform's prompt. */
	async buyForRobux(answer: "Buy" | "Cancel"): Promise<void> {
		await this.click(this.ware("Buy"));
		await this.prompt().waitFor();
		await this.prompt()
			.getByRole("button", { name: answer === "Buy" ? /^Buy for/ : answer })
			.click();
		await this.prompt().waitFor({ state: "hidden" });
	}

	/** The dialog in which the platform asks for Robux. */
	prompt(): Locator {
		return this.page.getByRole("dialog", { name: /^Buy / });
	}

	/** The cell of a slot. */
	slot(slot: number): Locator {
		return this.find(`Inventory.Window.Grid.Slot${slot}`);
	}

	/** What is shown of the item in a slot; it is missing where the slot is empty. */
	item(slot: number): Locator {
		return this.find(`Inventory.Window.Grid.Slot${slot}.Icon`);
	}

	/** How many the slot says that it holds; it says nothing for one. */
	count(slot: number): Locator {
		return this.find(`Inventory.Window.Grid.Slot${slot}.Count`);
	}

	/** A mark or a part of the cell of a slot. */
	mark(slot: number, name: "Equipped" | "Locked" | "Dim"): Locator {
		return this.find(`Inventory.Window.Grid.Slot${slot}.${name}`);
	}

	/** A key of the hotbar. */
	key(key: number): Locator {
		return this.find(`Hud.Hotbar.Key${key}`);
	}

	/** A part of a key of the hotbar; it is missing where the key has none. */
	onKey(key: number, name: "Icon" | "Count" | "Cooldown"): Locator {
		return this.find(`Hud.Hotbar.Key${key}.${name}`);
	}

	/** A line of the menu that is open. */
	menu(name: string): Locator {
		return this.find(`Menu.Panel.${name}`);
	}

	/** Something in the detail pane. */
	detail(name: string): Locator {
		return this.page.locator(`.stage [data-path^="Inventory.Window.Detail."][data-name="${name}"]`);
	}

	/**
	 * Chooses a slot, and presses a button of the detail pane.
	 * @param still what comes to rest with the button, where the button itself rested elsewhere for another item
	 */
	async act(slot: number, button: string, still = button): Promise<void> {
		await this.click(this.slot(slot));
		await this.rest(this.detail(still));
		await this.click(this.detail(button));
	}

	/** Wears or holds what is in a slot, and waits until the slot says so. */
	async equip(slot: number): Promise<void> {
		await this.act(slot, "Equip");
		await this.mark(slot, "Equipped").waitFor();
	}

	/** Locks what is in a slot, and waits until the slot says so. @param still as in `act` */
	async lock(slot: number, still?: string): Promise<void> {
		await this.act(slot, "Lock", still);
		await this.mark(slot, "Locked").waitFor();
	}

	/** The words of the toasts that are shown. */
	toasts(): Locator {
		return this.page.locator('.stage [data-path^="Toasts."] .text');
	}

	/** Presses a button of the developer's bar, for everybody. */
	async press(name: "Break data stores" | "Mend data stores" | "Skip 30 s" | "Crash the server"): Promise<void> {
		await this.page.getByRole("button", { name }).click();
	}

	/** Waits until the banner about the player's data has this title. Saves and loads take their time to fail. */
	async awaitBanner(title: string): Promise<void> {
		await this.find("DataBanner.Card.Body.Title").filter({ hasText: title }).waitFor();
	}

	/** Presses and releases the left button in the middle of something. */
	async click(target: Locator): Promise<void> {
		const [x, y] = await middle(target);
		await this.page.mouse.click(x, y);
	}

	/** Presses and releases the right button in the middle of something. */
	async rightClick(target: Locator): Promise<void> {
		const [x, y] = await middle(target);
		await this.page.mouse.click(x, y, { button: "right" });
	}

	/** Rests with the mouse on the middle of something. */
	async hover(target: Locator): Promise<void> {
		const [x, y] = await middle(target);
		await this.page.mouse.move(x, y);
	}

	/** Taps the middle of something with a finger. */
	async tap(target: Locator): Promise<void> {
		const [x, y] = await middle(target);
		await this.page.touchscreen.tap(x, y);
	}

	/** Rests with a finger on the middle of something for so many milliseconds. */
	async hold(target: Locator, milliseconds: number): Promise<void> {
		const [x, y] = await middle(target);
		const session = await this.page.context().newCDPSession(this.page);
		await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
		await this.page.waitForTimeout(milliseconds);
		await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
		await session.detach();
	}

	/** Drags from the middle of one thing to that of another, as a hand does. */
	async drag(from: Locator, to: Locator): Promise<void> {
		const [startX, startY] = await middle(from);
		const [endX, endY] = await middle(to);
		await this.page.mouse.move(startX, startY);
		await this.page.mouse.down();
		await this.page.mouse.move(endX, endY, { steps: 12 });
		await this.page.mouse.up();
	}

	/** Waits until something is shown and moves no more. */
	async rest(target: Locator): Promise<void> {
		await target.waitFor();
		let before = "";
		for (;;) {
			const now = JSON.stringify(await target.boundingBox());
			if (now === before) {
				return;
			}
			before = now;
			await this.page.waitForTimeout(120);
		}
	}
}

async function middle(target: Locator): Promise<[x: number, y: number]> {
	await target.waitFor();
	const box = await target.boundingBox();
	if (box === null) {
		throw new Error("it is not on the screen");
	}
	return [box.x + box.width / 2, box.y + box.height / 2];
}
