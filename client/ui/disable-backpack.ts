/** Attempts before it is left as it is, half a second apart. */
const ATTEMPTS = 10;

/**
 * Hides the platform's own backpack. The platform registers the call some time after the first scripts run and
 * raises an error until then.
 */
export function disableBackpack(starterGui: StarterGui): void {
	task.spawn(() => {
		for (const _ of $range(1, ATTEMPTS)) {
			const [done] = pcall(() => starterGui.SetCoreGuiEnabled(Enum.CoreGuiType.Backpack, false));

			if (done) {
				return;
			}

			task.wait(0.5);
		}
	});
}
