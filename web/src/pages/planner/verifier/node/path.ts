/** A name within a folder. */
export const join = (...parts: readonly string[]): string => parts.join('/');
