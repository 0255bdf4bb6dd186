import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { fenAmount } from '../../../../kernel/values/work/fenAmount';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { decidedByAnother } from '../../rules/after/decidedByAnother';
import { deferralPlan, MOST_INSTALMENTS } from '../../rules/after/deferralPlan';
import { finePaidBefore } from '../../rules/after/fineAccount';
import { fineOf, leftToPay, nextPayment } from '../../rules/after/followUpAccount';
import type { Instalment } from '../../rules/after/followUpTypes';
import { performanceStep } from '../../rules/after/performanceState';
import { changeFollowUp, type Following, type FollowUpStep } from './changeFollowUp';
import type { DeferralRow } from './followUpRow';

const TEXT_LIMIT = 500;

/** What a party asks for: parts of what is left of the fine, each with its last day. */
export interface DeferralApplication extends FollowUpStep {
  readonly ground: string;
  readonly instalments: readonly { readonly dueOn: Day; readonly amount: string }[];
}

const instalmentsOf = ({ instalments }: DeferralApplication): Instalment[] => {
  if (instalments.length > MOST_INSTALMENTS) {
    const received = String(instalments.length);
    throw new CataloguedError('INSTALMENTS_UNFIT', { field: 'instalments', received, limit: MOST_INSTALMENTS });
  }
  return instalments.map(({ dueOn, amount }) => ({ dueOn, amount: fenAmount(amount, 'instalments.amount') }));
};

const toJson = (instalments: readonly Instalment[]): string =>
  JSON.stringify(instalments.map(({ dueOn, amount }) => ({ dueOn, amount: String(amount) })));

/**
 * EN-28: enters a party's application for deferral or instalments. Throws INSTALMENTS_UNFIT, DEFERRAL_ASKED,
 * WORK_STATE_UNFIT and the codes of `fenAmount`, `workText` and `changeFollowUp`. 行政处罚法 66
 */
export function askDeferral(database: SiloDatabase, input: DeferralApplication, doing: WorkDoing): Promise<string> {
  const ground = workText(input.ground, 'ground', TEXT_LIMIT);
  const instalments = instalmentsOf(input);
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      change({ row, on }) {
        if (row.deferrals.some(({ state }) => state === 'ASKED')) {
          throw new CataloguedError('DEFERRAL_ASKED', { field: 'decision', received: row.number });
        }
        return {
          topic: 'performance',
          kind: 'DEFERRAL_ASKED',
          reason: ground,
          details: { instalments: JSON.parse(toJson(instalments)) as object },
          verdicts: [
            performanceStep('ASK_DEFERRAL', row.performance),
            deferralPlan(instalments, { left: leftToPay(row, on).fine, today: on }),
          ],
          write: (client) =>
            client.query(
              `INSERT INTO payment_deferral (decision_number, state, asked_on, entered_by, ground, instalments)
               VALUES ($1, 'ASKED', $2, $3, $4, $5)`,
              [row.number, on, doing.actor.subject, ground, toJson(instalments)],
            ),
        };
      },
    },
  );
}

/** How an application for deferral is answered. */
export interface DeferralAnswer extends FollowUpStep {
  readonly grant: boolean;
  readonly reason: string;
}

const DECIDE = `UPDATE payment_deferral SET state = $2, decided_on = $3, reason = $4, paid_before = $5
  WHERE decision_number = $1 AND state = 'ASKED'`;

function answering({ row, doing, on }: Following, asked: DeferralRow, { grant, reason }: DeferralAnswer) {
  const paidBefore = fineOf(row) - leftToPay(row, on).fine;
  const granted = { decidedOn: on, paidBefore, instalments: asked.instalments };
  const after = { ...row, granted: [...row.granted, granted] };
  const state = grant ? 'GRANTED' : 'REFUSED';
  const plan = grant ? [deferralPlan(asked.instalments, { left: leftToPay(row, on).fine, today: on })] : [];
  return {
    topic: 'performance' as const,
    kind: `DEFERRAL_${state}`,
    reason,
    verdicts: [
      performanceStep('DECIDE_DEFERRAL', row.performance),
      decidedByAnother(doing.actor, asked.enteredBy),
      ...plan,
    ],
    set: grant ? { performance: 'DEFERRED', next_due_on: nextPayment(after, on) } : {},
    ...(grant && row.performance === 'RUNNING' && { move: { kind: 'DEFER' as const } }),
    details: { paidBefore: String(finePaidBefore(row.payments, on)) },
    write: (client: { query(sql: string, values: unknown[]): Promise<unknown> }) =>
      client.query(DECIDE, [row.number, state, on, reason, String(paidBefore)]),
  };
}

/**
 * EN-28: grants or refuses a deferral; nobody answers what he entered himself. Throws DEFERRAL_NOT_ASKED,
 * SAME_PERSON_APPROVES, INSTALMENTS_UNFIT where the plan fits no longer, WORK_STATE_UNFIT and the codes of `workText` and
 * `changeFollowUp`. 行政处罚法 66
 */
export function decideDeferral(database: SiloDatabase, input: DeferralAnswer, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason', TEXT_LIMIT);
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-head',
      change(following) {
        const asked = following.row.deferrals.find(({ state }) => state === 'ASKED');
        if (asked === undefined) {
          throw new CataloguedError('DEFERRAL_NOT_ASKED', { field: 'decision', received: input.decision });
        }
        return answering(following, asked, { ...input, reason });
      },
    },
  );
}
