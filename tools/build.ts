import { statSync } from "node:fs";
import { paths } from "./build/paths";
import { buildPlace } from "./build/place";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";

await runCommand(async (args) => {
	if (args.length > 0) throw new Trouble("Usage: npm run build", 2);
	const place = await buildPlace("start");
	const kilobytes = Math.round(statSync(place).size / 1024);
	console.log(`${place} (${kilobytes} KB) is built: the same as \`rojo build ${paths.places.start.project}\` gives.`);
});
