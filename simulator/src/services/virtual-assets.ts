/**
 * How long every sound and every animation lasts, in seconds. There are no assets here, so no real length is known;
 * what waits for the end of one must come to its end all the same.
 */
export const VIRTUAL_ASSET_SECONDS = 1;
