import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { sameProvision } from '../measure/citedProvision';

/** The range of fines that a provision allows, in fen; for fines by a multiple, as reckoned for the case. */
export interface FineNorm {
  readonly provision: string;
  readonly min: Fen;
  readonly max: Fen;
}

/**
 * Of several provisions that one act breaks, the one with the higher fine
 *
 * The higher fine is the one whose highest amount is higher; of equals the one whose lowest is (reading of this project);
 * of full equals the first. Throws TEXT_EMPTY where there is no provision.
 *
 * 《行政处罚法》第二十九条
 */
export function higherFine(norms: readonly FineNorm[]): FineNorm {
  const [first, ...rest] = norms;
  if (first === undefined) throw new CataloguedError('TEXT_EMPTY', { field: 'provision' });
  return rest.reduce((highest, one) => (isHigher(one, highest) ? one : highest), first);
}

/**
 * The fine for an act that breaks several provisions follows the higher of them
 *
 * 《行政处罚法》第二十九条
 */
export function finedByHigher(applied: string, norms: readonly FineNorm[]): Verdict {
  const { provision, min, max } = higherFine(norms);
  const own = norms.find((norm) => sameProvision(norm.provision, applied));
  return own !== undefined && own.max === max && own.min === min
    ? lawful
    : unlawful('FINE_NOT_BY_HIGHER', '行政处罚法 29', { applied, higher: provision, max: String(max) });
}

function isHigher(one: FineNorm, other: FineNorm): boolean {
  return one.max > other.max || (one.max === other.max && one.min > other.min);
}
