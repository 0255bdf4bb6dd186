import { type Day, day } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import { returnLead } from '../../../../subgraphs/enforcement/store/leads/answerLead';
import { extendLead, feedBackLead, rewardLead } from '../../../../subgraphs/enforcement/store/leads/followUpLead';
import { type LeadEntry, registerLead } from '../../../../subgraphs/enforcement/store/leads/registerLead';
import { runCase, toInvestigation, upTo } from './casePath';
import { actorOf, type CaseSeat, PUDONG } from './enforcementActors';
import { doneBy, type EnforcementDesk } from './enforcementDesk';
import { fineOf, proposalOf, type SampleCase } from './sampleCase';
import type { SampleParty } from './sampleParties';
import { type SampleGround, STORAGE_ACT, STORED } from './tellCase';

/** What is told of a lead beside its business. */
type LeadAbout = Pick<LeadEntry, 'origin' | 'summary'> &
  Partial<Pick<LeadEntry, 'reference' | 'fromRegion' | 'complainantReference'>> & { readonly on: string };

/** A lead that was registered: its number, its business, and the day on which it came. */
interface RegisteredLead {
  readonly desk: EnforcementDesk;
  readonly number: string;
  readonly party: SampleParty;
  readonly on: Day;
}

/** Where a lead is told, and against whom; against nobody where the city has too few businesses. */
interface LeadGround {
  readonly desk: EnforcementDesk;
  readonly party: SampleParty | undefined;
}

const DISTRICT = '310115';

/** For leads that come to a case: against a business of which nothing else is told. */
const ofNext = ({ desk, parties }: SampleGround): LeadGround => ({ desk, party: parties.next(DISTRICT) });

/** For leads that wait or go back: against any business. */
const ofAny = ({ desk, parties }: SampleGround): LeadGround => ({ desk, party: parties.again(DISTRICT) });

const doing = (seat: CaseSeat, on: string) => doneBy(actorOf(PUDONG, seat), day(on));

/** Registers a lead of the Pudong office, once, and does with it what follows. */
async function tellLead(
  { desk, party }: LeadGround,
  { on, ...about }: LeadAbout,
  telling: (lead: RegisteredLead) => Promise<unknown> = async () => undefined,
): Promise<void> {
  if (!party) return;
  const told = { sql: 'case_lead WHERE received_on = $1 AND summary = $2', values: [on, about.summary] };
  const evidence = [
    { sha256: sha256Hex(`sample lead ${on} ${about.summary}`), size: 348_160, mediaType: 'image/jpeg' },
  ];
  const entry = { authority: PUDONG, uscc: party.uscc, standard: STORAGE_ACT, evidence, receivedOn: day(on), ...about };
  await desk.once(told, async (one) => {
    const number = await registerLead(one.database, entry, doing('officer', on));
    await telling({ desk: one, number, party, on: day(on) });
  });
}

/** The case that is opened from a lead. */
const caseOf = ({ number: lead, party, on: foundOn }: RegisteredLead, serial: number): SampleCase => ({
  serial,
  authority: PUDONG,
  party,
  cause: '涉嫌未按规定贮存食品（线索）',
  provision: STORAGE_ACT,
  foundOn,
  lead,
  proposal: proposalOf([fineOf(10_000)], STORED),
});

/** A complaint whose complainant is in the sealed register: taken up, answered, rewarded. */
async function tellRewardedLead(ground: SampleGround): Promise<void> {
  const sealed = { complainantReference: 'PD-JB-2026-00317' };
  const about = { origin: 'COMPLAINT', summary: '举报冷藏食品长期在常温下存放', on: '2026-09-01' } as const;
  await tellLead(ofNext(ground), { ...about, ...sealed }, async (lead) => {
    const told = caseOf(lead, 1061);
    await runCase(lead.desk, told, toInvestigation(told));
    const { database } = lead.desk;
    const answer = { ...(await lead.desk.at('case_lead', lead.number)), reason: '已立案调查，处理结果另行告知' };
    await feedBackLead(database, answer, doing('officer', '2026-09-10'));
    const reward = { ...(await lead.desk.at('case_lead', lead.number)), ...sealed, paid: true };
    await rewardLead(database, reward, doing('head', '2026-10-12'));
  });
}

/** An anonymous complaint that came to nothing: no case is filed, and the lead goes back. */
async function tellUnfiledLead(ground: SampleGround): Promise<void> {
  const about = { origin: 'COMPLAINT', summary: '匿名反映店内有过期食品', on: '2026-09-07' } as const;
  const reason = '现场核查未发现过期食品，进销台账完整';
  await tellLead(ofNext(ground), about, async (lead) => {
    const told = caseOf(lead, 1062);
    const decline = { kind: 'DECLINE', code: 'NO_VIOLATION', reason } as const;
    await runCase(lead.desk, told, [...upTo(toInvestigation(told), 'VERIFY'), ['head', day('2026-09-16'), decline]]);
  });
}

/** Leads of every origin that wait for their answer; the first of them for longer than they may. */
const WAITING: readonly LeadAbout[] = [
  { origin: 'HOTLINE_12345', reference: 'HL-2026-000481', summary: '市民反映外卖餐品有异味', on: '2026-09-24' },
  { origin: 'HOTLINE_12345', reference: 'HL-2026-000562', summary: '市民反映后厨地面积水', on: '2026-10-26' },
  { origin: 'OWN', summary: '巡查发现冷库温度记录缺失', on: '2026-10-28' },
  { origin: 'DEPARTMENT', fromRegion: '320500', summary: '苏州协查：同批次原料流入本市', on: '2026-10-22' },
];

/** A clue of risk whose term the head lengthened. */
async function tellExtendedLead(ground: SampleGround): Promise<void> {
  const clue = {
    origin: 'RISK_CLUE',
    reference: 'RC-2026-000001',
    summary: '监测提示原料来源异常',
    on: '2026-10-09',
  } as const;
  await tellLead(ofAny(ground), clue, async ({ desk, number }) => {
    const lengthened = { ...(await desk.at('case_lead', number)), reason: '需等待原料检测报告' };
    await extendLead(desk.database, lengthened, doing('head', '2026-10-27'));
  });
}

/** A lead of the hotline that was returned, and nobody was told in time. */
async function tellUntoldLead(ground: SampleGround): Promise<void> {
  const issue = { reference: 'HL-2026-000497', summary: '市民反映预付卡退费纠纷', on: '2026-09-28' };
  await tellLead(ofAny(ground), { origin: 'HOTLINE_12345', ...issue }, async ({ desk, number }) => {
    const back = { ...(await desk.at('case_lead', number)), code: 'NOT_COMPETENT', reason: '属商务部门职责范围' };
    await returnLead(desk.database, back, doing('officer', '2026-10-14'));
  });
}

/** Leads of the sample: of every origin but inspections, which hand theirs over. EN-22；沪府发〔2020〕7号（十）、（十五） */
export async function tellSampleLeads(ground: SampleGround): Promise<void> {
  await tellRewardedLead(ground);
  await tellUnfiledLead(ground);
  for (const one of WAITING) await tellLead(ofAny(ground), one);
  await tellExtendedLead(ground);
  await tellUntoldLead(ground);
}
