import { expirePublications } from '../../subgraphs/enforcement/store/after/expirePublications';
import { fillFollowUpDues, markOverdue } from '../../subgraphs/enforcement/store/after/followClocks';
import { fillCaseDues } from '../../subgraphs/enforcement/store/cases/fillCaseDues';
import { fillLeadDues } from '../../subgraphs/enforcement/store/leads/fillLeadDues';
import { fillTransferDues, remindOfReferrals } from '../../subgraphs/enforcement/store/transfers/followReferrals';
import { SAMPLE_DAY } from '../../tools/generate/city';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { SUPERVISION_EXAMPLES } from '../../tools/generate/supervisionExamples';
import { generate, openSampleOffice, type SampleOffice } from '../support/enforcement/sampleOffice';

const WORK = [
  'case_file',
  'case_lead',
  'measure_edition',
  'no_penalty_answer',
  'ladder_step',
  'ban',
  'justice_transfer',
  'referral',
  'jurisdiction_dispute',
] as const;
const FACTS = ['enforcement_event', 'enforcement_case', 'decision_follow_up', 'outbox'] as const;

let office: SampleOffice;

beforeAll(async () => {
  office = await openSampleOffice();
}, 240_000);

afterAll(() => office?.close());

const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all([...WORK, ...FACTS].map(async (table) => [table, await office.count(table)])));

const numbers = (rows: readonly Record<string, unknown>[], field = 'caseNumber'): string[] =>
  rows.map((row) => String(row[field]).replace(/^.*〕(\d+)号$/, '$1')).sort();

describe('the cases of the sample city, as their officers see them', () => {
  it.each([
    ['SERVED', ['1001']],
    ['VERIFYING', ['null']],
    ['NOT_FILED', ['null']],
    ['NOTIFIED', ['1002']],
    ['SUSPENDED', ['1005']],
    ['RECORDED', ['1027', '1028']],
    ['ARCHIVED', ['1011', '1021', '1022', '1036']],
    ['OVERDUE', ['1023']],
    ['DEFERRED', ['1024']],
    ['COURT_ENFORCEMENT', ['1026']],
    ['DECIDED', ['1012']],
    ['TRANSFERRED_CRIMINAL', ['1051', '1053']],
  ])('stand in %s', async (stage, serials) => {
    const list = `caseFiles(first: 100, filter: { stage: ${stage}, authority: "SAMR-310115" })`;
    expect(numbers(await office.list(list, 'caseNumber'))).toEqual(serials);
  });

  it('one went through hearing, review in law and discussion of the heads', async () => {
    const [heard] = await office.list(
      'caseFiles(filter: { caseNumber: "沪市监浦案〔2026〕1001号" })',
      'hearing { heldOn } discussion { heads } reviews { kind passed } decision { penalties { amount } } service { servedOn }',
    );
    expect(heard).toMatchObject({
      hearing: { heldOn: expect.any(String) },
      discussion: { heads: ['case-head-pudong', 'case-head-pudong-2'] },
      decision: { penalties: [{ amount: '8000000' }] },
      service: { servedOn: expect.any(String) },
    });
  });

  it('clocks run, stand still, were lengthened, and are over', async () => {
    const fields = 'caseNumber stage dueOn pauses { reason to } extensions { by } clocks { kind dueOn isOverdue }';
    const files = await office.list('caseFiles(first: 100, filter: { authority: "SAMR-310115" })', fields);
    const of = (serial: number) => files.find(({ caseNumber }) => caseNumber === `沪市监浦案〔2026〕${serial}号`);
    const statement = { kind: 'STATEMENT', dueOn: '2026-11-03', isOverdue: false };
    expect(of(1002)?.clocks).toContainEqual(statement);
    expect(of(1003)).toMatchObject({ pauses: [{ reason: 'TESTING', to: '2026-08-30' }], extensions: [{ by: 'HEAD' }] });
    expect(of(1005)).toMatchObject({ dueOn: null, pauses: [{ reason: 'SUSPENSION', to: null }] });
    const [late] = await office.list('caseFiles(filter: { stage: VERIFYING, overdue: true })', 'dueOn');
    expect(late).toEqual({ dueOn: '2026-10-23' });
  });

  it('the law spares one that the officer accepted, and not one that he declined', async () => {
    const answers = (number: string) =>
      office.ask(`noPenaltyAnswers(caseNumber: "${number}") { situation accepted }`, 'case-officer');
    expect(await answers('沪市监浦案〔2026〕1011号')).toEqual([{ situation: 'PRICE_NOT_SHOWN', accepted: true }]);
    expect(await answers('沪市监浦案〔2026〕1012号')).toEqual([
      { situation: 'PURCHASE_RECORD_INCOMPLETE', accepted: false },
    ]);
  });

  it('other districts have theirs, which Pudong does not see and the city does', async () => {
    const list = 'caseFiles(first: 100)';
    const seen = async (as: 'case-officer' | 'case-head-samr') =>
      new Set(
        (await office.list(list, 'authority { code }', as)).map(
          ({ authority }) => (authority as { code: string }).code,
        ),
      );
    expect([...(await seen('case-officer'))]).toEqual(['SAMR-310115']);
    expect((await seen('case-head-samr')).size).toBeGreaterThanOrEqual(6);
  });

  it('none of them is against a business that a page names', async () => {
    const named = [...DOCUMENTED_ENTITIES, ...SUPERVISION_EXAMPLES].map(({ uscc }) => `'${uscc}'`).join(', ');
    for (const table of WORK.slice(0, 2)) expect(await office.count(`${table} WHERE uscc IN (${named})`)).toBe(0);
  });
});

describe('generating it again', () => {
  it('adds nothing, for the same city or for another one beside it', async () => {
    const before = await counts();
    await generate(office.database);
    expect(await counts()).toEqual(before);
    await generate(office.database, 40, 'beside');
    const after = await counts();
    for (const table of [...WORK, 'decision_follow_up']) expect(after[table]).toBe(before[table]);
  }, 120_000);

  it('leaves nothing to the clocks on the day of the city', async () => {
    const before = await counts();
    await fillFollowUpDues(office.database, SAMPLE_DAY);
    expect(await markOverdue(office.database, SAMPLE_DAY)).toBe(0);
    expect(await expirePublications(office.database, SAMPLE_DAY)).toBe(0);
    expect(await remindOfReferrals(office.database, SAMPLE_DAY)).toBe(0);
    expect(await fillCaseDues(office.database, SAMPLE_DAY)).toBe(0);
    expect(await fillLeadDues(office.database)).toBe(0);
    expect(await fillTransferDues(office.database)).toBe(0);
    expect(await counts()).toEqual(before);
  }, 60_000);
});
