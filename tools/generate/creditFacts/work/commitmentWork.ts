import { day } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import type { Uscc } from '../../../../kernel/values/uscc';
import { checkCommitment } from '../../../../subgraphs/credit/store/file/checkCommitment';
import { decideBreach, fixBreach, revokeCommitment } from '../../../../subgraphs/credit/store/file/decideBreach';
import { makeCommitment } from '../../../../subgraphs/credit/store/file/makeCommitment';
import { HANDLER, HEAD, OFFICE } from './creditActors';
import type { CreditDesk } from './creditDesk';
import { entityAt } from './entityAt';

const TABLE = 'commitment';

/** A promise of the sample, as far as it has come: each day is that of a step, and what was not done has none. */
interface CommitmentPlan {
  readonly matter: string;
  readonly madeOn: string;
  readonly checkedOn?: string;
  readonly kept?: boolean;
  readonly orderedOn?: string;
  readonly fixBy?: string;
  readonly fixedOn?: string;
  readonly revokedOn?: string;
}

/** One for each state. */
const PLANS: readonly CommitmentPlan[] = [
  { matter: '食品经营许可（仅销售预包装食品）', madeOn: '2026-10-20' },
  { matter: '食品经营许可（热食类制售）', madeOn: '2026-06-10', checkedOn: '2026-07-20', kept: true },
  { matter: '经营场所变更登记', madeOn: '2026-08-05', checkedOn: '2026-10-09' },
  {
    matter: '人力资源服务许可',
    madeOn: '2026-07-07',
    checkedOn: '2026-09-02',
    orderedOn: '2026-09-08',
    fixBy: '2026-11-20',
  },
  {
    matter: '第三类医疗器械经营备案',
    madeOn: '2026-05-12',
    checkedOn: '2026-06-30',
    orderedOn: '2026-07-03',
    fixBy: '2026-08-03',
    fixedOn: '2026-07-28',
  },
  {
    matter: '广告发布登记',
    madeOn: '2026-04-14',
    checkedOn: '2026-06-03',
    orderedOn: '2026-06-05',
    fixBy: '2026-07-06',
    revokedOn: '2026-07-10',
  },
];

function make(desk: CreditDesk, { matter, madeOn }: CommitmentPlan, uscc: Uscc): Promise<string> {
  const on = day(madeOn);
  return desk.once({ topic: 'commitment', kind: 'MADE', by: HANDLER, on: madeOn }, (doing) =>
    makeCommitment(
      desk.database,
      {
        authority: OFFICE,
        uscc,
        kind: 'APPROVAL',
        matter,
        promise: '已符合法定条件，所提交材料真实，愿意承担不实承诺的法律责任',
        basis: '上海市优化营商环境条例 第二十七条',
        touches: [],
        documentHash: sha256Hex(`sample commitment ${matter}`),
        madeOn: on,
        decidedOn: on,
        decisionNumber: `沪市监浦许〔2026〕${madeOn.slice(5, 7)}${madeOn.slice(8)}号`,
      },
      doing,
    ),
  );
}

/** Takes one made promise as far as its plan goes. */
class CommitmentPath {
  constructor(
    private readonly desk: CreditDesk,
    private readonly number: string,
  ) {}

  private readonly at = () => this.desk.at(TABLE, this.number);

  async check({ checkedOn, kept = false }: CommitmentPlan): Promise<void> {
    if (!checkedOn) return;
    const grounds = kept ? [] : [{ kind: 'OWN_CHECK' as const, reference: '事中事后核查记录' }];
    const note = kept ? '现场核查与承诺一致' : '现场核查与承诺不一致';
    const kind = kept ? 'KEPT' : 'BREACH_FOUND';
    await this.desk.once({ topic: 'commitment', kind, by: HANDLER, on: checkedOn }, async (doing) =>
      checkCommitment(this.desk.database, { ...(await this.at()), checkedOn: doing.today, kept, grounds, note }, doing),
    );
  }

  async order({ orderedOn, fixBy }: CommitmentPlan): Promise<void> {
    if (!orderedOn || !fixBy) return;
    const decision = { holds: true, fixBy: day(fixBy), reason: '核查属实，责令限期整改' };
    await this.desk.once({ topic: 'commitment', kind: 'ORDERED', by: HEAD, on: orderedOn }, async (doing) =>
      decideBreach(this.desk.database, { ...(await this.at()), ...decision }, doing),
    );
  }

  async close({ fixedOn, revokedOn }: CommitmentPlan): Promise<void> {
    const { desk } = this;
    if (fixedOn) {
      await desk.once({ topic: 'commitment', kind: 'FIXED', by: HANDLER, on: fixedOn }, async (doing) =>
        fixBreach(desk.database, { ...(await this.at()), fixedOn: doing.today, note: '复查已整改到位' }, doing),
      );
    }
    if (!revokedOn) return;
    const decision = { document: '沪市监浦许撤〔2026〕7号', reason: '逾期未整改，撤销行政许可决定' };
    await desk.once({ topic: 'commitment', kind: 'REVOKED', by: HEAD, on: revokedOn }, async (doing) =>
      revokeCommitment(desk.database, { ...(await this.at()), ...decision }, doing),
    );
  }
}

/** Makes a commitment in every state: made, kept, breach found, ordered to be put right, put right, revoked. */
export async function commitmentWork(desk: CreditDesk, entities: readonly Uscc[]): Promise<void> {
  const numbers: string[] = [];
  for (const [at, plan] of PLANS.entries()) numbers.push(await make(desk, plan, entityAt(entities, at)));
  for (const [at, plan] of PLANS.entries()) {
    const path = new CommitmentPath(desk, numbers[at] ?? '');
    await path.check(plan);
    await path.order(plan);
    await path.close(plan);
  }
}
