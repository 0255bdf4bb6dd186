import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

const ARTICLE = '优化营商环境条例 54';

/** The part of a listing that this rule judges; `until` is the first day no longer on the list. */
export interface KeyListing {
  readonly ground: string;
  readonly since: Day;
  readonly until: Day | null;
}

/**
 * Who is under key supervision is so for a ground, and has its days
 *
 * Special trades and key fields are supervised in full instead of by draw, by law: a listing names the ground on which it
 * rests, and ends after it begins.
 *
 * 《优化营商环境条例》第五十四条；《上海市优化营商环境条例》第六十一条
 */
export function keySupervisionPeriod({ ground, since, until }: KeyListing): Verdict {
  if (ground.trim() === '') return unlawful('KEY_SUPERVISION_WITHOUT_GROUND', ARTICLE, { since });
  return until !== null && until <= since
    ? unlawful('KEY_SUPERVISION_PERIOD_EMPTY', ARTICLE, { since, until })
    : lawful;
}
