import { InventoryService } from "./inventory-service";

/** Writes one line to the output for each record that could not be loaded as it is. */
export function printRestored(service: InventoryService): void {
	service.restored.connect((userId, { quarantined, returned, repairs }) => {
		const reasons = countEach(quarantined.map(({ reason }) => reason));
		const repaired = countEach(repairs);

		warn(
			`inventory of player ${userId}: quarantined ${quarantined.size()} ${reasons}, returned ${returned}, ` +
				`repaired ${repairs.size()} ${repaired}`,
		);
	});
}

function countEach(words: ReadonlyArray<string>): string {
	const counts = new Map<string, number>();

	for (const word of words) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}

	const parts = new Array<string>();

	for (const [word, count] of counts) {
		parts.push(`${word} × ${count}`);
	}

	return parts.isEmpty() ? "" : `(${parts.sort().join(", ")})`;
}
