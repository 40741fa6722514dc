import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { GuiService, Workspace } from "@rbxts/services";
import { clearScreen, make, playerGui } from "../support/screen";

describe("Screen insets (ui/on-screen-containers, Enum.ScreenInsets, GuiService:GetGuiInset)", () => {
	afterEach(clearScreen);

	it("should lie below the top bar when nothing else is said", () => {
		const screen = make("ScreenGui", { Parent: playerGui });
		const [topLeft] = GuiService.GetGuiInset();
		const viewport = Workspace.CurrentCamera!.ViewportSize;

		expect(topLeft.Y).toBeGreaterThan(0);
		expect(screen.IgnoreGuiInset).toBe(false);
		expect(screen.AbsolutePosition).toEqual(Vector2.zero);
		expect(screen.AbsoluteSize).toEqual(new Vector2(viewport.X, viewport.Y - topLeft.Y));
	});

	it("should start above the origin when it ignores the inset", () => {
		const screen = make("ScreenGui", { Parent: playerGui, IgnoreGuiInset: true });
		const [topLeft] = GuiService.GetGuiInset();

		expect(screen.ScreenInsets).toBe(Enum.ScreenInsets.DeviceSafeInsets);
		expect(screen.AbsolutePosition).toEqual(new Vector2(0, -topLeft.Y));
		expect(screen.AbsoluteSize).toEqual(Workspace.CurrentCamera!.ViewportSize);
	});

	it("should keep ScreenInsets.None when IgnoreGuiInset becomes true (ScreenGui.IgnoreGuiInset)", () => {
		const screen = make("ScreenGui", { ScreenInsets: Enum.ScreenInsets.None });

		screen.IgnoreGuiInset = true;
		expect(screen.ScreenInsets).toBe(Enum.ScreenInsets.None);
		screen.IgnoreGuiInset = false;
		expect(screen.ScreenInsets).toBe(Enum.ScreenInsets.CoreUISafeInsets);
	});

	it("should tell each area relative to the one below the top bar when it is asked (GuiService:GetInsetArea)", () => {
		const viewport = Workspace.CurrentCamera!.ViewportSize;
		const [topLeft] = GuiService.GetGuiInset();

		const all = GuiService.GetInsetArea(Enum.ScreenInsets.None);
		const core = GuiService.GetInsetArea(Enum.ScreenInsets.CoreUISafeInsets);

		expect(all.Min).toEqual(new Vector2(0, -topLeft.Y));
		expect(all.Max).toEqual(new Vector2(viewport.X, viewport.Y - topLeft.Y));
		expect(core.Min).toEqual(Vector2.zero);
		expect(GuiService.TopbarInset.Height).toBe(topLeft.Y);
	});
});
