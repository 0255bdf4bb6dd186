import { day } from '../../../../kernel/values/day';
import { answerHearing } from '../../../../subgraphs/supervision/store/disclosure/answerHearing';
import {
  confirmRectification,
  holdInterview,
  planInterview,
} from '../../../../subgraphs/supervision/store/disclosure/interviews';
import { tellSubject, withholdCategory } from '../../../../subgraphs/supervision/store/disclosure/notices';
import { decideObjection, enterObjection } from '../../../../subgraphs/supervision/store/disclosure/objections';
import { proposePublication } from '../../../../subgraphs/supervision/store/disclosure/proposePublication';
import { publishCategories } from '../../../../subgraphs/supervision/store/disclosure/publishCategories';
import { withdrawEvidence } from '../../../../subgraphs/supervision/store/evidence/enterEvidence';
import { type ExampleName, exampleOf } from '../../supervisionExamples';
import { sampleActors } from '../sampleActors';
import type { SampleDesk } from './sampleDesk';

const MARKET = sampleActors('SAMR');
const SAFETY = sampleActors('EMERGENCY');

async function tell(desk: SampleDesk): Promise<void> {
  const told = exampleOf('ORDINARY');
  const withheld = exampleOf('DEFERRED');
  const by = MARKET.officer;
  await desk.once({ topic: 'notice', kind: 'TOLD', by, on: '2026-09-10', of: told }, (doing) =>
    tellSubject(desk.database, { uscc: told.uscc, matter: told.matter, way: 'ELECTRONIC' }, doing),
  );
  await desk.once({ topic: 'notice', kind: 'WITHHELD', by, on: '2026-09-11', of: withheld }, (doing) => {
    const { uscc, matter } = withheld;
    return withholdCategory(desk.database, { uscc, matter, reason: 'INVESTIGATION' }, doing);
  });
}

const FALSE_ENTRY = `SELECT substr(record_key, 5) AS number FROM evidence_record WHERE uscc = $1::character(18)
  AND kind = 'ACCIDENT' AND superseded_seq IS NULL LIMIT 1`;

/** An objection that is founded: what was entered by mistake is withdrawn, and the evaluation that follows relaxes. */
async function upholdObjection(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const of = exampleOf('OBJECTION_UPHELD');
  const { uscc, matter } = of;
  const about = { topic: 'objection', of } as const;
  const said = {
    statement: '该起食品安全事故发生在同一商场的另一家餐饮单位，与本单位无关。',
    evidence: ['异议材料2026-031'],
  };
  const objection = await desk.once({ ...about, kind: 'ENTERED', by: MARKET.officer, on: '2026-09-10' }, (doing) =>
    enterObjection(database, { uscc, matter, ...said }, doing),
  );
  await desk.once({ topic: 'evidence', kind: 'WITHDRAWN', by: MARKET.officer, on: '2026-09-17', of }, async (doing) => {
    const { rows } = await database.transaction((client) => client.query<{ number: string }>(FALSE_ENTRY, [uscc]));
    const reason = '经核查，事故单位登记有误';
    return withdrawEvidence(database, { number: rows[0]?.number ?? '', reason }, doing);
  });
  await desk.once({ ...about, kind: 'UPHELD', by: MARKET.approver, on: '2026-09-17' }, async (doing) => {
    const decided = { outcome: 'UPHELD', reasons: '异议成立，已撤销误录的事故记录并重新评价' } as const;
    return decideObjection(database, { ...(await desk.at('category_objection', objection)), ...decided }, doing);
  });
  await desk.serve(of, '2026-09-17');
}

/** A publication of work safety within the industry: one subject is heard and objects, one lets its hearing lapse. */
async function publishInIndustry(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const { officer, approver } = SAFETY;
  const of = exampleOf('HEARD');
  const usccs = [of.uscc, exampleOf('HIGHER_2').uscc];
  const proposal = { matter: of.matter, authority: 'EMERGENCY', audience: 'INDUSTRY', usccs } as const;
  const about = { topic: 'publication', matter: of.matter } as const;
  const reason = '向行业通报重大危险源企业的监管强度';
  const publication = await desk.once({ ...about, kind: 'PROPOSED', by: officer, on: '2026-07-06' }, (doing) =>
    proposePublication(database, { ...proposal, reason }, doing),
  );
  const answer = {
    statement: '重大危险源已完成降级改造，请求降低监管强度。',
    evidence: ['改造验收报告'],
    objects: true,
  };
  await desk.once({ topic: 'hearing', kind: 'HEARD', by: officer, on: '2026-07-08', of }, async (doing) => {
    const hearing = await desk.find('publication_hearing', of);
    return answerHearing(database, { ...(await desk.at('publication_hearing', hearing)), ...answer }, doing);
  });
  await desk.once({ topic: 'objection', kind: 'REJECTED', by: approver, on: '2026-07-13', of }, async (doing) => {
    const decided = { outcome: 'REJECTED', reasons: '改造尚未完成备案，登记等级仍为一级' } as const;
    const objection = await desk.find('category_objection', of);
    return decideObjection(database, { ...(await desk.at('category_objection', objection)), ...decided }, doing);
  });
  await desk.once({ ...about, kind: 'PUBLISHED', by: approver, on: '2026-07-20' }, async (doing) =>
    publishCategories(database, { ...(await desk.at('category_publication', publication)), leaveOut: false }, doing),
  );
}

/** A publication of food safety to society: an open objection keeps its entity out, a hearing lapses. */
async function publishToSociety(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const { officer, approver } = MARKET;
  const of = exampleOf('HELD');
  const { uscc, matter } = of;
  const about = { topic: 'publication', matter } as const;
  const usccs = (['LOWER', 'HELD', 'KEY_LISTED'] as const).map((name) => exampleOf(name).uscc);
  const proposal = { matter, authority: 'SAMR', audience: 'SOCIETY', usccs } as const;
  const publication = await desk.once({ ...about, kind: 'PROPOSED', by: officer, on: '2026-09-23' }, (doing) =>
    proposePublication(database, { ...proposal, reason: '按年度计划公示餐饮服务单位监管类别' }, doing),
  );
  const said = {
    statement: '现场检查指出的问题已当场改正，不应据此从严评价。',
    evidence: ['整改照片目录', '复查记录'],
  };
  await desk.once({ topic: 'objection', kind: 'ENTERED', by: officer, on: '2026-09-25', of }, (doing) =>
    enterObjection(database, { uscc, matter, ...said }, doing),
  );
  await desk.once({ ...about, kind: 'PUBLISHED', by: approver, on: '2026-10-20' }, async (doing) =>
    publishCategories(database, { ...(await desk.at('category_publication', publication)), leaveOut: false }, doing),
  );
}

/** An interview: with whom, on which days; how far it has come follows from them. */
interface Interview {
  readonly with: ExampleName;
  readonly planned: string;
  readonly rectifyBy: string;
  readonly held?: string;
  readonly rectified?: string;
}

const INTERVIEWS: readonly Interview[] = [
  { with: 'HIGHER_2', planned: '2026-06-18', rectifyBy: '2026-07-31', held: '2026-06-25', rectified: '2026-07-28' },
  { with: 'KEY_LISTED', planned: '2026-10-26', rectifyBy: '2027-03-31' },
  { with: 'STEPPED', planned: '2026-10-13', rectifyBy: '2026-10-26', held: '2026-10-15' },
  { with: 'BY_HAND', planned: '2026-10-14', rectifyBy: '2027-03-31', held: '2026-10-21' },
];

async function interview(desk: SampleDesk, { with: name, planned, rectifyBy, held, rectified }: Interview) {
  const { database } = desk;
  const of = exampleOf(name);
  const { uscc, matter } = of;
  const by = (matter === 'WORK_SAFETY' ? SAFETY : MARKET).officer;
  const said = { reasons: '监管强度调高', facts: '近期检查和投诉反映的问题未得到有效整改', rectifyBy: day(rectifyBy) };
  const number = await desk.once({ topic: 'interview', kind: 'PLANNED', by, on: planned, of }, (doing) =>
    planInterview(database, { uscc, matter, ...said }, doing),
  );
  if (!held) return;
  await desk.once({ topic: 'interview', kind: 'HELD', by, on: held, of }, async (doing) => {
    const record = '负责人确认上述问题，承诺逐项整改并书面报告。';
    return holdInterview(database, { ...(await desk.at('supervision_interview', number)), record }, doing);
  });
  if (!rectified) return;
  await desk.once({ topic: 'interview', kind: 'RECTIFIED', by, on: rectified, of }, async (doing) => {
    const rectification = '复查确认问题已整改，报警联锁装置恢复投用。';
    return confirmRectification(
      database,
      { ...(await desk.at('supervision_interview', number)), rectification },
      doing,
    );
  });
}

/** What subjects are told and asked: notices, objections, hearings and publications, interviews. */
export async function disclosureWork(desk: SampleDesk): Promise<void> {
  await tell(desk);
  await upholdObjection(desk);
  await publishInIndustry(desk);
  await publishToSociety(desk);
  for (const one of INTERVIEWS) await interview(desk, one);
}
