import { LogService } from "@rbxts/services";

/** What was put out since a point: call it first to mark the point, then the result to read. */
export function recordOutput(): () => Array<LogInfo> {
	const start = LogService.GetLogHistory().size();
	return () => {
		const history = LogService.GetLogHistory();
		const lines = new Array<LogInfo>();
		for (let index = start; index < history.size(); index++) lines.push(history[index]!);
		return lines;
	};
}
