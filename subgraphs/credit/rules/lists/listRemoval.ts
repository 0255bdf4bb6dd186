import type { Day } from '../../../../kernel/values/day';
import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PublicationState } from '../recordVisibility';
import { listStay } from './listStay';
import type { RemovalGround } from './listTypes';

/** An application to be removed. */
export interface RemovalFacts {
  readonly list: CreditList;
  readonly ground: RemovalGround;
  readonly listedOn: Day;
  readonly appliedOn: Day;
  /** The wrong is corrected and duties are performed. */
  readonly rectified: boolean;
  /** The party promised that what it says is true, and answers for it. */
  readonly committed: boolean;
}

const APPLIED_FOR: Readonly<Record<CreditList, readonly RemovalGround[]>> = {
  ABNORMAL_OPERATION: ['RECTIFIED', 'LISTED_IN_ERROR'],
  SERIOUS_DISHONESTY: ['EARLY', 'LISTED_IN_ERROR'],
};
const ARTICLE = '信用修复管理办法';

/**
 * Who cured the ground of an abnormal listing is removed; from a list of serious dishonesty nobody is before his first
 * year is over. Both ask that the wrong is corrected and a credit commitment made; what was listed in error is taken off
 * at once and without either.
 *
 * CR-9, CR-12, CR-24；《信用修复管理办法》
 */
export function listRemoval(facts: RemovalFacts): Verdict {
  const { list, ground, listedOn, appliedOn, rectified, committed } = facts;
  const possible = APPLIED_FOR[list];
  if (!possible.includes(ground)) {
    return unlawful('LIST_REMOVAL_GROUND_UNFIT', ARTICLE, { field: 'ground', received: ground, possible });
  }
  if (ground === 'LISTED_IN_ERROR') return lawful;
  const earliest = listStay(list, listedOn)?.earlyFrom ?? listedOn;
  if (appliedOn < earliest) {
    return unlawful('LIST_REMOVAL_TOO_EARLY', '市场监管总局令第44号', {
      field: 'appliedOn',
      received: appliedOn,
      earliest,
    });
  }
  const missing = Object.entries({ rectified, committed }).filter(([, isMet]) => !isMet);
  if (missing.length === 0) return lawful;
  return unlawful('LIST_REMOVAL_CONDITION_MISSING', ARTICLE, { missing: missing.map(([field]) => field) });
}

const LEAVES: Readonly<Record<RemovalGround, PublicationState>> = {
  RECTIFIED: 'REPAIRED',
  EARLY: 'REPAIRED',
  RECORD_SEALED: 'REPAIRED',
  LISTED_IN_ERROR: 'REVOKED',
  TERM_OVER: 'NOT_PUBLISHED',
};

/**
 * What becomes of the record of an entry that ends: one that was cured is repaired and one that was wrong revoked, both
 * sealed for everybody; one whose years are over is published no more
 *
 * CR-9, CR-25；《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条、第三十八条
 */
export function recordAfterRemoval(ground: RemovalGround): PublicationState {
  return LEAVES[ground];
}
