import { day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { liftMeasureEarly } from '../../../../subgraphs/credit/store/lists/endMeasures';
import { answerMeasure, confirmStop } from '../../../../subgraphs/credit/store/lists/executeMeasure';
import { decideMeasure, proposeMeasure } from '../../../../subgraphs/credit/store/lists/measures';
import { EMERGENCY_HANDLER, EMERGENCY_HEAD, HANDLER, HEAD, OFFICE } from './creditActors';
import type { CreditDesk, KeptRecord } from './creditDesk';
import { entityAt } from './entityAt';
import { type MeasurePlan, ON_HONOURS, ON_PENALTIES, ON_SERIOUS_LISTS } from './measurePlans';
import type { SeriousEntry } from './seriousWork';
import { keepHonour, keepPenalty, type SamplePenalty } from './workRecords';

const TABLE = 'credit_measure';
/** Entities after those of the lists, where there are so many. */
const FROM = 46;
const FIRST_SERIAL = 811;

const handlerOf = (authority: string): WorkActor => (authority === OFFICE ? HANDLER : EMERGENCY_HANDLER);
const headOf = (authority: string): WorkActor => (authority === OFFICE ? HEAD : EMERGENCY_HEAD);

/** A measure with the record on which it rests, and whose record that is. */
interface Resting {
  readonly plan: MeasurePlan;
  readonly record: KeptRecord;
  readonly authority: string;
}

/** Takes one measure as far as its plan goes. */
class MeasurePath {
  constructor(
    private readonly desk: CreditDesk,
    private readonly resting: Resting,
  ) {}

  async walk(): Promise<void> {
    const number = await this.propose();
    await this.decide(number);
    await this.execute(number);
  }

  private propose(): Promise<string> {
    const { plan, record, authority } = this.resting;
    const { kind, measure, executor, legalBasis = null, proposedOn, until } = plan;
    const isSanction = kind === 'SANCTION';
    const words = {
      reasons: isSanction ? '失信行为已经认定并在公示期内' : '被评为诚信经营示范单位',
      proportion: isSanction ? '与失信行为的性质和后果相当，不超过公示期限' : '不影响其他经营主体的权利',
    };
    const term = { from: day(proposedOn), until: day(until) };
    const about = { authority, executor, uscc: record.uscc, kind, measure, record: record.id, legalBasis };
    const by = handlerOf(authority);
    return this.desk.once({ topic: 'measure', kind: 'PROPOSED', by, on: proposedOn }, (doing) =>
      proposeMeasure(this.desk.database, { ...about, ...words, ...term }, doing),
    );
  }

  private async decide(number: string): Promise<void> {
    const { plan, authority } = this.resting;
    const { kind, decidedOn, proposedOn } = plan;
    if (!decidedOn) return;
    const toldOn = kind === 'SANCTION' ? day(proposedOn) : null;
    const decision = { approve: true, toldOn, reason: '有清单依据，过惩相当' };
    await this.desk.once({ topic: 'measure', kind: 'APPROVED', by: headOf(authority), on: decidedOn }, async (doing) =>
      decideMeasure(this.desk.database, { ...(await this.desk.at(TABLE, number)), ...decision }, doing),
    );
  }

  private async execute(number: string): Promise<void> {
    const { desk, resting } = this;
    const { executor, feedback, liftedOn, stoppedOn } = resting.plan;
    const at = () => desk.at(TABLE, number);
    const by = handlerOf(executor);
    if (feedback) {
      const { on, says } = feedback;
      const note = says === 'APPLIED' ? '已按清单执行' : '当事人暂无同类申请，未实际适用';
      await desk.once({ topic: 'measure', kind: says, by, on }, async (doing) =>
        answerMeasure(desk.database, { ...(await at()), feedback: says, note }, doing),
      );
    }
    if (liftedOn) {
      const step = { topic: 'measure', kind: 'LIFTED', by: headOf(resting.authority), on: liftedOn } as const;
      await desk.once(step, async (doing) =>
        liftMeasureEarly(desk.database, { ...(await at()), reason: '已主动整改，无须继续' }, doing),
      );
    }
    if (!stoppedOn) return;
    await desk.once({ topic: 'measure', kind: 'STOPPED', by, on: stoppedOn }, async (doing) =>
      confirmStop(desk.database, { ...(await at()), note: '已停止执行' }, doing),
    );
  }
}

/** Takes joint measures as far as their plans go, and gives the records of penalties on which sanctions rest. */
export async function measureWork(
  desk: CreditDesk,
  entities: readonly Uscc[],
  serious: readonly SeriousEntry[],
): Promise<KeptRecord[]> {
  const resting: Resting[] = [];
  for (const [at, plan] of ON_SERIOUS_LISTS.entries()) {
    const { authority, number } = serious[at] as SeriousEntry;
    resting.push({ plan, authority, record: await desk.find(authority, number) });
  }
  const penalties: KeptRecord[] = [];
  for (const [at, plan] of ON_PENALTIES.entries()) {
    const penalty: SamplePenalty = {
      uscc: entityAt(entities, FROM + at),
      serial: FIRST_SERIAL + at,
      title: '罚款、没收违法所得行政处罚',
      severity: 'GENERAL',
      decidedOn: '2026-07-20',
    };
    const record = await keepPenalty(desk, penalty);
    penalties.push(record);
    resting.push({ plan, record, authority: OFFICE });
  }
  for (const [at, plan] of ON_HONOURS.entries()) {
    const uscc = entityAt(entities, FROM + ON_PENALTIES.length + at);
    resting.push({ plan, record: await keepHonour(desk, uscc, at + 1), authority: OFFICE });
  }
  for (const one of resting) await new MeasurePath(desk, one).walk();
  return penalties;
}
