import { addMonths, type Day } from '../../../../kernel/values/day';
import type { Evidence } from '../evidence/evidence';
import type { EvidenceKind } from '../evidence/evidenceKinds';
import type { Indicator, IndicatorInput } from '../ruleSets/ruleSetContent';
import { byteOrder } from './byteOrder';
import { entryOfCode } from './evidenceCode';

/** Which evidence counts. */
export type EvidenceFilter = Pick<IndicatorInput, 'kind' | 'codes' | 'grades' | 'windowMonths'>;

/** What an indicator looks at: without codes of its own, a judgement looks at what officers judged under its own code. */
export function indicatorFilter({ code, input }: Pick<Indicator, 'code' | 'input'>): EvidenceFilter {
  const { kind, codes, grades, windowMonths } = input;
  return { kind, codes: codes ?? (kind === 'JUDGEMENT' ? [code] : null), grades, windowMonths };
}

/**
 * What of the evidence counts on a day, the oldest first
 *
 * Without a window: what stands on the day. With a window: what occurred after the day so many months before, whether or
 * not it has ended since, for the window asks what happened and not what still is. Nothing counts before its own day; the
 * first day on which something no longer stands is already without it. A code counts that the filter lists; of judgements
 * and catalogued information also any value of an entry that it lists. What was withdrawn is no evidence and never given.
 *
 * 《上海市分类监管管理办法》第九条
 */
export function evidenceInForce(evidence: readonly Evidence[], filter: EvidenceFilter, day: Day): Evidence[] {
  const after = filter.windowMonths === null ? null : addMonths(day, -filter.windowMonths);
  return evidence.filter((one) => isAbout(one, filter) && standsOn(one, day, after)).sort(oldestFirst);
}

/** The order in which evidence is shown and the newest is found: by day, within a day by key. */
export function oldestFirst(a: Evidence, b: Evidence): number {
  return byteOrder(a.occurredOn, b.occurredOn) || byteOrder(a.key, b.key);
}

function standsOn({ occurredOn, endedOn }: Evidence, day: Day, after: Day | null): boolean {
  if (occurredOn > day) return false;
  return after === null ? endedOn === null || endedOn > day : occurredOn > after;
}

function isAbout({ kind, code, grade }: Evidence, filter: EvidenceFilter): boolean {
  if (kind !== filter.kind) return false;
  return admitsCode(kind, code, filter.codes) && (filter.grades === null || includes(filter.grades, grade));
}

function admitsCode(kind: EvidenceKind, code: string | null, codes: readonly string[] | null): boolean {
  return codes === null || includes(codes, code) || (code !== null && codes.includes(entryOfCode(kind, code)));
}

const includes = (list: readonly string[], value: string | null): boolean => value !== null && list.includes(value);
