import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { clearScreen, make } from "../support/screen";

describe("Properties with two names", () => {
	afterEach(clearScreen);

	it("should refuse a value of another type when an alias is set", () => {
		const label = make("ImageLabel");

		expect(() => {
			(label as unknown as { Image: unknown }).Image = true;
		}).toThrow("Unable to assign property Image. string expected, got boolean");
	});

	it("should be the same image when Image or ImageContent is set (ImageLabel.ImageContent)", () => {
		const label = make("ImageLabel");
		let heard = 0;
		label.GetPropertyChangedSignal("Image").Connect(() => (heard += 1));

		expect(label.Image).toBe("");
		label.Image = "rbxassetid://5";
		expect(label.ImageContent.Uri).toBe("rbxassetid://5");
		label.ImageContent = Content.none;
		expect(label.Image).toBe("");
		task.wait();
		expect(heard).toBe(2);
	});

	it("should set all four corners when CornerRadius is set (UICorner.CornerRadius)", () => {
		const corner = make("UICorner");
		expect(corner.CornerRadius).toEqual(new UDim(0, 8));

		corner.CornerRadius = new UDim(0, 3);

		expect(corner.BottomRightRadius).toEqual(new UDim(0, 3));
		corner.TopLeftRadius = new UDim(1, 0);
		expect(corner.CornerRadius).toEqual(new UDim(1, 0));
		expect(corner.BottomRightRadius).toEqual(new UDim(0, 3));
	});

	it("should keep Font and FontFace in step (TextLabel.FontFace)", () => {
		const label = make("TextLabel");
		expect(label.Font).toBe(Enum.Font.Legacy);

		label.Font = Enum.Font.GothamBold;
		expect(label.FontFace).toEqual(Font.fromEnum(Enum.Font.GothamBold));
		label.FontFace = new Font("rbxasset://fonts/families/Nobody.json");
		expect(label.Font).toBe(Enum.Font.Unknown);
	});

	it("should keep the deprecated spellings in step with the current ones", () => {
		const label = make("TextLabel", { TextColor3: Color3.fromRGB(255, 0, 0) });

		label.TextWrap = true;
		expect(label.TextWrapped).toBe(true);
		label.TextColor = new BrickColor("Bright blue");
		expect(label.TextColor3).toEqual(new BrickColor("Bright blue").Color);
		label.Transparency = 0.5;
		expect(label.BackgroundTransparency).toBe(0.5);
		expect(label.Transparency).toBe(0.5);
	});

	it("should sink presses only when it is a button (GuiObject.InputSink)", () => {
		expect(make("Frame").InputSink).toBe(Enum.InputSink.None);
		expect(make("TextButton").InputSink).toBe(Enum.InputSink.Activate);
	});

	it("should be loaded from the start (ImageLabel.IsLoaded)", () => {
		expect(make("ImageLabel").IsLoaded).toBe(true);
	});
});
