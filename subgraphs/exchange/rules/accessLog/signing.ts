/** Name of the log and of its key. */
export const LOG_NAME = 'market-supervision-hub/access-log';

/** Seconds within which a leaf is under a signed checkpoint, while the exchange runs. */
export const SIGN_WITHIN_SECONDS = 60;

/** Hours after which nothing more is logged, and so nothing given, while the oldest leaf without a checkpoint waits. */
export const STOP_AFTER_HOURS = 4;

/** Most leaves that are taken at once. */
export const LEAVES_AT_ONCE = 500;
