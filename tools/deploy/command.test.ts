import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readOpenCloudUrl } from "../open-cloud/url";
import { run } from "../process/run";

function runDeploy(...args: string[]): ReturnType<typeof run> {
	return run(process.execPath, ["tools/launch.mjs", "deploy", ...args]);
}

describe("npm run deploy", () => {
	for (const args of [[], ["nowhere"], ["test", "live"], ["test", "--force"]]) {
		it(`should say how it is used when it is called with ${JSON.stringify(args)}`, async () => {
			const { code, stderr } = await runDeploy(...args);
			assert.equal(code, 2);
			assert.match(stderr, /npm run deploy -- test\|live|--force/);
		});
	}

	it("should send keys to no other machine", () => {
		assert.equal(readOpenCloudUrl({}), undefined);
		assert.equal(readOpenCloudUrl({ STRONGBOX_OPEN_CLOUD_URL: "http://127.0.0.1:8080" }), "http://127.0.0.1:8080");
		for (const url of ["https://example.com", "http://127.0.0.1.example.com:80", "http://localhost@x:1"]) {
			assert.throws(() => readOpenCloudUrl({ STRONGBOX_OPEN_CLOUD_URL: url }), /may only name this machine/);
		}
	});
});
