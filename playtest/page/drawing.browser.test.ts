import assert from "node:assert/strict";
import test from "node:test";
import { keepScreenshot } from "../testing/browser";
import { fakeInventory } from "../testing/fake-inventory";
import { measuredWidth } from "../testing/measured-width";
import { pageFixture } from "../testing/page-fixture";
import { sceneNode, sceneText } from "../testing/scene-node";

const fixture = pageFixture();
/** A page that takes longer to show this many nodes, in milliseconds, is felt. */
const MOUNT_NODES = 1000;
const MOUNT_BUDGET = 100;

test("should run no markup and load nothing when a game sends hostile texts and images", async (context) => {
	const evil = '"><img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>';
	const image = { color: "#ffffff", alpha: 1, scaleType: "Stretch" } as const;
	const { page } = await fixture(context, [
		sceneNode({ id: 1, name: evil, text: sceneText(evil) }),
		sceneNode({ id: 2, text: sceneText(evil, { rich: true }) }),
		sceneNode({ id: 3, image: { ...image, source: "http://evil.example/x.png" } }),
		sceneNode({ id: 4, image: { ...image, source: 'data:image/png;base64,AA"),url(http://evil.example/y' } }),
		sceneNode({ id: 5, image: { ...image, source: "data:text/html,<script>1</script>" } }),
		sceneNode({ id: 6, background: { color: "red;background:url(http://evil.example/z)", alpha: 1 } }),
	]);
	assert.equal(await page.title(), "Player1 · Strongbox playtest");
	assert.equal(await page.locator(".stage img, .stage script").count(), 0);
	assert.equal(await page.locator('[data-id="1"] .text').textContent(), evil);
	assert.equal(await page.locator(".placeholder").count(), 3);
	const urls = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
	assert.equal(urls.filter((url) => url.includes("evil")).length, 0);
});

test("should draw every feature of a scene", async (context) => {
	const { page } = await fixture(context, fakeInventory());
	const slot = page.locator('[data-path="Inventory.Window.Grid.Slot2"]');
	assert.deepEqual(await slot.boundingBox(), { x: 344, y: 171, width: 84, height: 84 });
	assert.equal(await page.locator('[data-name="Title"] .text').textContent(), "Inventory");
	assert.equal(await page.locator('[data-name="Story"] .text > div').count(), 2);
	assert.equal(await page.locator('[data-name="Story"] span', { hasText: "first light" }).count(), 1);
	assert.equal(
		await page.locator('[data-name="Picture"] .placeholder').getAttribute("title"),
		"rbxassetid://1234567",
	);
	assert.equal(await page.locator('[data-name="Slot1"] .ring').count(), 1);
	await keepScreenshot(page, "fake-inventory");
});

test("should draw letters in the font and the size that the simulator measures", async (context) => {
	const text = "Forged from the first light. Burns what hides: 1,240 kg";
	const faces = [
		{ weight: 400, style: "normal" },
		{ weight: 700, style: "italic" },
		{ weight: 800, style: "normal" },
	] as const;
	const { page } = await fixture(
		context,
		faces.map((face, index) =>
			sceneNode({ id: index + 1, text: sceneText(text, { size: 24, font: { family: "BuilderSans", ...face } }) }),
		),
	);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const rows = await page.locator(".text > div").all();
	const drawn = await Promise.all(rows.map(async (row) => (await row.boundingBox())?.width ?? 0));
	for (const [index, { weight, style }] of faces.entries()) {
		const measured = measuredWidth(text, 24, `${weight} ${style}`);
		const width = drawn[index] ?? 0;
		assert.ok(Math.abs(width - measured) < 1, `${weight}: ${width} drawn, ${measured} measured`);
	}
});

test("should paint in the order that the simulator says, with scroll bars above what they scroll", async (context) => {
	const box = { w: 100, h: 100, interactive: true };
	const { page } = await fixture(context, [
		sceneNode({ id: 1, order: 9, name: "Top", path: "Gui.Top", ...box, x: 50 }),
		sceneNode({
			id: 2,
			order: 1,
			name: "List",
			path: "Gui.List",
			...box,
			scroll: {
				bars: [{ x: 90, y: 0, w: 10, h: 40, color: "#ffffff", alpha: 1 }],
			},
		}),
		sceneNode({ id: 3, order: 2, name: "Row", path: "Gui.List.Row", ...box }),
	]);
	const at = (x: number, y: number): Promise<string | undefined> =>
		page.evaluate(
			([left = 0, top = 0]) => {
				const element = document.elementFromPoint(left, top);
				return element instanceof HTMLElement ? element.dataset.name : undefined;
			},
			[x, y],
		);
	assert.equal(await at(20, 20), "Row");
	assert.equal(await at(75, 20), "Top");
	const layers = await page.evaluate(() =>
		[".scroll-bar", '[data-name="Row"]', '[data-name="Top"]'].map((selector) =>
			Number(getComputedStyle(document.querySelector(selector) ?? document.body).zIndex),
		),
	);
	assert.deepEqual(layers, [5, 4, 18]);
});

test("should touch only what changed when a scene changes", async (context) => {
	const nodes = Array.from({ length: 50 }, (_, index) =>
		sceneNode({ id: index + 1, x: index * 10, text: sceneText(`Item ${index}`) }),
	);
	const { page, simulator } = await fixture(context, nodes);
	await page.evaluate(() => {
		const stage = document.querySelector(".stage") ?? document.body;
		new MutationObserver((records) => {
			const touched = records.flatMap(({ target }) =>
				target instanceof HTMLElement && target.classList.contains("node") ? [target.dataset.id] : [],
			);
			document.body.dataset.touched = [...new Set(touched)].join();
		}).observe(stage, { subtree: true, childList: true, attributes: true });
	});
	const [first, second, third] = nodes;
	assert.ok(first && second && third);
	simulator.send({
		type: "scene",
		player: 1,
		full: false,
		nodes: [{ ...first, x: 5 }, second, { ...third, text: sceneText("New") }],
		removed: [4],
	});
	await page.waitForSelector("body[data-touched]");
	assert.equal(await page.locator("body").getAttribute("data-touched"), "1,3");
	assert.equal(await page.locator(".node").count(), 49);
	assert.equal(await page.locator('[data-id="3"] .text').textContent(), "New");
});

test("should take away what a full scene does not mention", async (context) => {
	const { page, simulator } = await fixture(context, [sceneNode({ id: 1 }), sceneNode({ id: 2 })]);
	simulator.send({ type: "scene", player: 1, full: true, nodes: [sceneNode({ id: 2 })], removed: [] });
	await page.waitForSelector('.stage[data-nodes="1"]');
	assert.equal(await page.locator('[data-id="1"]').count(), 0);
});

test(`should mount ${MOUNT_NODES} nodes within ${MOUNT_BUDGET} ms`, async (context) => {
	const template = fakeInventory();
	const nodes = Array.from({ length: MOUNT_NODES }, (_, index) => {
		const node = template[index % template.length];
		assert.ok(node);
		return { ...node, id: index + 1, order: index };
	});
	const { page, simulator } = await fixture(context);
	const times: number[] = [];
	for (let round = 1; round <= 5; round += 1) {
		simulator.send({ type: "scene", player: 1, full: true, nodes, removed: [] });
		await page.waitForSelector(`.stage[data-nodes="${MOUNT_NODES}"]`);
		times.push(Number(await page.locator(".stage").getAttribute("data-apply-ms")));
		simulator.send({ type: "scene", player: 1, full: true, nodes: [], removed: [] });
		await page.waitForSelector('.stage[data-nodes="0"]');
	}
	context.diagnostic(`${MOUNT_NODES} nodes: ${times.join(", ")} ms`);
	// The least of five: other tests share the machine.
	assert.ok(Math.min(...times) < MOUNT_BUDGET, `${times.join(", ")} ms`);
});
