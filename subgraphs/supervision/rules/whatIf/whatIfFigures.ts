import { type Cuts, calibrateCuts } from '../evaluation/calibrateCuts';
import { EVALUATION_STATUSES, type EvaluationStatus } from '../evaluation/evaluationStatus';
import { gradeOrder, plainGrade } from '../evaluation/gradeOrder';
import { measurePlanOf } from '../evaluation/measurePlanOf';
import { placeSubject } from '../evaluation/placeSubject';
import type { PlannedShares } from '../evaluation/plannedProportions';
import { realisedProportions } from '../evaluation/realisedProportions';
import type { Grade, RuleSetContent } from '../ruleSets/ruleSetContent';

/** Subjects that rules would treat alike. */
export interface TriedGroup {
  /** The grade that stands; null without one. */
  readonly from: Grade | null;
  /** Id of the rules under which it stands; null where it came from elsewhere, or there is none. */
  readonly rulesOf: string | null;
  readonly status: EvaluationStatus;
  readonly forced: boolean;
  readonly total: number;
  readonly subjects: number;
}

/** What rules are tried with. */
export interface TrialFacts {
  readonly rules: RuleSetContent;
  readonly proportions: PlannedShares;
  readonly groups: readonly TriedGroup[];
  /** The rules under which a grade stands, by the id of a group; those in force for grades that came from elsewhere. */
  readonly rulesStanding: (id: string | null) => RuleSetContent;
}

/** Subjects that go from one grade to another. */
export interface Move {
  readonly from: Grade | null;
  readonly to: Grade | null;
  readonly subjects: number;
}

/** What supervision takes in a year. */
export interface Effort {
  readonly visits: number;
  readonly hours: number;
}

/** What comes of rules that are tried. */
export interface TrialFigures {
  readonly cuts: Pick<Cuts, 'higherFrom' | 'lowerTo'>;
  readonly statuses: readonly { readonly status: EvaluationStatus; readonly subjects: number }[];
  /** Subjects that would be scored, by category. */
  readonly realised: { readonly lower: number; readonly ordinary: number; readonly higher: number };
  /** Whether 13 ¶2 would hold; true where nobody would be scored. */
  readonly ordinaryOutnumbers: boolean;
  readonly moves: readonly Move[];
  readonly moving: number;
  readonly before: Effort;
  readonly after: Effort;
}

const count = (groups: readonly { readonly subjects: number }[]): number =>
  groups.reduce((sum, { subjects }) => sum + subjects, 0);

const gradeKey = (grade: Grade | null): string => (grade ? `${grade.category}/${grade.level}` : '');

/** Where a group would go: the grade of its points; none while it is not evaluated; where it stands while it waits. */
export function triedGrade(
  { status, forced, total, from }: Omit<TriedGroup, 'subjects'>,
  { grades }: Pick<RuleSetContent, 'grades'>,
  cuts: TrialFigures['cuts'],
): Grade | null {
  if (status === 'SCORED') return placeSubject({ total, forced, cuts, grades });
  return status === 'TOO_NEW' || status === 'STOPPED' ? null : from && plainGrade(from);
}

/** Whether two grades, or the lack of one, are the same. */
export function isSameGrade(a: Grade | null, b: Grade | null): boolean {
  return a === null || b === null ? a === b : gradeOrder(a, b) === 0;
}

function cutsOf({ rules, proportions, groups }: TrialFacts): TrialFigures['cuts'] {
  const scored = groups.filter(({ status }) => status === 'SCORED');
  const totals = new Map<number, number>();
  for (const { forced, total, subjects } of scored) {
    if (!forced) totals.set(total, (totals.get(total) ?? 0) + subjects);
  }
  const cuts = calibrateCuts({
    histogram: [...totals].map(([total, subjects]) => ({ total, count: subjects })),
    forced: count(scored.filter(({ forced }) => forced)),
    proportions,
    standard: rules.standard,
  });
  return { higherFrom: cuts.higherFrom, lowerTo: cuts.lowerTo };
}

function movesOf(groups: readonly (TriedGroup & { readonly to: Grade | null })[]): Move[] {
  const moves = new Map<string, Move>();
  for (const { from, to, subjects } of groups) {
    const key = `${gradeKey(from)} ${gradeKey(to)}`;
    const before = moves.get(key);
    moves.set(key, { from, to, subjects: subjects + (before?.subjects ?? 0) });
  }
  const strictness = (grade: Grade | null): number => (grade ? gradeOrder(grade, { category: 'LOWER', level: 1 }) : -1);
  return [...moves.values()].sort(
    (a, b) => strictness(a.from) - strictness(b.from) || strictness(a.to) - strictness(b.to),
  );
}

type Rules = Pick<RuleSetContent, 'grades' | 'measures'>;

function effortOf(parts: readonly { rules: Rules; grade: Grade | null; subjects: number }[]): Effort {
  const planned = parts.map(({ rules, grade, subjects }) => ({ plan: measurePlanOf(rules, grade), subjects }));
  return {
    visits: planned.reduce((sum, { plan, subjects }) => sum + subjects * (plan?.visitsPerYear ?? 0), 0),
    hours: planned.reduce((sum, { plan, subjects }) => sum + subjects * (plan?.resourceHours ?? 0), 0),
  };
}

/**
 * What would come of rules: who would move, whether ordinary intensity would outnumber the others, what it would take
 *
 * Subjects are placed as a regular evaluation places them, under the shares that are given. Whoever would not be evaluated
 * has no category and is supervised as one of ordinary intensity; whoever would wait stands where it stands. That a rise
 * takes six months and goes step by step (16 ¶3) is judged when an evaluation is adopted, not here.
 *
 * 《上海市分类监管管理办法》第十三条、第十五条
 */
export function whatIfFigures(facts: TrialFacts): TrialFigures {
  const { rules, rulesStanding } = facts;
  const cuts = cutsOf(facts);
  const groups = facts.groups.map((group) => ({ ...group, to: triedGrade(group, rules, cuts) }));
  const scored = groups.filter(({ status }) => status === 'SCORED');
  const placed = (category: Grade['category']) => count(scored.filter(({ to }) => to?.category === category));
  const realised = { lower: placed('LOWER'), ordinary: placed('ORDINARY'), higher: placed('HIGHER') };
  const forced = count(scored.filter((group) => group.forced));
  return {
    cuts,
    statuses: EVALUATION_STATUSES.map((status) => ({
      status,
      subjects: count(groups.filter((group) => group.status === status)),
    })),
    realised,
    ordinaryOutnumbers: realisedProportions({ ...realised, forced }).verdict.lawful,
    moves: movesOf(groups),
    moving: count(groups.filter(({ from, to }) => !isSameGrade(from, to))),
    before: effortOf(
      groups.map(({ from, rulesOf, subjects }) => ({ rules: rulesStanding(rulesOf), grade: from, subjects })),
    ),
    after: effortOf(groups.map(({ to, subjects }) => ({ rules, grade: to, subjects }))),
  };
}
