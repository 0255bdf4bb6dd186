import { day } from '../../../../kernel/values/day';
import type { RatedRecord, RatingIndicator } from '../../../../subgraphs/credit/rules/rating/ratingTypes';

/** An indicator of general penalties of twelve months; what differs is given. */
export const indicator = (change: Partial<RatingIndicator> = {}): RatingIndicator => ({
  code: 'PENALTIES',
  name: { zh: '行政处罚', en: 'Penalties' },
  basis: { law: '上海市社会信用条例', article: '9' },
  source: 'CREDIT_RECORD',
  kinds: ['ADMINISTRATIVE_PENALTY'],
  severities: ['GENERAL'],
  windowMonths: 12,
  each: -10,
  cap: 30,
  ...change,
});

/** What third parties say, five points each. */
export const told = (change: Partial<RatingIndicator> = {}): RatingIndicator =>
  indicator({
    ...{ code: 'TOLD', source: 'THIRD_PARTY', kinds: ['CONVENTION_BREACH'], severities: null, each: -5, cap: 15 },
    ...change,
  });

/** A published general penalty of 1 July 2026; what differs is given. */
export const record = (change: Partial<RatedRecord> = {}): RatedRecord => ({
  source: 'CREDIT_RECORD',
  id: 'CreditRecord:1',
  kind: 'ADMINISTRATIVE_PENALTY',
  severity: 'GENERAL',
  day: day('2026-07-01'),
  until: null,
  state: 'PUBLISHED',
  publicationEndsOn: null,
  queryEndsOn: null,
  ...change,
});
