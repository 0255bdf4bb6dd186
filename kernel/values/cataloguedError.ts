import { CODES, type Code } from './codes';
import type { Facts } from './verdict';

const LONGEST_RECEIVED = 100;

/** Cuts what a caller sent to a length that is safe to show and to log. */
export function clip(received: unknown): string {
  const text = typeof received === 'string' ? received : (JSON.stringify(received) ?? String(received));
  return text.length > LONGEST_RECEIVED ? `${text.slice(0, LONGEST_RECEIVED)}…` : text;
}

/**
 * Bad input or a broken condition, by its code in the catalogue.
 * `facts` says which field, what was received and which limit holds; clients see code, facts and the catalogue's texts.
 */
export class CataloguedError extends Error {
  readonly code: Code;
  readonly facts: Facts;

  constructor(code: Code, facts: Facts & { field?: string; received?: string; limit?: string | number } = {}) {
    super(CODES[code].en);
    this.name = 'CataloguedError';
    this.code = code;
    this.facts = facts.received === undefined ? facts : { ...facts, received: clip(facts.received) };
  }
}
