import { describe, expect, it } from "@rbxts/jest-globals";

function createHumanoid(): Humanoid {
	const model = new Instance("Model");
	const root = new Instance("Part");
	root.Name = "HumanoidRootPart";
	root.Parent = model;
	const humanoid = new Instance("Humanoid");
	humanoid.Parent = model;
	return humanoid;
}

describe("Humanoid (reference/engine/classes/Humanoid)", () => {
	it("should say that it is not simulated when it is to walk", () => {
		const humanoid = createHumanoid();

		expect(() => humanoid.MoveTo(Vector3.zero)).toThrow("not simulated: Humanoid.MoveTo");
	});

	it("should keep its health between nothing and the maximum", () => {
		const humanoid = createHumanoid();
		expect(humanoid.Health).toBe(100);

		humanoid.Health = 500;
		expect(humanoid.Health).toBe(100);
		humanoid.MaxHealth = 40;
		expect(humanoid.Health).toBe(40);
		humanoid.TakeDamage(1000);
		expect(humanoid.Health).toBe(0);
	});

	it("should die once when its health ends", () => {
		const humanoid = createHumanoid();
		const seen = new Array<string>();
		humanoid.HealthChanged.Connect((health) => seen.push(`health ${health}`));
		humanoid.Died.Connect(() => seen.push("died"));

		humanoid.Health = 30;
		humanoid.Health = 0;
		humanoid.Health = 10;
		humanoid.Health = 0;
		task.wait();

		expect(seen.filter((line) => line === "died").size()).toBe(1);
		expect(seen[0]).toBe("health 30");
		expect(humanoid.GetState()).toBe(Enum.HumanoidStateType.Dead);
	});

	it("should take no damage when a force field protects it", () => {
		const humanoid = createHumanoid();
		new Instance("ForceField").Parent = humanoid.Parent;

		humanoid.TakeDamage(10);

		expect(humanoid.Health).toBe(100);
	});

	it("should hold one tool at a time", () => {
		const humanoid = createHumanoid();
		const [first, second] = [new Instance("Tool"), new Instance("Tool")];

		humanoid.EquipTool(first);
		expect(first.Parent).toBe(humanoid.Parent);
		humanoid.EquipTool(second);
		expect(second.Parent).toBe(humanoid.Parent);
		expect(humanoid.RootPart?.Name).toBe("HumanoidRootPart");
		expect(() => humanoid.EquipTool(new Instance("Part"))).toThrow("must be a Tool");
	});
});
