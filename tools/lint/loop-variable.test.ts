import { describe, it } from "node:test";
import { RuleTester } from "eslint";
import { loopVariable } from "./loop-variable.mjs";

describe("loop-variable", () => {
	it("should refuse loops that count one thing and compare another, and no others", () => {
		const errors = [{ messageId: "untested" }];
		new RuleTester().run("loop-variable", loopVariable, {
			invalid: [
				{ code: "for (let i = 0; a.b < n; i++) f();", errors },
				{ code: "for (let i = 0; a.i <= 5; ++i) f();", errors },
				{ code: "for (let i = 0; i * 2 < 10; i++) f();", errors },
				{ code: "for (let turn = 0; done < 5; turn += 1) done = f(turn);", errors },
				{ code: "for (let i = 9; left() > 0; i--) f();", errors },
			],
			valid: [
				"for (let i = 0; i < n; i++) f();",
				"for (let i = n; i >= 0; i -= 2) f();",
				"for (let i = 0, j = n; j > 0; i++) j--;",
				"for (let pause = 1; !tryAgain(); pause *= 2) f();",
				"for (let i = 0; ; i++) if (f(i)) break;",
				"for (; a.b < n; ) f();",
				"for (let next = first(); next; ) next = f(next);",
			],
		});
	});
});
