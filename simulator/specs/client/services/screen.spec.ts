import { describe, expect, it } from "@rbxts/jest-globals";
import { GuiService, Players, StarterGui, Workspace } from "@rbxts/services";

describe("A client's screen (Camera, GuiService, StarterGui, Player:GetMouse)", () => {
	it("should refuse when core scripts do not know a name (StarterGui:SetCore)", () => {
		expect(() => StarterGui.SetCore("Nobody" as "ChatActive", true)).toThrow(
			"SetCore: Nobody has not been registered by the CoreScripts",
		);
	});

	it("should have a camera with the size of the screen from the start", () => {
		const camera = Workspace.CurrentCamera!;

		expect(camera.IsA("Camera")).toBe(true);
		expect(camera.ViewportSize.X).toBeGreaterThan(100);
		expect(camera.ViewportSize.Y).toBeGreaterThan(100);
	});

	it("should answer with a player's defaults when it is asked for preferences", () => {
		expect(GuiService.ReducedMotionEnabled).toBe(false);
		expect(GuiService.PreferredTransparency).toBe(1);
		expect(GuiService.PreferredTextSize).toBe(Enum.PreferredTextSize.Medium);
		expect(GuiService.MenuIsOpen).toBe(false);
		expect(GuiService.IsTenFootInterface()).toBe(false);
	});

	it("should remember what core GUI is enabled when it is changed", () => {
		expect(StarterGui.GetCoreGuiEnabled(Enum.CoreGuiType.Chat)).toBe(true);
		StarterGui.SetCoreGuiEnabled(Enum.CoreGuiType.Chat, false);

		expect(StarterGui.GetCoreGuiEnabled(Enum.CoreGuiType.Chat)).toBe(false);
		expect(StarterGui.GetCoreGuiEnabled(Enum.CoreGuiType.All)).toBe(false);
		StarterGui.SetCoreGuiEnabled(Enum.CoreGuiType.All, true);
		expect(StarterGui.GetCoreGuiEnabled(Enum.CoreGuiType.All)).toBe(true);
	});

	it("should give the same mouse every time when it is asked (Player:GetMouse)", () => {
		const mouse = Players.LocalPlayer.GetMouse();

		expect(Players.LocalPlayer.GetMouse()).toBe(mouse);
		expect(mouse.ViewSizeX).toBe(Workspace.CurrentCamera!.ViewportSize.X);
	});
});
