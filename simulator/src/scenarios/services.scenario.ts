import { expectDifferent, expectEqual } from "../scenario/expect";
import { folder, instance, localScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { Scenario, scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const CHANCE = `local HttpService = game:GetService("HttpService")
	print(HttpService:GenerateGUID(), Random.new():NextInteger(1, 1e9), math.random(1, 1e9), BrickColor.random())
	print(Random.new(5):NextInteger(1, 1e9))
	local order = {}
	for _, item in Enum.Material:GetEnumItems() do table.insert(order, item.Name) end
	print(table.concat(order, " "))`;

function playChance(world: World): Array<string> {
	world.experience([service("ServerScriptService", serverScript("Main", CHANCE))]).startServer();
	world.run(1);
	return world.lines();
}

/** Services whose work shows on both sides of the network, or in a second run. */
export const serviceScenarios: ReadonlyArray<Scenario> = [
	scenario("should draw the same when the seed is the same, and other numbers when it is another", (world) => {
		const first = playChance(world);
		const again = playChance(world.sibling());
		const other = playChance(world.sibling("another seed"));
		expectEqual(again, first, "same seed");
		expectDifferent(other[0], first[0], "other seed");
		expectEqual([other[1], other[2]], [first[1], first[2]], "what depends on no seed of the world");
	}),

	scenario("should show where parts are and how they look when the server changes them", (world) => {
		const experience = world.experience([
			service("Workspace", instance("Part", "Box")),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`task.wait(1)
					workspace.Box.Size = Vector3.new(1, 2, 3)
					workspace.Box.Color = Color3.new(1, 0, 0)
					workspace.Box.Position = Vector3.new(4, 5, 6)
					game.Lighting.ClockTime = 6.5`,
				),
			),
			starterScripts(
				localScript(
					"Look",
					`local box = workspace:WaitForChild("Box")
					box:GetPropertyChangedSignal("Position"):Wait()
					task.wait(0.5)
					print(box.Size, box.BrickColor, box.CFrame.Position, game.Lighting.TimeOfDay)`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(3);
		expectEqual(world.lines("client:Ada"), ["1, 2, 3 Really red 4, 5, 6 06:30:00"], "client");
	}),

	scenario("should play a sound on the client, to its end, when the server plays it", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", instance("Sound", "Bell", { properties: { SoundId: "rbxassetid://1" } })),
			service("ServerScriptService", serverScript("Main", "task.wait(1) game.ReplicatedStorage.Bell:Play()")),
			starterScripts(
				localScript(
					"Listen",
					`local bell = game.ReplicatedStorage:WaitForChild("Bell")
					bell:GetPropertyChangedSignal("Playing"):Wait()
					print(bell.IsPlaying)
					bell.Ended:Wait()
					print(bell.IsPlaying)`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(4);
		expectEqual(world.lines("client:Ada"), ["true", "false"], "client");
	}),

	scenario("should tell clients of tagged instances when the server tags them", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", folder("Early"), folder("Late")),
			service(
				"ServerScriptService",
				serverScript(
					"Main",
					`game.ReplicatedStorage.Early:AddTag("Marked")
					task.wait(1)
					game.ReplicatedStorage.Late:AddTag("Marked")
					game.ReplicatedStorage.Early:RemoveTag("Marked")`,
				),
			),
			starterScripts(
				localScript(
					"Look",
					`local CollectionService = game:GetService("CollectionService")
					for _, found in CollectionService:GetTagged("Marked") do print("has", found) end
					CollectionService:GetInstanceAddedSignal("Marked"):Connect(function(found) print("added", found) end)
					CollectionService:GetInstanceRemovedSignal("Marked"):Connect(function(found) print("removed", found) end)`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectEqual(world.lines("client:Ada"), ["has Early", "added Late", "removed Early"], "client");
	}),

	scenario("should translate with the server's table when a client asks for a translator", (world) => {
		const experience = world.experience([
			service("LocalizationService", instance("LocalizationTable", "Texts")),
			service(
				"ServerScriptService",
				serverScript("Main", `game.LocalizationService.Texts:SetEntryValue("hello", "", "", "es", "Hola {1}")`),
			),
			starterScripts(
				localScript(
					"Look",
					`task.wait(0.5)
					local texts = game.LocalizationService:WaitForChild("Texts")
					print(texts:GetTranslator("es"):FormatByKey("hello", { "Ana" }))`,
				),
			),
		]);
		experience.startServer().join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectEqual(world.lines("client:Ada"), ["Hola Ana"], "client");
	}),
];
