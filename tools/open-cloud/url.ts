import { Trouble } from "../launch/trouble.mjs";

/** Names another Open Cloud, on this machine: a stand-in for tests. */
const VARIABLE = "STRONGBOX_OPEN_CLOUD_URL";

/**
 * Where Open Cloud is, if not at Roblox. Only this machine is accepted: keys are sent there.
 * @throws Trouble for any other address
 */
export function readOpenCloudUrl(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
	const text = env[VARIABLE];
	if (text === undefined || text === "") return undefined;
	if (!/^http:\/\/(127\.0\.0\.1|localhost):\d{1,5}$/.test(text)) {
		throw new Trouble(`${VARIABLE} may only name this machine, such as http://127.0.0.1:8080, and is ${text}.`);
	}
	return text;
}
