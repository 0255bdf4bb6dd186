import { CataloguedError } from '../../../../kernel/values/cataloguedError';

const MOST_CODES = 100;

/** Lets pass a list of codes that is not too long to be judged. Throws CASE_LIST_TOO_LONG. */
export function requireFewCodes(codes: readonly string[], field: string): void {
  if (codes.length <= MOST_CODES) return;
  throw new CataloguedError('CASE_LIST_TOO_LONG', { field, received: String(codes.length), limit: MOST_CODES });
}
