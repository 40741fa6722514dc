// @ts-check

const COMPARISONS = new Set(["<", "<=", ">", ">="]);

/**
 * Refuses a `for` that counts a variable and compares something else. roblox-ts 3.0.0 makes a numeric loop of
 * `for (let i = 0; a.b < 5; i++)` and of `for (let i = 0; i * 2 < 5; i++)` (transformForStatementOptimized): it looks at
 * the right side of the comparison and takes the left one for the variable, so both run five times.
 * @type {import("eslint").Rule.RuleModule}
 */
export const loopVariable = {
	meta: {
		type: "problem",
		schema: [],
		messages: {
			untested:
				"roblox-ts reads this as a count of {{name}} up to the right side. Compare {{name}} itself, or use `while`.",
		},
	},
	create: (context) => ({
		ForStatement: ({ init, test, update }) => {
			if (init?.type !== "VariableDeclaration" || test?.type !== "BinaryExpression") return;
			const [declaration, other] = init.declarations;
			const counts = update?.type === "UpdateExpression" || update?.type === "AssignmentExpression";
			if (other !== undefined || declaration?.id.type !== "Identifier" || !counts) return;
			const { name } = declaration.id;
			if (!COMPARISONS.has(test.operator)) return;
			if (test.left.type === "Identifier" && test.left.name === name) return;
			context.report({ node: test, messageId: "untested", data: { name } });
		},
	}),
};
