import { describe, expect, it } from "@rbxts/jest-globals";
import { TextService } from "@rbxts/services";
import { make, show } from "../support/screen";

const ROOM = new Vector2(1000, 1000);

describe("TextService (TextService, GetTextBoundsParams)", () => {
	it("should refuse when arguments are missing", () => {
		const service = TextService as unknown as Record<string, (...args: Array<unknown>) => unknown>;

		expect(() => service.GetTextSize!(TextService, 5)).toThrow("Argument 1 missing or nil");
		expect(() => service.GetTextBoundsAsync!(TextService)).toThrow("Argument 1 missing or nil");
	});

	it("should predict TextBounds when it is asked for the size of a text", () => {
		const label = make("TextLabel", {
			Text: "Hello, world",
			TextSize: 24,
			Font: Enum.Font.GothamBold,
			Size: UDim2.fromOffset(1000, 100),
		});
		const screen = show(label);

		expect(TextService.GetTextSize("Hello, world", 24, Enum.Font.GothamBold, ROOM)).toEqual(label.TextBounds);
		screen.Destroy();
	});

	it("should wrap when the frame is narrow", () => {
		const size = TextService.GetTextSize("Hello, world", 20, Enum.Font.Gotham, new Vector2(60, 1000));

		expect(size.X).toBeLessThanOrEqual(60);
		expect(size.Y).toBe(40);
	});

	it("should not break lines when the width of the parameters is 0", () => {
		const params = make("GetTextBoundsParams" as "Folder") as unknown as GetTextBoundsParams;
		params.Text = "Hello, world";
		params.Size = 20;
		params.Font = Font.fromEnum(Enum.Font.Gotham);

		expect(TextService.GetTextBoundsAsync(params)).toEqual(
			TextService.GetTextSize("Hello, world", 20, Enum.Font.Gotham, ROOM),
		);
		params.Width = 60;
		expect(TextService.GetTextBoundsAsync(params).Y).toBe(40);
		params.Text = "<b>Hi</b>";
		params.RichText = true;
		expect(TextService.GetTextBoundsAsync(params).X).toBeLessThan(30);
	});
});
