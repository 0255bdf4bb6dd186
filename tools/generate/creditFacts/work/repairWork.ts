import { sha256Hex } from '../../../../kernel/values/sha256';
import type { Uscc } from '../../../../kernel/values/uscc';
import { grantRepair, refuseRepair, shareRepair } from '../../../../subgraphs/credit/store/repair/answerRepair';
import { receiveRepair } from '../../../../subgraphs/credit/store/repair/receiveRepair';
import { CENTRE, HEAD } from './creditActors';
import type { CreditDesk } from './creditDesk';
import { entityAt } from './entityAt';
import { keepPenalty, type SamplePenalty } from './workRecords';

const TABLE = 'credit_repair';
/** Entities after those of the measures, where there are so many. */
const FROM = 55;
const FIRST_SERIAL = 821;

/** An application for repair, as far as it has come. */
interface RepairPlan {
  readonly receivedOn: string;
  /** What the law demands beside the usual and is not proved. */
  readonly openCondition?: string;
  readonly refusedOn?: string;
  readonly grantedOn?: string;
  readonly sharedOn?: string;
}

/** Received with a condition open; granted, and not shared in time; shared; refused. */
const PLANS: readonly RepairPlan[] = [
  { receivedOn: '2026-10-27', openCondition: '参加信用修复培训并取得证明' },
  { receivedOn: '2026-10-15', grantedOn: '2026-10-20' },
  { receivedOn: '2026-09-14', grantedOn: '2026-09-21', sharedOn: '2026-09-23' },
  { receivedOn: '2026-09-22', refusedOn: '2026-09-28' },
];

const proof = (of: string): string => sha256Hex(`sample proof ${of}`);

async function receive(desk: CreditDesk, plan: RepairPlan, record: string): Promise<string> {
  const { receivedOn, openCondition } = plan;
  const evidence = {
    ...{
      correctionProof: proof('correction'),
      performanceProof: proof('performance'),
      commitment: proof('commitment'),
    },
    ...{ promisesTruth: true, acceptsLiability: true },
    otherConditions: openCondition ? [{ condition: openCondition, proof: null }] : [],
  };
  return desk.once({ topic: 'repair', kind: 'RECEIVED', by: CENTRE, on: receivedOn }, (doing) =>
    receiveRepair(desk.database, { record, ...evidence }, doing),
  );
}

async function answer(desk: CreditDesk, { refusedOn, grantedOn, sharedOn }: RepairPlan, number: string): Promise<void> {
  const at = () => desk.at(TABLE, number);
  if (refusedOn) {
    await desk.once({ topic: 'repair', kind: 'REFUSED', by: HEAD, on: refusedOn }, async (doing) =>
      refuseRepair(desk.database, { ...(await at()), note: '罚款尚未缴清，不予修复' }, doing),
    );
  }
  if (grantedOn) {
    await desk.once({ topic: 'repair', kind: 'GRANTED', by: HEAD, on: grantedOn }, async (doing) =>
      grantRepair(desk.database, { ...(await at()), note: '四项条件均已满足' }, doing),
    );
  }
  if (!sharedOn) return;
  await desk.once({ topic: 'repair', kind: 'SHARED', by: CENTRE, on: sharedOn }, async (doing) =>
    shareRepair(desk.database, await at(), doing),
  );
}

/** Receives applications for the repair of penalties at the single window, and answers all but the first. */
export async function repairWork(desk: CreditDesk, entities: readonly Uscc[]): Promise<void> {
  for (const [at, plan] of PLANS.entries()) {
    const penalty: SamplePenalty = {
      uscc: entityAt(entities, FROM + at),
      serial: FIRST_SERIAL + at,
      title: '罚款行政处罚',
      severity: 'GENERAL',
      decidedOn: '2026-05-11',
    };
    const { id } = await keepPenalty(desk, penalty);
    await answer(desk, plan, await receive(desk, plan, id));
  }
}
