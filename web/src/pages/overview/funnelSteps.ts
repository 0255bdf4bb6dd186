import type { OverviewWorkQuery } from './work.generated';

/** A stage of a case as the schema names it. */
export type Stage = Exclude<
  {
    [Key in keyof OverviewWorkQuery]: Key extends Uppercase<Key & string> ? Key : never;
  }[keyof OverviewWorkQuery],
  undefined
>;

/** A part of the way of a case, with the stages that stand in it. */
export interface FunnelStep {
  readonly name:
    | 'verification'
    | 'investigation'
    | 'review'
    | 'decision'
    | 'onSpot'
    | 'performance'
    | 'end'
    | 'archive';
  readonly stages: readonly Stage[];
}

/** The way of a case from lead to archive (行政处罚法 51 to 73); of one decided on the spot there is no earlier step. */
export const FUNNEL_STEPS: readonly FunnelStep[] = [
  { name: 'verification', stages: ['LEAD', 'VERIFYING'] },
  { name: 'investigation', stages: ['FILED', 'INVESTIGATING', 'SUSPENDED'] },
  {
    name: 'review',
    stages: [
      'CLOSED_FOR_DECISION',
      'IN_REVIEW',
      'NOTIFIED',
      'STATEMENT_RECEIVED',
      'REREVIEWED',
      'HEARING_REQUESTED',
      'HEARING_SCHEDULED',
      'HEARING_HELD',
      'HEARING_WAIVED',
      'COLLECTIVE',
    ],
  },
  { name: 'decision', stages: ['DECIDED', 'SERVED'] },
  { name: 'onSpot', stages: ['ON_SPOT_DECIDED', 'RECORDED'] },
  {
    name: 'performance',
    stages: ['PERFORMING', 'PERFORMED', 'DEFERRED', 'OVERDUE', 'COURT_ENFORCEMENT'],
  },
  { name: 'end', stages: ['NOT_FILED', 'TERMINATED', 'TRANSFERRED_CRIMINAL'] },
  { name: 'archive', stages: ['ARCHIVED'] },
];

/** Each step with how many cases stand in it. */
export const funnelOf = (counts: Readonly<Record<Stage, number>>) =>
  FUNNEL_STEPS.map((step) => ({ ...step, here: step.stages.reduce((total, stage) => total + counts[stage], 0) }));
