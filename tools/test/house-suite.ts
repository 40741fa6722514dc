import { formatCheck, lintCheck, runCheck, typeChecks } from "../checks/checks";
import type { Suite } from "./suite";

/** The state of the sources themselves: each check counts as a test. */
export function houseSuite(): Suite {
	return {
		name: "house",
		watches: [],
		background: true,
		run: async (filter, report) => {
			for (const check of [...typeChecks(), formatCheck(), lintCheck()]) {
				if (!filter.matches(check.name)) continue;
				const { passed, output } = await runCheck(check);
				report({
					name: check.name,
					file: "the sources",
					status: passed ? "passed" : "failed",
					...(passed ? {} : { failure: output }),
				});
			}
		},
	};
}
