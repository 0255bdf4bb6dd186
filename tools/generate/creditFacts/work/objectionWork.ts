import type { Uscc } from '../../../../kernel/values/uscc';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import {
  answerObjection,
  decideObjection,
  forwardObjection,
  markObjection,
} from '../../../../subgraphs/credit/store/repair/answerObjection';
import { raiseObjection } from '../../../../subgraphs/credit/store/repair/raiseObjection';
import { CENTRE, HEAD } from './creditActors';
import type { CreditDesk } from './creditDesk';
import { entityAt } from './entityAt';
import { keepPenalty, type SamplePenalty } from './workRecords';

const TABLE = 'credit_objection';
/** Entities after those of the repairs, where there are so many. */
const FROM = 59;
const FIRST_SERIAL = 831;
const FOUND = { outcome: 'ACT_REVOKED', note: '该处罚决定已被复议机关撤销' } as const;

/** An objection, as far as it has come. */
interface ObjectionPlan {
  readonly raisedOn: string;
  readonly markedOn?: string;
  readonly forwardedOn?: string;
  readonly answeredOn?: string;
  readonly decidedOn?: string;
}

/** Raised, and not marked in time; marked; forwarded; found revoked, and to be deleted. */
const PLANS: readonly ObjectionPlan[] = [
  { raisedOn: '2026-10-28' },
  { raisedOn: '2026-10-29', markedOn: '2026-10-30' },
  { raisedOn: '2026-10-22', markedOn: '2026-10-23', forwardedOn: '2026-10-26' },
  {
    ...{ raisedOn: '2026-10-20', markedOn: '2026-10-21', forwardedOn: '2026-10-22' },
    ...{ answeredOn: '2026-10-28', decidedOn: '2026-10-30' },
  },
];

async function carry(desk: CreditDesk, plan: ObjectionPlan, number: string): Promise<void> {
  const { database } = desk;
  const at = () => desk.at(TABLE, number);
  const step = (kind: string, by: WorkActor, on: string) => ({ topic: 'objection', kind, by, on }) as const;
  const { markedOn, forwardedOn, answeredOn, decidedOn } = plan;
  if (markedOn) {
    await desk.once(step('MARKED', CENTRE, markedOn), async (doing) => markObjection(database, await at(), doing));
  }
  if (forwardedOn) {
    const forwarded = step('FORWARDED', CENTRE, forwardedOn);
    await desk.once(forwarded, async (doing) => forwardObjection(database, await at(), doing));
  }
  if (answeredOn) {
    const answered = step('ANSWERED', HEAD, answeredOn);
    await desk.once(answered, async (doing) => answerObjection(database, { ...(await at()), ...FOUND }, doing));
  }
  if (!decidedOn) return;
  const decided = step('DELETING', CENTRE, decidedOn);
  await desk.once(decided, async (doing) => decideObjection(database, { ...(await at()), ...FOUND }, doing));
}

/** Raises objections to penalties at the single window, each as far as its plan goes. */
export async function objectionWork(desk: CreditDesk, entities: readonly Uscc[]): Promise<void> {
  for (const [at, plan] of PLANS.entries()) {
    const penalty: SamplePenalty = {
      uscc: entityAt(entities, FROM + at),
      serial: FIRST_SERIAL + at,
      title: '罚款行政处罚',
      severity: 'GENERAL',
      decidedOn: '2026-09-07',
    };
    const { id: record } = await keepPenalty(desk, penalty);
    const raised = { topic: 'objection', kind: 'RAISED', by: CENTRE, on: plan.raisedOn } as const;
    const number = await desk.once(raised, (doing) =>
      raiseObjection(desk.database, { record, ground: '与实际情况不符，请求核实' }, doing),
    );
    await carry(desk, plan, number);
  }
}
