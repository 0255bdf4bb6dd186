import { type Day, day } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import {
  answerReferral,
  closeReferral,
  receiveReferral,
} from '../../../../subgraphs/enforcement/store/transfers/answerReferral';
import {
  designateCompetent,
  openDispute,
  referDisputeUp,
  stateCompetence,
} from '../../../../subgraphs/enforcement/store/transfers/disputes';
import { remindOfReferrals } from '../../../../subgraphs/enforcement/store/transfers/followReferrals';
import { type ReferralEntry, sendReferral } from '../../../../subgraphs/enforcement/store/transfers/sendReferral';
import { caller, PUDONG } from './enforcementActors';
import { doneBy, type EnforcementDesk } from './enforcementDesk';
import type { SampleGround } from './tellCase';

const OFFICER = caller('case-officer');
const EMERGENCY = caller('case-officer-emergency');

/** What one agency tells or asks another in the sample, and what followed. */
type SampleReferral = Pick<ReferralEntry, 'kind' | 'subject' | 'request'> &
  Partial<Pick<ReferralEntry, 'toAuthority' | 'toRegion' | 'toName'>> & {
    readonly on: string;
    readonly after: (desk: EnforcementDesk, number: string) => Promise<unknown>;
  };

async function answerAndClose(desk: EnforcementDesk, number: string): Promise<void> {
  const { database } = desk;
  const at = () => desk.at('referral', number);
  await receiveReferral(database, await at(), doneBy(EMERGENCY, day('2026-09-10')));
  const answer = { outcome: 'HANDLED', answer: '已约谈负责人，安全出口已清理完毕' } as const;
  await answerReferral(database, { ...(await at()), ...answer }, doneBy(EMERGENCY, day('2026-09-18')));
  await closeReferral(database, await at(), doneBy(OFFICER, day('2026-09-22')));
}

/** What the hub tells of a referral that nobody answers: first a reminder, then the reform office. */
async function remindAndEscalate({ database }: EnforcementDesk): Promise<void> {
  for (const on of ['2026-09-22', '2026-09-30']) await remindOfReferrals(database, day(on));
}

const REFERRALS: readonly SampleReferral[] = [
  {
    kind: 'COPIED',
    toAuthority: 'EMERGENCY',
    subject: '抄告餐饮场所疏散通道堆放杂物',
    request: '检查中发现疏散通道堆放杂物，请依职责处理并反馈。',
    on: '2026-09-08',
    after: answerAndClose,
  },
  {
    kind: 'TRANSFER',
    toAuthority: 'EMERGENCY',
    subject: '移送涉嫌违规储存危险化学品线索',
    request: '请依法处理并反馈处理结果。',
    on: '2026-09-01',
    after: remindAndEscalate,
  },
  {
    kind: 'ASSISTANCE',
    toAuthority: 'PUBLIC_SECURITY-310115',
    subject: '协助核实经营场所实际控制情况',
    request: '请协助核实该场所登记与实际经营情况。',
    on: '2026-10-20',
    after: async (desk, number) =>
      receiveReferral(
        desk.database,
        await desk.at('referral', number),
        doneBy(caller('case-officer-police'), day('2026-10-22')),
      ),
  },
  {
    kind: 'COPIED',
    toRegion: '330100',
    toName: '杭州市市场监督管理局',
    subject: '抄告供货商涉嫌提供虚假检验报告',
    request: '供货商位于贵市，请依职责核查并反馈。',
    on: '2026-10-26',
    after: async () => undefined,
  },
];

async function tellReferrals({ desk, parties }: SampleGround): Promise<void> {
  for (const { on, after, ...about } of REFERRALS) {
    const party = parties.again('310115');
    if (!party) continue;
    const told = { sql: 'referral WHERE sent_on = $1 AND subject = $2', values: [on, about.subject] };
    const evidence = [{ sha256: sha256Hex(`sample referral ${on}`), size: 215_040, mediaType: 'application/pdf' }];
    const entry = { authority: PUDONG, uscc: party.uscc, evidence, ...about };
    await desk.once(told, async (one) => after(one, await sendReferral(one.database, entry, doneBy(OFFICER, day(on)))));
  }
}

/** A dispute of the sample: who opened it against whom, and how it was settled. */
interface SampleDispute {
  readonly authority: string;
  readonly parties: readonly string[];
  readonly reason: string;
  readonly openedBy: typeof OFFICER;
  readonly on: Day;
  readonly settle: (desk: EnforcementDesk, number: string) => Promise<unknown>;
}

async function agree(desk: EnforcementDesk, number: string): Promise<void> {
  const heads = [
    ['SAMR', 'case-head-samr', '2026-08-13'],
    ['EMERGENCY', 'case-head-emergency', '2026-08-14'],
  ] as const;
  for (const [party, head, on] of heads) {
    const said = { ...(await desk.at('jurisdiction_dispute', number)), party, competent: 'EMERGENCY' };
    await stateCompetence(desk.database, said, doneBy(caller(head), day(on)));
  }
}

async function designate(desk: EnforcementDesk, number: string): Promise<void> {
  const at = () => desk.at('jurisdiction_dispute', number);
  const report = { ...(await at()), party: PUDONG, reason: '协商未能达成一致' };
  await referDisputeUp(desk.database, report, doneBy(caller('case-head-pudong'), day('2026-08-27')));
  const designation = { ...(await at()), competent: PUDONG, documentNumber: '沪市监辖〔2026〕12号' };
  await designateCompetent(desk.database, designation, doneBy(caller('case-head-samr'), day('2026-09-02')));
}

const DISPUTES: readonly SampleDispute[] = [
  {
    authority: 'EMERGENCY',
    parties: ['EMERGENCY', 'SAMR'],
    reason: '食品加工场所粉尘防爆隐患由谁查处有争议',
    openedBy: EMERGENCY,
    on: day('2026-08-10'),
    settle: agree,
  },
  {
    authority: PUDONG,
    parties: [PUDONG, 'SAMR-310112'],
    reason: '经营地与仓储地分属两区，均认为对方更便于查处',
    openedBy: OFFICER,
    on: day('2026-08-17'),
    settle: designate,
  },
];

async function tellDisputes({ desk, parties: businesses }: SampleGround): Promise<void> {
  for (const { authority, parties, reason, openedBy, on, settle } of DISPUTES) {
    const party = businesses.again('310115');
    if (!party) continue;
    const told = { sql: 'jurisdiction_dispute WHERE opened_on = $1 AND reason = $2', values: [on, reason] };
    const entry = { authority, parties, reason, uscc: party.uscc };
    await desk.once(told, async (one) => settle(one, await openDispute(one.database, entry, doneBy(openedBy, on))));
  }
}

/** What agencies tell and ask one another, and on whose competence they disagreed. EN-2, EN-3, EN-34；沪府发〔2020〕7号（十） */
export async function tellSampleReferrals(ground: SampleGround): Promise<void> {
  await tellReferrals(ground);
  await tellDisputes(ground);
}
