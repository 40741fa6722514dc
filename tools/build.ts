import { statSync } from "node:fs";
import { paths, publishedPlaces } from "./build/paths";
import { buildPlace } from "./build/place";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";

await runCommand(async (args) => {
	if (args.length > 0) throw new Trouble("Usage: npm run build", 2);
	for (const name of publishedPlaces) {
		const place = await buildPlace(name);
		const kilobytes = Math.round(statSync(place).size / 1024);
		const { project } = paths.places[name];
		console.log(`${place} (${kilobytes} KB) is built: the same as \`rojo build ${project}\` gives.`);
	}
});
