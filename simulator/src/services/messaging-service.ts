import { CloudConnection, findConnection } from "../cloud/cloud";
import { CloudRequest } from "../cloud/cloud-request";
import { FaultKind } from "../cloud/faults";
import { toJson } from "../cloud/json-value";
import { MESSAGE_BYTES, TOPIC_LENGTH } from "../cloud/messaging/limits";
import { Subscription } from "../cloud/messaging/message-bus";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { requireString } from "../datatypes/arguments";
import { Signal } from "../kernel/signal";
import { placeInfoOf } from "./data-model";
import { decode } from "./json";
import { getLoop } from "./loop";

/** Texts of our own; Roblox documents none. */
const FAULTS: Readonly<Record<FaultKind, string>> = {
	errorBefore: "MessagingService: internal error",
	errorAfter: "MessagingService: internal error",
	throttled: "MessagingService: too many requests",
	outage: "MessagingService: the service is not available",
};

function requireConnection(service: InstanceRecord, method: string): CloudConnection {
	const { realm } = service;
	if (realm.kind !== "server") return raise(`MessagingService:${method} can only be called from the server`);
	const connection = findConnection(realm);
	if (!connection || placeInfoOf(realm).placeId === 0) {
		return raise(`MessagingService:${method} needs a published place`);
	}
	return connection;
}

function requireTopic(value: unknown, method: string): string {
	const topic = requireString(value, 1, method);
	const length = utf8.len(topic)[0];
	if (typeIs(length, "number") && length >= 1 && length <= TOPIC_LENGTH) return topic;
	return raise(`MessagingService: a topic must have 1 to ${TOPIC_LENGTH} characters`);
}

function publish(service: InstanceRecord, name: unknown, message: unknown): void {
	const connection = requireConnection(service, "PublishAsync");
	const topic = requireTopic(name, "PublishAsync");
	const text = message === undefined ? "null" : toJson(message);
	if (text === undefined) return raise("MessagingService: a message must be a value that JSON can hold");
	if (text.size() > MESSAGE_BYTES) return raise("MessagingService: a message can have 1 kB at most");
	const { cloud, server } = connection;
	const { realm } = service;
	const sent = realm.epoch + realm.now() + realm.clock.offset;
	const call = {
		service: "messaging",
		api: "PublishAsync",
		server: server.name,
		store: topic,
		writes: true,
	} as const;
	new CloudRequest(connection, call, (fault) => FAULTS[fault]).trip(() => {
		cloud.messages.countSent(server.name, server.playerCount());
		cloud.messages.publish(topic, { text, sent });
	});
}

function subscribe(service: InstanceRecord, name: unknown, callback: unknown): RBXScriptConnection {
	const connection = requireConnection(service, "SubscribeAsync");
	const topic = requireTopic(name, "SubscribeAsync");
	if (!typeIs(callback, "function")) return raise("Argument 2 of SubscribeAsync must be a function");
	const { cloud, server } = connection;
	const { realm } = service;
	const signal = new Signal(realm.scheduler, "MessagingService.SubscribeAsync", realm.deferredSignals);
	const subscription: Subscription = {
		topic,
		server: server.name,
		receive: ({ text, sent }) => {
			getLoop(realm).post(realm.now(), () => signal.fire({ Data: decode(text), Sent: sent }));
		},
	};
	const call = {
		service: "messaging",
		api: "SubscribeAsync",
		server: server.name,
		store: topic,
		writes: false,
	} as const;
	new CloudRequest(connection, call, (fault) => FAULTS[fault]).trip(() => {
		cloud.messages.countSubscribe(server.name, server.playerCount());
		cloud.messages.subscribe(subscription);
	});
	const connected = signal.toProxy().Connect(callback as Callback);
	signal.onCountChanged = (count) => {
		if (count === 0) cloud.messages.unsubscribe(subscription);
	};
	return connected;
}

/** Messages between the servers of an experience, delivered as well as can be (MessagingService.yaml). */
export const messagingServiceImplementation = implement("MessagingService", {
	methods: { PublishAsync: publish, SubscribeAsync: subscribe },
});
