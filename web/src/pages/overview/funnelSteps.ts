import type { OverviewWorkQuery } from './work.generated';

/** A stage of a case as the schema names it. */
export type Stage = Exclude<
  {
    [Key in keyof OverviewWorkQuery]: Key extends Uppercase<Key & string> ? Key : never;
  }[keyof OverviewWorkQuery],
  undefined
>;

/** A part of the way of a case, with the stages that stand in it and those in which a case can end there. */
export interface FunnelStep {
  readonly name: 'verification' | 'investigation' | 'review' | 'decision' | 'performance' | 'archive';
  readonly stages: readonly Stage[];
  readonly exits: readonly Stage[];
}

/** The way of a case from lead to archive (行政处罚法 54 to 73). */
export const FUNNEL_STEPS: readonly FunnelStep[] = [
  { name: 'verification', stages: ['LEAD', 'VERIFYING'], exits: ['NOT_FILED'] },
  {
    name: 'investigation',
    stages: ['FILED', 'INVESTIGATING', 'SUSPENDED'],
    exits: ['TERMINATED', 'TRANSFERRED_CRIMINAL'],
  },
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
    exits: [],
  },
  { name: 'decision', stages: ['ON_SPOT_DECIDED', 'RECORDED', 'DECIDED', 'SERVED'], exits: [] },
  {
    name: 'performance',
    stages: ['PERFORMING', 'PERFORMED', 'DEFERRED', 'OVERDUE', 'COURT_ENFORCEMENT'],
    exits: [],
  },
  { name: 'archive', stages: ['ARCHIVED'], exits: [] },
];

/** How many cases reached each step, how many stand in it, and how many ended there. */
export function funnelOf(counts: Readonly<Record<Stage, number>>) {
  const sum = (stages: readonly Stage[]) => stages.reduce((total, stage) => total + counts[stage], 0);
  const steps = FUNNEL_STEPS.map((step) => ({ ...step, here: sum(step.stages), ended: sum(step.exits) }));
  return steps.map((step, i) => ({
    ...step,
    reached: steps.slice(i).reduce((total, { here, ended }) => total + here + ended, 0),
  }));
}
