import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { clearScreen, make, show } from "../support/screen";

type LabelProperties = Partial<WritableInstanceProperties<TextLabel>>;

function label(properties: LabelProperties, width = 1000, height = 200): TextLabel {
	const made = make("TextLabel", { TextSize: 20, Size: UDim2.fromOffset(width, height), ...properties });
	show(made);
	return made;
}

describe("Text (TextLabel)", () => {
	afterEach(clearScreen);

	it("should have no bounds when the label was never on a screen", () => {
		expect(make("TextLabel", { Text: "Hello" }).TextBounds).toEqual(Vector2.zero);
	});

	it("should be one line of TextSize high when the text has one line", () => {
		const made = label({ Text: "Hello" });

		expect(made.TextBounds.Y).toBe(20);
		expect(made.TextBounds.X).toBeGreaterThan(30);
		expect(made.TextBounds.X).toBeLessThan(70);
		made.TextSize = 40;
		expect(made.TextBounds.Y).toBe(40);
	});

	it("should go past its box when it does not wrap", () => {
		const made = label({ Text: "several words in a row" }, 40);

		expect(made.TextBounds.X).toBeGreaterThan(40);
		expect(made.TextBounds.Y).toBe(20);
		expect(made.TextFits).toBe(false);
	});

	it("should break lines at spaces when it wraps", () => {
		const wide = label({ Text: "several words" }).TextBounds.X;
		const made = label({ Text: "several words several words", TextWrapped: true }, wide);

		expect(made.TextBounds).toEqual(new Vector2(wide, 40));
		expect(made.TextFits).toBe(true);
	});

	it("should break a word when it is longer than a line", () => {
		const made = label({ Text: "incomprehensibilities", TextWrapped: true }, 60);

		expect(made.TextBounds.X).toBeLessThanOrEqual(60);
		expect(made.TextBounds.Y).toBeGreaterThanOrEqual(60);
	});

	it("should drop lines that do not fit the height when it wraps", () => {
		const made = label({ Text: "one two three four five six", TextWrapped: true }, 60, 45);

		expect(made.TextBounds.Y).toBe(40);
		expect(made.TextFits).toBe(false);
	});

	it("should keep line breaks of the text when it does not wrap", () => {
		expect(label({ Text: "a\nb\n\nc" }).TextBounds.Y).toBe(80);
	});

	it("should stretch lines apart when LineHeight is set", () => {
		expect(label({ Text: "a\nb", LineHeight: 1.5 }).TextBounds.Y).toBe(60);
	});

	it("should not be wider than the box when it is truncated", () => {
		const made = label({ Text: "Long text is truncated", TextTruncate: Enum.TextTruncate.AtEnd }, 120);

		expect(made.TextBounds.X).toBeLessThanOrEqual(120);
		expect(made.TextFits).toBe(false);
		made.TextTruncate = Enum.TextTruncate.None;
		expect(made.TextBounds.X).toBeGreaterThan(120);
	});

	it("should fill the box when TextScaled is set, without breaking words", () => {
		const made = label({ Text: "Scaled", TextScaled: true }, 300, 50);

		expect(made.TextBounds.Y).toBe(50);
		made.Size = UDim2.fromOffset(30, 50);
		expect(made.TextBounds.X).toBeLessThanOrEqual(30);
		expect(made.TextBounds.Y).toBeLessThan(20);
	});

	it("should not be scaled past a UITextSizeConstraint when there is one", () => {
		const made = label({ Text: "Scaled", TextScaled: true }, 300, 90);
		const limit = make("UITextSizeConstraint", { MaxTextSize: 30, MinTextSize: 25, Parent: made });

		expect(made.TextBounds.Y).toBe(30);
		made.Size = UDim2.fromOffset(300, 5);
		expect(made.TextBounds.Y).toBe(25);
		limit.Destroy();
		expect(made.TextBounds.Y).toBe(5);
	});

	it("should keep its layout when MaxVisibleGraphemes hides letters", () => {
		const made = label({ Text: "Hello" });
		const before = made.TextBounds;

		made.MaxVisibleGraphemes = 2;

		expect(made.TextBounds).toEqual(before);
	});

	it("should take the room of a UIPadding away when it wraps", () => {
		const wide = label({ Text: "several words" }).TextBounds.X;
		const made = label({ Text: "several words", TextWrapped: true }, wide);
		expect(made.TextBounds.Y).toBe(20);

		make("UIPadding", { PaddingLeft: new UDim(0, 10), Parent: made });

		expect(made.TextBounds.Y).toBe(40);
	});

	it("should be wider when the weight is heavier", () => {
		const family = "rbxasset://fonts/families/BuilderSans.json";
		const made = label({ Text: "Inventory", FontFace: new Font(family, Enum.FontWeight.Regular) });
		const regular = made.TextBounds.X;

		made.FontFace = new Font(family, Enum.FontWeight.Heavy);

		expect(made.TextBounds.X).toBeGreaterThan(regular);
	});

	it("should count all letters alike when the font is monospace", () => {
		const narrow = label({ Text: "iiii", Font: Enum.Font.Code }).TextBounds.X;
		const wide = label({ Text: "WWWW", Font: Enum.Font.Code }).TextBounds.X;

		expect(narrow).toBe(40);
		expect(wide).toBe(40);
	});
});

describe("Rich text (ui/rich-text)", () => {
	afterEach(clearScreen);

	it("should show the markup when it is not well-formed", () => {
		for (const text of ["<b>open", "<b>crossed</i>", "a < b", "<unknown>x</unknown>", "</b>"]) {
			const plain = label({ Text: text }).TextBounds;
			const rich = label({ Text: text, RichText: true });

			expect(rich.ContentText).toBe(text);
			expect(rich.TextBounds).toEqual(plain);
		}
	});

	it("should leave the markup out when it is measured", () => {
		const plain = label({ Text: "colour", FontFace: Font.fromName("BuilderSans") }).TextBounds;
		const rich = label({
			Text: '<font color="#FF7800">co<!-- not shown -->l<u>ou</u>r</font>',
			RichText: true,
			FontFace: Font.fromName("BuilderSans"),
		});

		expect(rich.ContentText).toBe("colour");
		expect(rich.TextBounds).toEqual(plain);
	});

	it("should be wider when it is bold, and higher when a size is larger", () => {
		const plain = label({ Text: "plain" }).TextBounds;
		const bold = label({ Text: "<b>plain</b>", RichText: true }).TextBounds;
		const large = label({ Text: 'pl<font size="50">ai</font>n', RichText: true }).TextBounds;

		expect(bold.X).toBeGreaterThan(plain.X);
		expect(large.X).toBeGreaterThan(plain.X);
		expect(large.Y).toBe(50);
	});

	it("should break the line when there is a <br/>", () => {
		const made = label({ Text: "Hello,<br/>world!", RichText: true });

		expect(made.TextBounds.Y).toBe(40);
		expect(made.ContentText).toBe("Hello,\nworld!");
	});

	it("should show escaped characters when there are escape forms", () => {
		const made = label({ Text: "1 &lt; 2 &amp;&amp; &quot;3&quot; &gt; &apos;2&apos;", RichText: true });

		expect(made.ContentText).toBe(`1 < 2 && "3" > '2'`);
	});

	it("should measure capitals when the text is made of them", () => {
		const upper = label({ Text: "LOUD" }).TextBounds;

		expect(label({ Text: "<uc>loud</uc>", RichText: true }).TextBounds).toEqual(upper);
		expect(label({ Text: "<sc>loud</sc>", RichText: true }).TextBounds.X).toBeLessThan(upper.X);
	});
});
