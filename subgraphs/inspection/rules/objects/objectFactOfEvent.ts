import type { Day } from '../../../../kernel/values/day';
import { findCreditRiskLevel } from '../../../../kernel/values/reference/creditRiskLevels';
import { findRatingScheme } from '../../../../kernel/values/reference/ratingSchemes';
import { CREDIT_GRADES, type CreditGrade } from '../plans/planTask';
import type { ObjectFact, WithdrawnFact } from './objectFact';
import { sizeClass } from './sizeClass';

/** A change as the feed tells it: the kind of fact, its record key, the followed columns, when its owner recorded it. */
export interface ObjectChange {
  readonly about: string;
  readonly recordKey: string | null;
  readonly subject: string;
  readonly columns: Readonly<Record<string, never>> | null;
  readonly withdrawn: boolean;
  readonly time: string;
}

interface RegisterColumns {
  readonly state: string;
  readonly district: string | null;
  readonly industry_division: string | null;
  readonly registered_on: Day | null;
  readonly capital_amount: string | number | null;
  readonly capital_currency: string | null;
}

interface CategoryColumns {
  readonly matter_code: string;
  readonly status: string;
  readonly category: string | null;
  readonly measure_plan: string | null;
  readonly since: Day;
  readonly until: Day | null;
}

interface KeyListColumns {
  readonly matter_code: string | null;
  readonly source_department: string;
  readonly since: Day;
  readonly until: Day | null;
}

interface Source {
  readonly uscc: string;
  readonly record: string;
  readonly observedAt: string;
}

type Reader = (columns: never, source: Source) => ObjectFact[];

function register(columns: RegisterColumns, { uscc, observedAt }: Source): ObjectFact[] {
  const { state, district, industry_division: industry, registered_on: registeredOn } = columns;
  const { capital_amount: amount, capital_currency: currency } = columns;
  const size = sizeClass(amount === null ? null : BigInt(amount), currency);
  return [{ about: 'REGISTER', uscc, observedAt, state, district, industry, registeredOn, size }];
}

type Rating = { readonly scheme_id: string; readonly grade: CreditGrade; readonly rated_on: Day };

/** A grade of another scheme than those whose grades the tables know says nothing here. */
function rating({ scheme_id: scheme, grade, rated_on: on }: Rating, source: Source): ObjectFact[] {
  const isKnown = findRatingScheme(scheme)?.grades.includes(grade) && CREDIT_GRADES.includes(grade);
  return isKnown && grade !== 'UNRATED' ? [{ about: 'RATING', ...source, value: grade, on }] : [];
}

function risk({ level, classified_on: on }: { level: string; classified_on: Day }, source: Source): ObjectFact[] {
  const value = findCreditRiskLevel(level)?.code;
  return value ? [{ about: 'RISK', ...source, value, on }] : [];
}

function category(columns: CategoryColumns, source: Source): ObjectFact[] {
  const { matter_code: matter, status, category: held, measure_plan: measurePlan, since, until } = columns;
  return [{ about: 'CATEGORY', ...source, matter, status, category: held, measurePlan, since, until }];
}

function keyList(columns: KeyListColumns, source: Source): ObjectFact[] {
  const { matter_code: matter, source_department: department, since: from, until: to } = columns;
  return [{ about: 'KEY_LIST', ...source, matter, department, from, to }];
}

type Sandbox = { readonly matter_code: string; readonly from_day: Day; readonly until_day: Day };

const sandbox = ({ matter_code: matter, from_day: from, until_day: until }: Sandbox, source: Source): ObjectFact[] => [
  { about: 'SANDBOX', ...source, matter, from, until },
];

const READERS: Readonly<Record<string, readonly [of: WithdrawnFact['of'] | null, read: Reader]>> = {
  'market-entity': [null, register],
  'public-credit-rating': ['RATING', rating],
  'credit-risk-class': ['RISK', risk],
  'supervision-category': ['CATEGORY', category],
  'key-supervision': ['KEY_LIST', keyList],
  'sandbox-enrolment': ['SANDBOX', sandbox],
};

/**
 * What a change that came by the feed says of an object of inspection; nothing for kinds that are not kept
 *
 * The library of objects holds dated copies, each with its source's record, so that later accounts of the same fact, and
 * its withdrawal, find it. The amount of a registered capital is not kept, only its band.
 *
 * DR-4；《上海市分类监管管理办法》第十八条第一款
 */
export function objectFactOfEvent(change: ObjectChange): ObjectFact[] {
  const { about, recordKey: record, subject: uscc, columns, withdrawn, time } = change;
  const [of, read] = (Object.hasOwn(READERS, about) && READERS[about]) || [];
  if (!read || record === null || of === undefined) return [];
  if (withdrawn) return of ? [{ about: 'WITHDRAWN', of, uscc, record, observedAt: time }] : [];
  if (columns === null) return [];
  const { uscc: code, observed_at: observedAt } = columns as unknown as { uscc: string; observed_at: string };
  return read(columns as never, { uscc: code, record, observedAt });
}
