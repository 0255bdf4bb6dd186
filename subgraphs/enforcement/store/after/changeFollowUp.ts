import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { Verdict } from '../../../../kernel/values/verdict';
import { stepDay } from '../../../../kernel/values/work/stepDay';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { DecisionPublication } from '../../rules/caseVisibility';
import { type EnforcementRole, mayEnforceFor } from '../../rules/work/enforcementParties';
import type { EnforcementTopic } from '../../rules/work/enforcementTopics';
import { liftBansOf } from '../measure/liftBans';
import { appendEvents } from '../work/appendEvent';
import { findSeenFollowUp, isSealedRow, lockFollowUp } from './followUpReads';
import type { FollowUpRow } from './followUpRow';
import { type CaseMove, moveCase } from './moveCase';
import { republish } from './readCases';
import { tellEffect } from './tellEffect';

/** Which decision is followed up, in the version of its follow-up that somebody saw, and the day of the document. */
export interface FollowUpStep {
  readonly decision: string;
  readonly version: number;
  readonly on?: Day | null;
}

/** What a step makes of a follow-up: all that is written, and what else must be lawful. */
export interface FollowUpChange {
  readonly topic: Extract<EnforcementTopic, 'performance' | 'remedy' | 'publication'>;
  readonly kind: string;
  readonly verdicts: readonly Verdict[];
  readonly set?: ColumnValues;
  readonly reason?: string;
  readonly details?: object;
  /** The decision's publication from now on; as it was unless stated. */
  readonly publication?: DecisionPublication;
  /** Where the case goes, if it has a file. */
  readonly move?: CaseMove | undefined;
  /** Whether every ban that rests on the decision is lifted. */
  readonly liftsBans?: boolean;
  /** Rows beside the follow-up, written once everything is judged. */
  write?(client: PoolClient): Promise<unknown>;
}

/** A step that is being taken: the decision as it stands, who takes it, and the day of its document. */
export interface Following {
  readonly row: FollowUpRow;
  readonly doing: WorkDoing;
  readonly on: Day;
}

/** What a kind of step is judged and written by. */
export interface FollowUpVerb {
  /** Who takes it. */
  readonly role: EnforcementRole;
  /** Whether it is no more taken once the decision was repaired: nothing of that is published. */
  readonly endsWithSeal?: boolean;
  /** Day before which its document cannot be dated; that of the last step unless stated. */
  notBefore?(row: FollowUpRow): Day | null;
  change(following: Following, client: PoolClient): FollowUpChange | Promise<FollowUpChange>;
}

const columnsOf = ({ set = {} }: FollowUpChange, { row, on }: Following): ColumnValues => ({
  last_on: row.lastOn !== null && row.lastOn > on ? row.lastOn : on,
  ...set,
});

/** Writes what a step makes of a decision that the transaction holds, moves its case, keeps the history, tells the effect. */
export async function writeChange(
  client: PoolClient,
  change: FollowUpChange,
  following: Following & { readonly id: string },
): Promise<void> {
  const { row, doing, on, id } = following;
  const { number, uscc, authority, caseNumber } = row;
  const { topic, kind, reason = null, details = {}, publication, move, liftsBans = false } = change;
  await change.write?.(client);
  await updateWork(client, { name: 'decision_follow_up' }, id, columnsOf(change, following));
  if (publication !== undefined) await republish(client, [caseNumber], { numbers: [number], publication });
  const about = { topic, number, uscc, authority, caseNumber, actor: doing.actor, on };
  await appendEvents(client, { ...about, kind, reason, details });
  if (liftsBans) await liftBansOf(client, number, reason ?? '', { ...doing, today: on });
  if (move !== undefined) await moveCase(client, row, { move, doing: { ...doing, today: on } });
  await tellEffect(client, number, doing.today);
}

/**
 * Takes a step after a decision, in one transaction. What is owed or contested runs on where the decision was repaired, for
 * its handlers alone. Throws WORK_UNKNOWN for a decision that the actor does not see, WORK_CHANGED, NOT_YOUR_CASE, STEP_DAY_AHEAD, STEP_DAY_BEFORE_LAST, and the codes of the step. 行政处罚法 47
 */
export function changeFollowUp(
  database: SiloDatabase,
  { step, doing }: { readonly step: FollowUpStep; readonly doing: WorkDoing },
  { role, endsWithSeal = false, notBefore = ({ lastOn, decidedOn }) => lastOn ?? decidedOn, change }: FollowUpVerb,
): Promise<string> {
  const { decision: number, version } = step;
  return database.transaction(async (client) => {
    const { id } = await lockFollowUp(client, number);
    const seen = await findSeenFollowUp(client, number, doing.actor);
    const taken = seen && endsWithSeal && isSealedRow(seen) ? undefined : seen;
    const row = requireWork(taken, { number, version }, 'decision');
    requireLawful(mayEnforceFor(doing.actor, row.authority, role));
    const on = stepDay(step.on, { today: doing.today, notBefore: notBefore(row) });
    const following = { row, doing, on };
    const changed = await change(following, client);
    requireAll(...changed.verdicts);
    await writeChange(client, changed, { ...following, id });
    return number;
  });
}
