import type { Day } from '../../../../kernel/values/day';
import { type ProceedingLimit, proceedingLimitOn } from '../../../../kernel/values/parameters/proceedings';
import type { CaseFile } from './caseFile';

const OF_PARTY = {
  CITIZEN: ['SIMPLE_FINE_CITIZEN', 'HEARING_SUM_CITIZEN'],
  ORGANISATION: ['SIMPLE_FINE_ORGANISATION', 'HEARING_SUM_ORGANISATION'],
} as const;

/**
 * The sums and numbers of persons by which the gates of a case open, as they stand on a day for its kind of party
 *
 * Each says whether it was read in the text of its instrument: what is large enough for a hearing was not.
 *
 * 《行政处罚法》第四十二条、第五十一条、第五十七条、第六十三条
 */
export function caseLimits({ party }: Pick<CaseFile, 'party'>, on: Day): readonly ProceedingLimit[] {
  const ids = ['OFFICERS_AT_LEAST', 'COLLECTIVE_HEADS_AT_LEAST', ...OF_PARTY[party]] as const;
  return ids.map((id) => proceedingLimitOn(id, on));
}
