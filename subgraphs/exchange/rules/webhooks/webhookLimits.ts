/** Webhooks that a department may have at a time. A setting of this project. */
export const WEBHOOKS_A_DEPARTMENT = 20;

/** Hours for which the secret that was replaced still signs beside the new one. A setting of this project. */
export const FORMER_SECRET_HOURS = 24;

/** Days for which the log of deliveries is kept; the log of accesses keeps what was given for good. */
export const DELIVERIES_KEPT_DAYS = 90;

/** Milliseconds within which a receiver must have answered. Standard Webhooks 1.0 recommends 15 to 30 s; ours is less. */
export const ANSWER_WITHIN_MS = 10_000;

/** Bytes of an answer that are read, to no use but that the connection can serve again. */
export const ANSWER_BYTES = 65_536;
