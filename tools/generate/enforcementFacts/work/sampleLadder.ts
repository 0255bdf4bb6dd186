import { day } from '../../../../kernel/values/day';
import type { ViolationFacts } from '../../../../subgraphs/enforcement/rules/measure/lowestSufficient';
import {
  closeLadderStep,
  type LadderStepInput,
  takeLadderStep,
} from '../../../../subgraphs/enforcement/store/measure/ladderSteps';
import { caller, PUDONG } from './enforcementActors';
import { doneBy, type EnforcementDesk } from './enforcementDesk';
import type { SampleGround } from './tellCase';

const NOTHING: ViolationFacts = {
  established: false,
  serious: false,
  corrected: false,
  earlierStepNotKept: false,
  goodsInCirculation: false,
  dangerContinues: false,
  licenceForfeited: false,
  suspectedCrime: false,
};

interface SampleLadderStep extends Pick<LadderStepInput, 'kind' | 'facts' | 'reasons' | 'deviation' | 'dueOn'> {
  readonly takenOn: string;
  /** Day on which it was closed as kept; left out while it is not. */
  readonly keptOn?: string;
}

/** An interview that was kept, an order that is overdue, a step beside the mildest, a recall by the head. */
const STEPS: readonly SampleLadderStep[] = [
  {
    kind: 'INTERVIEW',
    facts: NOTHING,
    reasons: '投诉量近一个月明显上升，尚未查实违法行为',
    dueOn: day('2026-09-18'),
    takenOn: '2026-09-07',
    keptOn: '2026-09-16',
  },
  {
    kind: 'ORDER_TO_CORRECT',
    facts: { ...NOTHING, established: true },
    reasons: '后厨防蝇防鼠设施缺失，责令限期整改',
    dueOn: day('2026-10-16'),
    takenOn: '2026-09-28',
  },
  {
    kind: 'ORDER_TO_CORRECT',
    facts: { ...NOTHING, established: true, corrected: true },
    reasons: '标签瑕疵已当场改正，但库存标签仍待核查',
    deviation: '当场改正的仅为货架商品，库存标签须在期限内一并清理，警示约谈不足以督促',
    dueOn: day('2026-11-13'),
    takenOn: '2026-10-22',
  },
  {
    kind: 'RECALL',
    facts: { ...NOTHING, established: true, serious: true, goodsInCirculation: true },
    reasons: '抽检检出不合格批次，产品已流入市场',
    dueOn: day('2026-11-20'),
    takenOn: '2026-10-26',
  },
];

async function takeStep(desk: EnforcementDesk, uscc: string, { takenOn, keptOn, ...step }: SampleLadderStep) {
  const actor = caller(step.kind === 'RECALL' ? 'case-head-pudong' : 'case-officer');
  const number = await takeLadderStep(desk.database, { authority: PUDONG, uscc, ...step }, doneBy(actor, day(takenOn)));
  if (keptOn === undefined) return;
  const end = {
    ...(await desk.at('ladder_step', number)),
    outcome: 'KEPT',
    note: '负责人到场，整改承诺已提交',
  } as const;
  await closeLadderStep(desk.database, end, doneBy(actor, day(keptOn)));
}

/** Steps of the ladder below a penalty. 沪府发〔2020〕7号（十九） */
export async function tellSampleLadder({ desk, parties }: SampleGround): Promise<void> {
  for (const step of STEPS) {
    const party = parties.again('310115');
    const told = { sql: 'ladder_step WHERE taken_on = $1 AND reasons = $2', values: [step.takenOn, step.reasons] };
    if (party) await desk.once(told, (one) => takeStep(one, party.uscc, step));
  }
}
