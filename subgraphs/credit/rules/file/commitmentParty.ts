import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type CommitmentKind, decidesOnPromise } from './commitmentScope';

/** Whose promise it is. */
export interface CommitmentParty {
  readonly kind: CommitmentKind;
  /** Dishonest records of the entity that are neither minor nor sealed, and neither out of query nor out of publication. */
  readonly dishonest: number;
}

/**
 * Nothing is decided on the promise of a dishonest party
 *
 * Dishonest is who has dishonest information above minor that still counts: not repaired or revoked, still within the time
 * in which it can be queried and published (reading of this project; the regulations say 失信主体 alone).
 *
 * 《上海市社会信用条例》第三十条；《上海市优化营商环境条例》第二十七条
 */
export function commitmentParty({ kind, dishonest }: CommitmentParty): Verdict {
  if (!decidesOnPromise(kind) || dishonest === 0) return lawful;
  const facts = { field: 'uscc', kind, records: dishonest };
  return unlawful('COMMITMENT_NOT_FOR_DISHONEST', '上海市社会信用条例 30；上海市优化营商环境条例 27', facts);
}
