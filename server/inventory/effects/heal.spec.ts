import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { createHeal } from "./heal";
import { Living } from "./living";

const context = { userId: 1, inventory: createInventory(DEFAULT_LIMITS) };

function heal(living: Living | undefined, amount: number) {
	const outcome = createHeal(() => living)({ kind: "heal", amount }, context);

	if (outcome.ok) {
		outcome.value.apply?.();
	}

	return outcome.ok ? living?.Health : outcome.reason;
}

describe("createHeal", () => {
	it("should be refused when the player has no living body", () => {
		expect(heal(undefined, 50)).toBe("not_alive");
	});

	it("should be refused at full health", () => {
		expect(heal({ Health: 100, MaxHealth: 100, WalkSpeed: 16 }, 50)).toBe("no_effect");
	});

	it("should not heal before the item is used up", () => {
		const living: Living = { Health: 10, MaxHealth: 100, WalkSpeed: 16 };
		createHeal(() => living)({ kind: "heal", amount: 50 }, context);

		expect(living.Health).toBe(10);
	});

	it("should restore health, up to the maximum", () => {
		expect(heal({ Health: 10, MaxHealth: 100, WalkSpeed: 16 }, 50)).toBe(60);
		expect(heal({ Health: 80, MaxHealth: 100, WalkSpeed: 16 }, 50)).toBe(100);
	});
});
