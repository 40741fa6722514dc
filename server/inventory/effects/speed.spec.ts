import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { Living } from "./living";
import { createSpeed } from "./speed";

const context = { userId: 1, inventory: createInventory(DEFAULT_LIMITS) };

function setUp(living?: Living) {
	const waiting = new Array<() => void>();
	const speed = createSpeed(
		() => living,
		(_, callback) => waiting.push(callback),
	);

	const outcome = speed({ kind: "speed", walkSpeed: 24, seconds: 30 }, context);

	if (outcome.ok) {
		outcome.value.apply?.();
	}

	return { outcome, pass: () => waiting.forEach((callback) => callback()) };
}

describe("createSpeed", () => {
	it("should be refused when the player has no living body", () => {
		expect(setUp(undefined).outcome).toEqual({ ok: false, reason: "not_alive" });
	});

	it("should be refused while the player is as fast", () => {
		const living: Living = { Health: 100, MaxHealth: 100, WalkSpeed: 24 };

		expect(setUp(living).outcome).toEqual({ ok: false, reason: "no_effect" });
	});

	it("should not take back a speed that something else has set since", () => {
		const living: Living = { Health: 100, MaxHealth: 100, WalkSpeed: 16 };
		const { pass } = setUp(living);

		living.WalkSpeed = 40;
		pass();

		expect(living.WalkSpeed).toBe(40);
	});

	it("should make the player faster until its time is over", () => {
		const living: Living = { Health: 100, MaxHealth: 100, WalkSpeed: 16 };
		const { pass } = setUp(living);
		expect(living.WalkSpeed).toBe(24);

		pass();
		expect(living.WalkSpeed).toBe(16);
	});
});
