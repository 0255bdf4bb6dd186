import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import type { DaySpan } from './followUpTypes';

/** 救济途径 How a party challenges a decision. */
export const REMEDY_KINDS = ['RECONSIDERATION', 'LITIGATION'] as const;

/** One of the ways. */
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** 救济结果 How a challenge ends. */
export const REMEDY_OUTCOMES = ['UPHELD', 'CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'INVALID'] as const;

/** One of the outcomes. */
export type RemedyOutcome = (typeof REMEDY_OUTCOMES)[number];

/** Where the remedies against a decision stand. */
export type RemedyState = 'NONE' | RemedyKind | RemedyOutcome;

/** All of them, in the order of the track. */
export const REMEDY_STATES: readonly RemedyState[] = ['NONE', ...REMEDY_KINDS, ...REMEDY_OUTCOMES];

/** 停止执行事由 Why execution is stayed all the same. */
export const STAY_GROUNDS = ['AGENCY', 'REMEDY_BODY', 'ON_APPLICATION', 'BY_LAW'] as const;

/** One of the grounds. */
export type StayGround = (typeof STAY_GROUNDS)[number];

/** One challenge; `endedOn` is null while it runs. */
export interface Remedy {
  readonly kind: RemedyKind;
  readonly filedOn: Day;
  readonly endedOn: Day | null;
  readonly outcome: RemedyOutcome | null;
  readonly stay: StayGround | null;
}

/** What is done about a remedy. */
export type RemedyAct = 'RECONSIDER' | 'SUE' | 'CONCLUDE';

/** Where the track stands after these challenges, oldest first. */
export function remedyState(remedies: readonly Remedy[]): RemedyState {
  const last = remedies.at(-1);
  return last === undefined ? 'NONE' : (last.outcome ?? last.kind);
}

const possibleIn = (act: RemedyAct, remedies: readonly Remedy[]): readonly RemedyState[] => {
  if (act === 'CONCLUDE') return REMEDY_KINDS;
  if (act === 'RECONSIDER' || remedies.some(({ kind }) => kind === 'LITIGATION')) return ['NONE'];
  return ['NONE', 'UPHELD', 'CHANGED'];
};

/**
 * The remedy track: a decision is challenged by reconsideration or before the court, and the challenge ends in one of five
 * ways
 *
 * Reading of this project: after a reconsideration that left the decision standing, or changed it, the party may still sue,
 * once; nobody asks for reconsideration after that. 《行政诉讼法》第四十四条、第四十五条 (general knowledge)
 *
 * 《行政处罚法》第七条、第七十三条
 */
export function remedyStep(act: RemedyAct, remedies: readonly Remedy[]): Verdict {
  const state = remedyState(remedies);
  return workStep({ act, state, possibleIn: possibleIn(act, remedies), article: '行政处罚法 7, 73' });
}

/**
 * EN-29: a challenge does not stop execution, unless it is stayed on one of the grounds of the law
 *
 * 《行政处罚法》第七十三条第一款
 */
export function isStayed(remedies: readonly Remedy[]): boolean {
  return remedies.some(({ endedOn, stay }) => endedOn === null && stay !== null);
}

/**
 * EN-27: the days of challenges, which do not count towards the surcharge
 *
 * 《行政处罚法》第七十三条第三款
 */
export function remedyDays(remedies: readonly Remedy[]): DaySpan[] {
  return remedies.map(({ filedOn, endedOn }) => ({ from: filedOn, to: endedOn }));
}
