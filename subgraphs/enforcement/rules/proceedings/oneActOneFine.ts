import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { sameAct } from './sameAct';
import type { Act, Penalty } from './types';

/** A fine that was imposed and not taken back. */
export interface EarlierFine extends Act {
  readonly caseNumber: string;
  /** Number of its decision. */
  readonly decision: string;
  /** Whether the decision was repaired: the refusal does not name it then. */
  readonly sealed?: boolean;
}

/** What is to be imposed, and cases that an officer knows to be about the same act under another provision. */
export interface ActAndPenalties {
  readonly act: Act;
  readonly penalties: readonly Penalty[];
  readonly sameAs?: readonly string[];
}

/**
 * One act is not fined twice
 *
 * Other kinds of penalty may follow a fine. Fines that were revoked do not count: the caller leaves them out. One that was
 * repaired still counts for the party, and is named to nobody.
 *
 * 《行政处罚法》第二十九条；《信用修复管理办法》第三条
 */
export function oneActOneFine(
  { act, penalties, sameAs = [] }: ActAndPenalties,
  earlier: readonly EarlierFine[],
): Verdict {
  if (!penalties.some(({ kind }) => kind === 'FINE')) return lawful;
  const found = earlier.find((fine) => sameAct(act, fine) || sameAs.includes(fine.caseNumber));
  if (found === undefined) return lawful;
  const { decision, caseNumber, sealed = false } = found;
  return unlawful('ACT_FINED_ALREADY', '行政处罚法 29', sealed ? {} : { decision, caseNumber });
}
