import type { Day } from '../../../../kernel/values/day';
import { findMeasureItem } from '../../../../kernel/values/reference/punitiveMeasures';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RecordNature, Severity } from '../recordNature';
import { isSealed, type PublicationState } from '../recordVisibility';
import type { MeasureKind } from './measureItem';

/** The record on which a measure rests. */
export interface MeasureRecord {
  readonly uscc: string;
  readonly kind: string;
  readonly nature: RecordNature;
  readonly severity: Severity | null;
  readonly publicationState: PublicationState;
  readonly publicationEndsOn: Day | null;
  readonly queryEndsOn: Day | null;
}

const ARTICLE = '上海市社会信用条例 32';

/**
 * A sanction rests on dishonest information of the entity that still stands, a reward on trustworthy information
 *
 * What is sealed, out of publication or out of query bears nothing any more.
 *
 * CR-5, CR-25；《上海市社会信用条例》第三十条、第三十二条
 */
export function measureBasis(kind: MeasureKind, uscc: string, record: MeasureRecord | null, today: Day): Verdict {
  const isFit = record?.uscc === uscc && stands(record, today) && record.nature === NEEDED[kind];
  return isFit ? lawful : unlawful('MEASURE_BASIS_UNFIT', ARTICLE, { field: 'record', needed: NEEDED[kind] });
}

const NEEDED: Readonly<Record<MeasureKind, RecordNature>> = { SANCTION: 'DISHONEST', REWARD: 'TRUSTWORTHY' };

function stands({ publicationState, publicationEndsOn, queryEndsOn }: MeasureRecord, today: Day): boolean {
  const isOver = [publicationEndsOn, queryEndsOn].some((last) => last !== null && today > last);
  return !isSealed(publicationState) && !isOver;
}

/**
 * What takes away rights or adds duties rests on serious dishonesty and on a law that says so: a sanction stands in
 * proportion to what was done
 *
 * That the first group needs serious severity is a reading of this project.
 *
 * CR-5；《上海市社会信用条例》第三十二条
 */
export function measureProportion(code: string, record: MeasureRecord, legalBasis: string | null): Verdict {
  const item = findMeasureItem(code);
  if (item?.kind !== 'SANCTION' || item.group !== 'RIGHTS_REDUCED') return lawful;
  if (record.severity === 'SERIOUS' && legalBasis !== null) return lawful;
  const facts = { measure: code, group: item.group, severity: record.severity, legalBasis };
  return unlawful('MEASURE_DISPROPORTIONATE', ARTICLE, facts);
}
