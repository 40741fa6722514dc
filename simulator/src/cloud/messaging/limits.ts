/** The limits of MessagingService (MessagingService.yaml). Rates are per minute. */

/** Characters. */
export const TOPIC_LENGTH = 80;
/** Bytes of a message as JSON: 1 kB. */
export const MESSAGE_BYTES = 1024;

/** Messages that a server may send. */
export const SENT_BASE = 600;
export const SENT_PER_PLAYER = 240;

/** Messages that all servers together receive of one topic, and of all. */
export const TOPIC_BASE = 40;
export const TOPIC_PER_SERVER = 80;
export const GAME_BASE = 400;
export const GAME_PER_SERVER = 200;

/** Subscriptions that a server may hold. */
export const SUBSCRIPTIONS_BASE = 20;
export const SUBSCRIPTIONS_PER_PLAYER = 8;
/** Subscriptions that a server may ask for. */
export const SUBSCRIBE_REQUESTS = 240;
