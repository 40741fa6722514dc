import assert from "node:assert/strict";
import test from "node:test";
import { parseRichText } from "./rich-text";

for (const bad of [
	"<b>open",
	"open</b>",
	"<b><i>crossed</b></i>",
	"<script>x</script>",
	"1 < 2",
	'<img src="x">',
	"<b/>",
]) {
	test(`should give up on markup when it is ${bad}`, () => {
		assert.equal(parseRichText(bad), undefined);
	});
}

test("should ignore a value when it is no colour, number or weight", () => {
	const runs = parseRichText('<font color="url(//evil)" size="big" weight="1e9" transparency="">a</font>');
	assert.deepEqual(runs, [{ text: "a", style: { weight: 900 } }]);
});

test("should join the styles of tags when they are nested", () => {
	assert.deepEqual(parseRichText("a<b>b<i>c</i></b>d"), [
		{ text: "a", style: {} },
		{ text: "b", style: { bold: true } },
		{ text: "c", style: { bold: true, italic: true } },
		{ text: "d", style: {} },
	]);
});

test("should read every tag and attribute that Roblox documents", () => {
	const style = (markup: string): unknown => parseRichText(markup)?.[0]?.style;
	assert.deepEqual(style("<u>x</u>"), { underline: true });
	assert.deepEqual(style("<s>x</s>"), { strike: true });
	assert.deepEqual(style("<uc>x</uc>"), { uppercase: true });
	assert.deepEqual(style("<UPPERCASE>x</UPPERCASE>"), { uppercase: true });
	assert.deepEqual(style("<sc>x</sc>"), { smallCaps: true });
	assert.deepEqual(style("<smallcaps>x</smallcaps>"), { smallCaps: true });
	assert.deepEqual(style("<font color='rgb(255, 125, 0)' size='30' weight='heavy'>x</font>"), {
		color: "#ff7d00",
		size: 30,
		weight: 900,
	});
	assert.deepEqual(style('<font face="Michroma" transparency="0.5">x</font>'), {
		family: "Michroma",
		transparency: 0.5,
	});
	assert.deepEqual(style('<mark color="#009966" transparency="0.25">x</mark>'), {
		mark: { color: "#009966", transparency: 0.25 },
	});
	assert.deepEqual(style('<stroke color="#00A2FF" thickness="2" joins="miter" tr="0.25">x</stroke>'), {
		stroke: { color: "#00A2FF", width: 2, transparency: 0.25 },
	});
});

test("should break lines, drop comments and decode entities", () => {
	assert.deepEqual(parseRichText("a<br/>b<!-- no -->&lt;&amp;&gt;&quot;&apos;&nbsp;"), [
		{ text: "a", style: {} },
		{ text: "\n", style: {} },
		{ text: "b", style: {} },
		{ text: "<&>\"'&nbsp;", style: {} },
	]);
});
