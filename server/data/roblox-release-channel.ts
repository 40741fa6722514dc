import { sleep } from "./pending";
import { parseReleaseRequest, ReleaseChannel } from "./release-requests";
import { Timing } from "./timing";

/** Seconds between attempts to subscribe: the first pause, and the longest. */
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 60;

/** Requests as messages; each server listens to a topic of its own, so it hears nothing but what concerns it. */
export function createRobloxReleaseChannel(service: MessagingService, server: string, timing: Timing): ReleaseChannel {
	return {
		ask: (other, request) => {
			task.spawn(() => pcall(() => service.PublishAsync(toTopic(other), request)));
		},
		listen: (callback) => {
			const subscribe = () =>
				pcall(() =>
					service.SubscribeAsync(toTopic(server), ({ Data }) => {
						const request = parseReleaseRequest(Data);

						if (request) {
							callback(request);
						}
					}),
				)[0];

			task.spawn(() => {
				for (let pause = FIRST_PAUSE; !subscribe(); pause = math.min(pause * 2, LONGEST_PAUSE)) {
					sleep(pause, timing);
				}
			});
		},
	};
}

/** Topics have at most 80 characters; a server's id has 36. */
function toTopic(server: string): string {
	return `Sessions-${server}`;
}
