import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { cacheDirectory } from "./cache";

const base = { arch: "x64", home: "/home/me" };

describe("cacheDirectory", () => {
	it("should ignore XDG_CACHE_HOME when that is relative", () => {
		assert.equal(
			cacheDirectory({ ...base, platform: "linux", env: { XDG_CACHE_HOME: "cache" } }),
			join("/home/me", ".cache", "strongbox"),
		);
	});

	it("should be where each system keeps caches", () => {
		assert.equal(
			cacheDirectory({ ...base, platform: "linux", env: { XDG_CACHE_HOME: "/x" } }),
			join("/x", "strongbox"),
		);
		assert.equal(
			cacheDirectory({ ...base, platform: "darwin", env: {} }),
			join("/home/me", "Library", "Caches", "strongbox"),
		);
		assert.equal(
			cacheDirectory({ ...base, platform: "win32", env: { LOCALAPPDATA: "/l" } }),
			join("/l", "strongbox"),
		);
		assert.equal(
			cacheDirectory({ ...base, platform: "win32", env: {} }),
			join("/home/me", "AppData", "Local", "strongbox"),
		);
	});

	it("should be what STRONGBOX_CACHE says when that is set", () => {
		assert.equal(cacheDirectory({ ...base, platform: "darwin", env: { STRONGBOX_CACHE: "/mine" } }), "/mine");
	});
});
