import { CataloguedError } from '../cataloguedError';
import type { Fen } from '../money';

const AMOUNT = /^(?:0|[1-9]\d{0,18})$/;
/** Largest amount that a database column of eight bytes can hold. */
const LARGEST: Fen = 2n ** 63n - 1n;

/**
 * An amount that a caller writes in fen: digits alone, so that nothing is guessed of points, signs or exponents
 *
 * `limit` is the largest admitted, at most what a column of eight bytes holds. Throws AMOUNT_UNFIT.
 */
export function fenAmount(text: string, field: string, limit: Fen = LARGEST): Fen {
  const most = limit < LARGEST ? limit : LARGEST;
  const amount = AMOUNT.test(text) ? BigInt(text) : undefined;
  if (amount !== undefined && amount <= most) return amount;
  throw new CataloguedError('AMOUNT_UNFIT', { field, received: text, limit: String(most) });
}
