import type { PromptAction, PurchaseOffer } from "../protocol/messages";
import { create, createButton } from "./create";

const KINDS: Readonly<Record<PurchaseOffer["kind"], string>> = {
	product: "Developer product",
	gamePass: "Game pass",
	subscription: "Subscription",
};

/** The dialog that asks for Robux in Roblox; here nobody pays, and whoever plays decides how it ends. */
export class PurchasePrompt {
	readonly element = create("div", "overlay prompt");

	/** @param answer told what was chosen at which prompt. */
	constructor(private readonly answer: (prompt: number, action: PromptAction) => void) {
		this.element.setAttribute("role", "dialog");
		this.element.setAttribute("aria-modal", "true");
		this.show(null);
	}

	/** Shows an offer, or takes the dialog away. */
	show(offer: PurchaseOffer | null): void {
		this.element.hidden = offer === null;
		if (offer === null) {
			this.element.replaceChildren();
			return;
		}
		const choose = (action: PromptAction) => (): void => {
			this.show(null);
			this.answer(offer.prompt, action);
		};
		const panel = create("div", "panel");
		const foot = create("div", "panel-actions");
		const buy = createButton("button primary", `Buy for ${offer.price} Robux`, choose("buy"));
		foot.append(
			buy,
			createButton("button", "Cancel", choose("cancel")),
			createButton("button", "Let it fail", choose("fail")),
		);
		panel.append(
			create("p", "hint", `${KINDS[offer.kind]} · nothing is paid in a playtest`),
			create("h1", "panel-title", offer.name),
			...(offer.description === "" ? [] : [create("p", "panel-text", offer.description)]),
			foot,
		);
		this.element.setAttribute("aria-label", `Buy ${offer.name}`);
		this.element.replaceChildren(panel);
		buy.focus({ preventScroll: true });
	}
}
