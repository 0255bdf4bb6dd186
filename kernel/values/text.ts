import type { Code } from './codes';

/** Marks that turn the direction of writing: what they stand in reads differently from what it holds. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const UNSEEN = /[\s\p{Cf}]/gu;

/**
 * What makes a text unfit to keep or to search by: PostgreSQL takes neither NUL nor half of a surrogate pair.
 * Undefined for sound text.
 */
export function findTextFault(text: string): Extract<Code, 'TEXT_NUL' | 'TEXT_LONE_SURROGATE'> | undefined {
  if (text.includes('\u0000')) return 'TEXT_NUL';
  if (/\p{Surrogate}/u.test(text)) return 'TEXT_LONE_SURROGATE';
  return undefined;
}

/**
 * What makes a text unfit to be shown to others as it was written: what cannot be kept, and marks of writing direction, by
 * which a number or a name reads as another. Undefined for sound text. Unicode Technical Report 36, 2.5
 */
export function findWrittenFault(text: string): ReturnType<typeof findTextFault> | 'TEXT_BIDI_CONTROL' {
  return findTextFault(text) ?? (DIRECTION.test(text) ? 'TEXT_BIDI_CONTROL' : undefined);
}

/** Whether nothing of a text can be seen: blanks and invisible characters alone, or nothing. */
export function isUnseen(text: string): boolean {
  return text.replace(UNSEEN, '') === '';
}
