import type { PlaytestStatus } from "../protocol/messages";
import { create, createButton } from "./create";

/** What the overlay can ask for. */
export interface OverlayActions {
	restart(): void;
	rejoin(): void;
}

/** The panel over the stage that tells why nothing is played, or that an edit does not compile. */
export class Overlay {
	readonly element = create("div", "overlay");

	constructor(private readonly actions: OverlayActions) {
		this.element.setAttribute("role", "alertdialog");
		this.hide();
	}

	/** Shows what a status calls for, or nothing. */
	showStatus(status: PlaytestStatus): void {
		switch (status.state) {
			case "building":
				if (!status.running) {
					this.show("busy", "Building the place", status.step);
				} else {
					this.hide();
				}
				break;
			case "starting":
				this.show("busy", "Starting the place", "Your player joins in a moment.");
				break;
			case "running":
				this.hide();
				break;
			case "broken":
				this.show("broken", "This does not build", status.text, [
					status.running
						? createButton("button primary", "Go on with the old place", () => this.hide())
						: create("p", "hint", "It is built again when a source file is saved."),
				]);
				break;
			case "stopped":
				this.show("broken", "The place has stopped", status.reason, [
					createButton("button primary", "Restart", this.actions.restart),
					create("p", "hint", "Saving a source file starts it too."),
				]);
				break;
		}
	}

	/** Shows that the server cannot be reached. */
	showLost(): void {
		this.show("busy", "Not connected", "The playtest server does not answer. Start it with: npm start");
	}

	/** Shows why the player is in no server any more: a kick, a shutdown, a crash. */
	showKicked(message: string): void {
		this.show("broken", "Disconnected", message, [
			createButton("button primary", "Join again", this.actions.rejoin),
		]);
	}

	/** Takes the panel away. */
	hide(): void {
		this.element.hidden = true;
	}

	private show(kind: "busy" | "broken", title: string, text: string, actions: readonly HTMLElement[] = []): void {
		const panel = create("div", `panel ${kind}`);
		const heading = create("h1", "panel-title", title);
		const detail = create("pre", "panel-text", text);
		const foot = create("div", "panel-actions");
		foot.append(...actions);
		panel.append(heading, detail, ...(actions.length > 0 ? [foot] : []));
		this.element.setAttribute("aria-label", title);
		this.element.replaceChildren(panel);
		this.element.hidden = false;
	}
}
