import type { Code } from './codes';

/**
 * What makes a text unfit to keep or to search by: PostgreSQL takes neither NUL nor half of a surrogate pair.
 * Undefined for sound text.
 */
export function findTextFault(text: string): Extract<Code, 'TEXT_NUL' | 'TEXT_LONE_SURROGATE'> | undefined {
  if (text.includes('\u0000')) return 'TEXT_NUL';
  if (/\p{Surrogate}/u.test(text)) return 'TEXT_LONE_SURROGATE';
  return undefined;
}
