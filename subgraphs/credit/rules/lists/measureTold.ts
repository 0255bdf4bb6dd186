import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { MeasureKind } from './measureItem';

/** When a measure was proposed, and when its reasons were told to the party. */
export interface MeasureTold {
  readonly kind: MeasureKind;
  readonly proposedOn: Day;
  readonly toldOn: Day | null;
}

/**
 * The reasons of a sanction are told to the party before it is applied
 *
 * CR-5；《上海市社会信用条例》第三十二条
 */
export function measureTold({ kind, proposedOn, toldOn }: MeasureTold, today: Day): Verdict {
  const isTold = toldOn !== null && toldOn >= proposedOn && toldOn <= today;
  if (isTold || (kind === 'REWARD' && toldOn === null)) return lawful;
  const facts = { field: 'toldOn', received: toldOn, earliest: proposedOn, latest: today };
  return unlawful('MEASURE_REASONS_NOT_TOLD', '上海市社会信用条例 32', facts);
}
