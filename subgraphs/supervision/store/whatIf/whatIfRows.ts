import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { PlannedShares } from '../../rules/evaluation/plannedProportions';
import type { Grade } from '../../rules/ruleSets/ruleSetContent';
import type { TrialFigures } from '../../rules/whatIf/whatIfFigures';

/** Where a trial stands. */
export type WhatIfState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

/** A subject that would move. */
export interface Mover {
  readonly uscc: string;
  readonly from: Grade | null;
  readonly to: Grade | null;
}

/** What came of a trial. */
export interface WhatIfResult extends TrialFigures {
  /** The first by code, at most `MOVERS_KEPT`. */
  readonly movers: readonly Mover[];
}

/** Movers that are kept with a trial; the figures count all of them. */
export const MOVERS_KEPT = 1_000;

/** A trial of rules, as it is stored. */
export interface StoredWhatIf {
  readonly id: string;
  /** WIF-<year>-<6 digits>. */
  readonly number: string;
  /** Id and number of the rules that are tried. */
  readonly ruleSet: string;
  readonly ruleSetNumber: string;
  readonly matter: string;
  readonly authority: string;
  readonly day: Day;
  readonly proportions: PlannedShares;
  readonly state: WhatIfState;
  readonly subjects: number;
  readonly scored: number;
  readonly result: WhatIfResult | null;
  readonly failure: string | null;
  readonly askedAt: string;
  readonly finishedAt: string | null;
}

const ALL = `SELECT w.id::text AS id, w.number, w.rule_set::text AS "ruleSet", r.number AS "ruleSetNumber",
    w.matter_code AS matter, w.authority, w.day::text AS day, w.proportions, w.state, w.subjects, w.scored, w.result,
    w.failure, to_json(w.asked_at)#>>'{}' AS "askedAt", to_json(w.finished_at)#>>'{}' AS "finishedAt"
  FROM what_if w JOIN rule_set r ON r.id = w.rule_set`;

type Row = StoredWhatIf & Record<string, unknown>;

/** The trial of a number. */
export async function findWhatIf(client: Queryable, number: string): Promise<StoredWhatIf | undefined> {
  return (await client.query<Row>(`${ALL} WHERE w.number = $1`, [number])).rows[0];
}

/** The trial that waits or runs; one at most does. */
export async function findWhatIfAtWork(client: Queryable): Promise<StoredWhatIf | undefined> {
  return (await client.query<Row>(`${ALL} WHERE w.slot = 1`, [])).rows[0];
}
