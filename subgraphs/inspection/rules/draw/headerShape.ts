import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';

/** The refusal of a header: which member is not as docs/draw.md has it. */
export function malformed(field: string, received: unknown): CataloguedError {
  return new CataloguedError('DRAW_HEADER_MALFORMED', {
    field,
    received: typeof received === 'string' ? received : canonicalJson(received ?? null),
  });
}

/** Throws DRAW_HEADER_MALFORMED with the member unless it fits. */
export function demand(fits: boolean, field: string, received: unknown): void {
  if (!fits) throw malformed(field, received);
}

/** Throws DRAW_HEADER_MALFORMED unless an object has these members and no others, whatever they are. */
export function demandMembers(value: unknown, names: readonly string[], field: string): void {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const members = isObject ? Object.entries(value).filter(([, member]) => member !== undefined) : [];
  demand(members.length === names.length && members.every(([name]) => names.includes(name)), field, value);
}

/** Whether a value is a text of a form, and not something that only turns into such a text. */
export function isText(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

/** Whether a value is a whole number within bounds, both included. */
export function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}
