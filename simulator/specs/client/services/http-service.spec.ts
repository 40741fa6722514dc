import { describe, expect, it } from "@rbxts/jest-globals";
import { HttpService } from "@rbxts/services";

describe("HttpService on a client (reference/engine/classes/HttpService)", () => {
	it("should refuse requests when a client makes them", () => {
		expect(() => HttpService.GetAsync("https://example.com")).toThrow(
			"Http requests can only be executed by game server",
		);
	});

	it("should write and read JSON when a client asks for it", () => {
		expect(HttpService.JSONDecode(HttpService.JSONEncode({ a: [1] }))).toEqual({ a: [1] });
	});
});
