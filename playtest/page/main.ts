import type { InputEvent } from "../protocol/input";
import type { ServerMessage } from "../protocol/messages";
import { Bar } from "./bar/bar";
import { Connection } from "./connection";
import { create } from "./create";
import { rememberedName, rememberName, wantedLocale } from "./identity";
import { listenToKeyboard } from "./input/keyboard";
import { listenToMouse } from "./input/mouse";
import { InputQueue } from "./input/queue";
import { listenToTouch } from "./input/touch";
import { Overlay } from "./overlay";
import { PurchasePrompt } from "./purchase-prompt";
import { Scene } from "./scene/scene";
import { TextEditor } from "./scene/text-editor";
import { StageSize } from "./stage-size";

const stage = create("main", "stage");
stage.tabIndex = 0;
stage.setAttribute("role", "application");
stage.setAttribute("aria-label", "The place");

const connection = new Connection({ opened, message: receive, lost });
const queue = new InputQueue((events) => connection.send({ type: "input", events }));
const push = (event: InputEvent): void => queue.push(event);
const scene = new Scene(stage);
const editor = new TextEditor(stage, scene, push);
const overlay = new Overlay({
	restart: () => connection.send({ type: "restart" }),
	rejoin: () => connection.reopen(),
});
const prompt = new PurchasePrompt((number, action) => connection.send({ type: "answer", prompt: number, action }));
const size = new StageSize(stage, (width, height) => connection.send({ type: "resize", width, height }));
const bar = new Bar({
	restart: () => connection.send({ type: "restart" }),
	breakDataStores: (on) => connection.send({ type: "outage", on }),
	crash: () => connection.send({ type: "crash" }),
	skip: (seconds) => connection.send({ type: "skip", seconds }),
	touch: (part) => connection.send({ type: "touch", part }),
});

const isEditor = (target: EventTarget | null): boolean => editor.owns(target);
const isGame = (target: EventTarget | null): boolean =>
	target === document.body || (target instanceof Node && stage.contains(target));
listenToMouse(stage, isEditor, push);
listenToTouch(stage, push);
listenToKeyboard(isGame, isEditor, push);

const view = create("div", "view");
view.append(stage, prompt.element, overlay.element);
document.body.append(view, bar.element);
stage.focus({ preventScroll: true });
connection.open();

function opened(): void {
	scene.clear();
	prompt.show(null);
	const name = rememberedName();
	const locale = wantedLocale();
	connection.send({
		type: "join",
		...(name === undefined ? {} : { name }),
		...(locale === undefined ? {} : { locale }),
		...size.tell(),
	});
}

function lost(): void {
	bar.showStatus(undefined);
	bar.showPlayers([]);
	overlay.showLost();
}

function receive(message: ServerMessage): void {
	switch (message.type) {
		case "you":
			rememberName(message.name);
			bar.setMe(message.player);
			document.title = `${message.name} · Strongbox playtest`;
			break;
		case "players":
			bar.showPlayers(message.players);
			break;
		case "status":
			bar.showStatus(message.status);
			overlay.showStatus(message.status);
			break;
		case "outage":
			bar.showDataStores(message.on);
			break;
		case "output":
			bar.addOutput(message);
			break;
		case "scene":
			scene.apply(message);
			editor.refresh();
			break;
		case "focus":
			editor.focus(message.node);
			break;
		case "prompt":
			prompt.show(message.offer);
			break;
		case "kicked":
			editor.focus(null);
			prompt.show(null);
			scene.clear();
			overlay.showKicked(message.message);
			break;
		case "error":
			bar.addOutput({ type: "output", realm: "playtest", level: "error", text: message.message, time: 0 });
			break;
		case "joined":
			// A new start knows nothing of what was edited in the old one.
			editor.focus(null);
			prompt.show(null);
			bar.showTouchable(message.touchable);
			break;
	}
}
