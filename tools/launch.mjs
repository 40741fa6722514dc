// @ts-check
// The one entry behind every npm script. This file imports nothing: on a Node too old for the rest it must still
// load, so that the version message below is what the reader sees.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
	console.error(`Strongbox needs Node 20.9 or newer; this is Node ${process.versions.node} (${process.execPath}).`);
	console.error("Install the current LTS from https://nodejs.org and run the command again.");
	process.exitCode = 1;
} else {
	import("./launch/main.mjs").then((launcher) => launcher.launch(process.argv.slice(2)));
}
