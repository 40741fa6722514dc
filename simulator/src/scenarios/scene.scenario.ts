import { destroy, moveTo, setStored } from "../datamodel/mutations";
import { Realm } from "../datamodel/realm";
import { findChildOfClass, findRecord, getStored, InstanceRecord } from "../datamodel/record";
import { enumItem, makeUDim, makeVector2 } from "../gui/datatypes";
import { InputEvent } from "../gui/input/events";
import { focusedNode, sendInput, setViewport } from "../gui/install";
import { encodeScene, SceneReporter } from "../gui/scene/reporter";
import { host } from "../host";
import { expectEqual, expectLine, expectThrows, expectTrue } from "../scenario/expect";
import { localScript, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const WIDTH = 800;
const HEIGHT = 600;

/** A node as a page reads it. */
interface DrawnNode {
	readonly [key: string]: unknown;
	readonly id: number;
	readonly name: string;
	readonly order: number;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
	readonly opacity: number;
}

interface DrawnScene {
	readonly full: boolean;
	readonly nodes: ReadonlyArray<DrawnNode>;
	readonly removed: ReadonlyArray<number>;
}

/** A client with an empty screen, made by hand; its scripts only print what they hear. */
class Screen {
	readonly realm: Realm;
	readonly gui: InstanceRecord;
	readonly reporter: SceneReporter;

	constructor(
		private readonly world: World,
		source = "",
	) {
		const experience = world.experience([starterScripts(localScript("Listener", source))]);
		const viewport = { width: WIDTH, height: HEIGHT, touch: false };
		const player = experience.startServer().join({ userId: 1, name: "Ada", client: true, viewport });
		world.run(1);
		this.realm = player.client!.realm;
		const localPlayer = findRecord(getStored(this.realm.getService("Players"), "LocalPlayer"))!;
		this.gui = this.add("ScreenGui", findChildOfClass(localPlayer, "PlayerGui")!, {
			ScreenInsets: enumItem("ScreenInsets", "None"),
			ZIndexBehavior: enumItem("ZIndexBehavior", "Sibling"),
		});
		this.reporter = new SceneReporter(this.realm);
	}

	add(
		className: string,
		parent: InstanceRecord,
		properties: Readonly<Record<string, unknown>>,
		name?: string,
	): InstanceRecord {
		const record = this.realm.create(className);
		if (name !== undefined) record.name = name;
		for (const [property, value] of pairs(properties)) {
			const member = record.class.members.get(property);
			assert(member && member.kind === "property", `${className} has no ${property}`);
			if (member.write) member.write(record, value);
			else setStored(record, property, value);
		}
		moveTo(record, parent);
		return record;
	}

	frame(name: string, x: number, y: number, w: number, h: number, parent = this.gui): InstanceRecord {
		return this.add("Frame", parent, { Position: offset(x, y), Size: offset(w, h), BorderSizePixel: 0 }, name);
	}

	/** What the page is sent next; undefined when it is sent nothing. */
	collect(): DrawnScene | undefined {
		const update = this.reporter.collect();
		return update && (host.serde.decode("json", encodeScene(1, update)) as unknown as DrawnScene);
	}

	/** The nodes that the page is sent next, by name. */
	changed(): Map<string, DrawnNode> {
		const nodes = new Map<string, DrawnNode>();
		for (const node of this.collect()?.nodes ?? []) nodes.set(node.name, node);
		return nodes;
	}

	input(...events: Array<InputEvent>): void {
		for (const event of events) sendInput(this.realm, event);
		this.world.run(0.1);
	}
}

function offset(x: number, y: number): UDim2 {
	return new (host.roblox.UDim2 as UDim2Constructor)(0, x, 0, y);
}

function color(hex: string): Color3 {
	return (host.roblox.Color3 as Color3Constructor).fromHex(hex);
}

function names(nodes: Map<string, DrawnNode>): Array<string> {
	const list = new Array<string>();
	for (const [name] of nodes) list.push(name);
	return list.sort();
}

/** What a page is told to draw. */
export const sceneScenarios = [
	scenario("should refuse to report when a realm has no screen", (world) => {
		const server = world.experience([]).startServer();

		expectThrows(() => new SceneReporter(server.realm), "server has no screen");
		expectThrows(() => sendInput(server.realm, { kind: "blur" }), "server has no screen");
	}),

	scenario("should draw nothing when nothing is visible", (world) => {
		const screen = new Screen(world);
		const hidden = screen.frame("Hidden", 0, 0, 10, 10);
		setStored(hidden, "Visible", false);

		expectEqual(screen.collect(), { type: "scene", player: 1, full: true, nodes: [], removed: [] }, "first update");
		expectEqual(screen.collect(), undefined, "second update");
	}),

	scenario("should send JSON when texts are not even UTF-8", (world) => {
		const screen = new Screen(world);
		const text = 'quote " backslash \\ line\n tab\t control \u{1} ● 👋';
		const label = screen.add("TextLabel", screen.gui, { Text: text, TextSize: 20, Size: offset(300, 30) }, "Label");
		const shown = screen.changed().get("Label")!.text as { readonly value: string };
		expectEqual(shown.value, text, "text");

		setStored(label, "Text", "broken \xff");
		const broken = screen.changed().get("Label")!.text as { readonly value: string };
		expectEqual(broken.value, "broken ?", "text that is no UTF-8");
	}),

	scenario("should send what changed only when something changes", (world) => {
		const screen = new Screen(world);
		const outer = screen.frame("Outer", 10, 20, 100, 100);
		const inner = screen.frame("Inner", 5, 5, 10, 10, outer);
		screen.frame("Other", 300, 300, 10, 10);
		expectEqual(names(screen.changed()), ["Inner", "Other", "Outer"], "first update");

		setStored(inner, "BackgroundColor3", color("#ff0000"));
		expectEqual(names(screen.changed()), ["Inner"], "after a colour");
		setStored(outer, "Position", offset(11, 20));
		const moved = screen.changed();
		expectEqual(names(moved), ["Inner", "Outer"], "after a move");
		expectEqual([moved.get("Inner")!.x, moved.get("Inner")!.y], [16, 25], "place");
		setStored(outer, "LayoutOrder", 5);
		expectEqual(screen.collect(), undefined, "after a change that is not seen");
	}),

	scenario("should tell what is gone when objects are hidden, destroyed or put elsewhere", (world) => {
		const screen = new Screen(world);
		const outer = screen.frame("Outer", 10, 20, 100, 100);
		const inner = screen.frame("Inner", 5, 5, 10, 10, outer);
		screen.collect();

		setStored(outer, "Visible", false);
		const hidden = screen.collect()!;
		expectEqual([...hidden.removed].sort(), [outer.id, inner.id].sort(), "hidden");
		setStored(outer, "Visible", true);
		expectEqual(names(screen.changed()), ["Inner", "Outer"], "shown again");
		moveTo(inner, undefined);
		moveTo(inner, outer);
		expectEqual(screen.collect()?.removed.size() ?? 0, 0, "taken out and put back");
		destroy(outer);
		expectEqual([...screen.collect()!.removed].sort(), [outer.id, inner.id].sort(), "destroyed");
		screen.reporter.reset();
		expectEqual(screen.collect(), { type: "scene", player: 1, full: true, nodes: [], removed: [] }, "from anew");
	}),

	scenario("should change the order of few when one object is raised", (world) => {
		const screen = new Screen(world);
		const frames = new Array<InstanceRecord>();
		for (let index = 0; index < 20; index++) frames.push(screen.frame(`F${index}`, index, 0, 10, 10));
		const first = screen.changed();
		for (let index = 1; index < 20; index++) {
			expectTrue(first.get(`F${index}`)!.order > first.get(`F${index - 1}`)!.order, `order of F${index}`);
		}

		setStored(frames[3]!, "ZIndex", 2);
		const raised = screen.changed();
		expectEqual(names(raised), ["F3"], "raised");
		expectTrue(raised.get("F3")!.order > first.get("F19")!.order, "on top");
	}),

	scenario("should leave out what a scrolling frame clips away, and send it when it comes near", (world) => {
		const screen = new Screen(world);
		const scroll = screen.add(
			"ScrollingFrame",
			screen.gui,
			{ Size: offset(100, 100), CanvasSize: offset(0, 1000), ScrollBarThickness: 6 },
			"Scroll",
		);
		screen.frame("Near", 0, 10, 20, 20, scroll);
		screen.frame("Far", 0, 800, 20, 20, scroll);
		const first = screen.changed();
		expectEqual(names(first), ["Near", "Scroll"], "first update");
		expectEqual(first.get("Near")!.clip, [0, 0, 100, 100], "clip");
		const { bars } = first.get("Scroll")!.scroll as { readonly bars: ReadonlyArray<DrawnNode> };
		expectEqual([bars[0]!.x, bars[0]!.y, bars[0]!.w, bars[0]!.h], [94, 0, 6, 12], "bar");

		setStored(scroll, "CanvasPosition", makeVector2(0, 750));
		const update = screen.collect()!;
		expectEqual(update.nodes.map((node) => node.name).sort(), ["Far", "Scroll"], "after scrolling");
		expectEqual(update.removed.size(), 1, "removed");
	}),

	scenario("should multiply transparency and colour when a CanvasGroup has them", (world) => {
		const screen = new Screen(world);
		const group = screen.add(
			"CanvasGroup",
			screen.gui,
			{ Size: offset(100, 100), GroupTransparency: 0.5, GroupColor3: color("#ff0000") },
			"Group",
		);
		screen.add("UICorner", group, { CornerRadius: makeUDim(0, 12) });
		const inner = screen.frame("Inner", 0, 0, 10, 10, group);
		setStored(inner, "BackgroundColor3", color("#ffffff"));

		const drawn = screen.changed().get("Inner")!;
		expectEqual(drawn.opacity, 0.5, "opacity");
		expectEqual(drawn.background, { color: "#ff0000", alpha: 1 }, "background");
		expectEqual([drawn.clip, drawn.clipRadius], [[0, 0, 100, 100], 12], "clip");
		setStored(group, "GroupTransparency", 0);
		expectEqual(names(screen.changed()), ["Group", "Inner"], "after a change of the group");
	}),

	scenario("should describe strokes, gradients, text and images when a node has them", (world) => {
		const screen = new Screen(world);
		const label = screen.add(
			"TextLabel",
			screen.gui,
			{ Text: "one two", TextSize: 20, TextWrapped: true, Size: offset(40, 60), BackgroundTransparency: 1 },
			"Label",
		);
		screen.add("UIStroke", label, { Thickness: 3, Color: color("#00ff00") });
		const box = screen.frame("Box", 0, 100, 50, 50);
		const stroke = screen.add("UIStroke", box, { Thickness: 2, Transparency: 0.25 });
		screen.add("UIGradient", box, { Rotation: 90 });
		screen.add("ImageLabel", screen.gui, { Image: "rbxassetid://7", Size: offset(10, 10) }, "Image");

		const drawn = screen.changed();
		const text = drawn.get("Label")!.text as {
			readonly lines: Array<{ readonly text: string }>;
			readonly stroke: unknown;
		};
		expectEqual(
			text.lines.map((line) => line.text),
			["one", "two"],
			"lines",
		);
		expectEqual(text.stroke, { color: "#00ff00", alpha: 1, width: 3 }, "outline of the letters");
		expectEqual(drawn.get("Label")!.strokes, [], "strokes of the label's box");
		const boxStrokes = drawn.get("Box")!.strokes as Array<{ readonly width: number; readonly alpha: number }>;
		expectEqual([boxStrokes[0]!.width, boxStrokes[0]!.alpha], [2, 0.75], "stroke of the box");
		const background = drawn.get("Box")!.background as { readonly gradient: { readonly rotation: number } };
		expectEqual(background.gradient.rotation, 90, "gradient");
		expectEqual((drawn.get("Image")!.image as { readonly source: string }).source, "rbxassetid://7", "image");
		screen.add("UIGradient", stroke, { Rotation: 45 });
		expectEqual(names(screen.changed()), ["Box"], "after a gradient came into the stroke");
	}),

	scenario("should take what a page's text field says when its box has the focus", (world) => {
		const screen = new Screen(world);
		const box = screen.add("TextBox", screen.gui, { Text: "", Size: offset(100, 40) }, "Box");
		world.run(0.1);
		screen.input({ kind: "text", node: box.id, text: "too early" });
		expectEqual(getStored(box, "Text"), "", "text without the focus");

		screen.input({ kind: "mousedown", button: 0, x: 10, y: 10 }, { kind: "mouseup", button: 0, x: 10, y: 10 });
		expectEqual(focusedNode(screen.realm), box.id, "focus");
		screen.input({ kind: "text", node: box.id, text: "potion" });
		expectEqual(getStored(box, "Text"), "potion", "text");
		screen.input({ kind: "submit", node: box.id });
		expectEqual(focusedNode(screen.realm), undefined, "focus after Enter");
	}),

	scenario("should let go of everything when the window loses the focus", (world) => {
		const source = `
			local service = game:GetService("UserInputService")
			service.InputEnded:Connect(function(input) print("ended", input.KeyCode.Name) end)
			service.WindowFocusReleased:Connect(function() print("window left") end)
			service.WindowFocused:Connect(function() print("window back") end)`;
		const screen = new Screen(world, source);

		screen.input({ kind: "keydown", code: "KeyW" }, { kind: "keydown", code: "KeyW" }, { kind: "blur" });
		screen.input({ kind: "blur" }, { kind: "mousemove", x: 5, y: 5 });

		expectEqual(world.lines("client:Ada"), ["ended W", "window left", "window back"], "what the client heard");
	}),

	scenario("should lay out again and tell the camera when the window gets another size", (world) => {
		const source = `
			local camera = workspace.CurrentCamera
			camera:GetPropertyChangedSignal("ViewportSize"):Connect(function() print(camera.ViewportSize) end)`;
		const screen = new Screen(world, source);
		const frame = screen.add("Frame", screen.gui, {
			Size: new (host.roblox.UDim2 as UDim2Constructor)(0.5, 0, 1, 0),
		});
		screen.collect();

		setViewport(screen.realm, 400, 300);
		world.run(0.1);

		expectLine(world.lines("client:Ada"), "400, 300");
		const drawn = screen.changed().get(frame.name)!;
		expectEqual([drawn.w, drawn.h], [200, 300], "size");
	}),
];
