import { day } from '../../../../kernel/values/day';
import {
  closeFindingWithoutCase,
  recordFinding,
} from '../../../../subgraphs/supervision/store/oversight/changeFinding';
import { issueNotice } from '../../../../subgraphs/supervision/store/oversight/changeNotice';
import { enterResponsibility } from '../../../../subgraphs/supervision/store/oversight/enterResponsibility';
import { exampleOf } from '../../supervisionExamples';
import { SAMPLE_MATTERS } from '../matters';
import { SAMPLE_OFFICE, sampleActors } from '../sampleActors';
import type { SampleDesk } from './sampleDesk';

/** Matters for which nobody has been named yet, so that the report of gaps has something to tell. */
const NOBODY_NAMED = ['LABOUR'];

async function nameResponsible(desk: SampleDesk): Promise<void> {
  const named = SAMPLE_MATTERS.filter(({ code, inForceTo }) => inForceTo === null && !NOBODY_NAMED.includes(code));
  for (const { code, leadDepartment, legalBasis, inForceFrom } of named) {
    const parties = { district: null, approver: leadDepartment, competent: leadDepartment, entrusted: null };
    const input = { matter: code, state: 'APPROVED', since: inForceFrom, basis: legalBasis, ...parties } as const;
    const by = sampleActors(leadDepartment).approver;
    const step = { topic: 'responsibility', kind: 'ENTERED', by, on: '2026-09-01', matter: code } as const;
    await desk.once(step, async (doing) => (await enterResponsibility(desk.database, input, doing)).number);
  }
}

/** What may be a violation: one of which nothing was made, and one for which there is no case, with the reason. */
async function find(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const left = exampleOf('FINDING');
  const { officer } = sampleActors('EDUCATION');
  const { uscc, matter } = left;
  const facts = '评价时发现预收费资金连续两年未纳入监管，涉嫌违反预收费资金监管规定';
  const about = { authority: 'EDUCATION', source: 'EVALUATION', foundOn: day('2026-08-28') } as const;
  await desk.once({ topic: 'finding', kind: 'FOUND', by: officer, on: '2026-08-31', of: left }, (doing) =>
    recordFinding(database, { uscc, matter, facts, ...about }, doing),
  );
  const ended = exampleOf('KEY_LISTED');
  const { officer: found, approver } = sampleActors('SAMR');
  const seen = { authority: 'SAMR', source: 'VISIT', foundOn: day('2026-09-10') } as const;
  const said = { uscc: ended.uscc, matter: ended.matter, facts: '留样记录缺一日，涉嫌未按规定留样' };
  const finding = await desk.once(
    { topic: 'finding', kind: 'FOUND', by: found, on: '2026-09-10', of: ended },
    (doing) => recordFinding(database, { ...said, ...seen }, doing),
  );
  await desk.once({ topic: 'finding', kind: 'NO_CASE', by: approver, on: '2026-09-16', of: ended }, async (doing) => {
    const reason = '初次违法、后果轻微并及时改正，不予立案';
    return closeFindingWithoutCase(database, { ...(await desk.at('violation_finding', finding)), reason }, doing);
  });
}

async function notify(desk: SampleDesk): Promise<void> {
  const notice = {
    ...({ authority: 'EDUCATION', matter: 'PRIVATE_EDUCATION', step: 'EDUCATE', dueOn: day('2027-03-31') } as const),
    facts: '发现的涉嫌违法线索逾期未处理，请说明情况并提出改进措施。',
    article: '上海市分类监管管理办法 第二十一条',
  };
  await desk.once({ topic: 'oversight', kind: 'ISSUED', by: SAMPLE_OFFICE, on: '2026-10-15' }, (doing) =>
    issueNotice(desk.database, notice, doing),
  );
}

/** Who answers for the matters, what was found and not followed up, and what the office says of it. */
export async function oversightWork(desk: SampleDesk): Promise<void> {
  await nameResponsible(desk);
  await find(desk);
  await notify(desk);
}
