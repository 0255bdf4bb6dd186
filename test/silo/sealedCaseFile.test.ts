import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { applyRepairs } from '../../subgraphs/enforcement/store/after/followRepairs';
import { openCase } from '../../subgraphs/enforcement/store/cases/openCase';
import { takeStep, takeStepIn } from '../../subgraphs/enforcement/store/cases/takeStep';
import { afterPeople, openAfterDesk, payment, type StepName } from '../support/enforcement/afterDesk';
import {
  deciding,
  INVESTIGATED,
  type Move,
  NOTIFIED,
  OPENING,
  passing,
  proposing,
  seats,
  submitting,
} from '../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../support/enforcement/stepSamples';
import { OFFICIAL, type OpenSilo, openSilo } from '../support/openSilo';

const CASE = '沪市监浦案〔2026〕17号';
const NUMBER = '沪市监浦处〔2026〕17号';
const FILE = 'CF-2026-000001';
const TODAY = day('2026-11-02');
const { officer, head } = seats;
const auditor: Viewer = { ...OFFICIAL, subject: 'auditor', department: 'BIG_DATA', roles: ['auditor'] };
const SERVED: readonly Move[] = [
  ...INVESTIGATED,
  ...submitting(proposing()),
  passing('ORDINARY', '2026-09-11'),
  NOTIFIED,
  [deciding(), head, day('2026-09-22')],
  [{ ...STEP_SAMPLES.SERVE, kind: 'SERVE', servedOn: day('2026-09-23') }, officer, day('2026-09-23')],
];

let silo: OpenSilo;
/** A case of Pudong that was decided, served and performed, step by step in its file, and then repaired. */
beforeAll(async () => {
  silo = await openSilo(enforcement);
  const { kind: _, extendedOn: __, ...opening } = OPENING;
  const number = await openCase(silo.database, opening, { actor: officer, today: day('2026-09-01') });
  for (const [step, actor, today] of SERVED) {
    await silo.database.transaction((client) => takeStepIn(client, { number, step }, { actor, today }));
  }
  const desk = openAfterDesk(silo);
  const take = async (step: StepName, input: object) =>
    desk.must(step, { decision: NUMBER, version: (await desk.find(NUMBER))?.version, ...input });
  await take('beginPerformance', { on: '2026-09-23' });
  await take('payFine', payment('2000000', '2026-09-24'));
  await take('completePerformance', { on: '2026-09-25' });
  const told = { source_department: 'SAMR-310115', source_record_id: NUMBER, uscc: opening.uscc, repaired_on: TODAY };
  await silo.database.transaction((client) => applyRepairs(client, [{ number: 'CR-2026-000001', ...told }], TODAY));
}, 60_000);
afterAll(() => silo.close());

const CONTENT = `entity { uscc } party cause act { provision } lead caseNumber procedure grave foundOn openedOn filedOn dueOn
  clocks { kind } pauses { from } extensions { on } officers { account } recusals { account } evidence { sha256 }
  registrations { sha256 } documents { sha256 } missingParts proposal { provision } suggestions { ground }
  reviews { kind } notice { servedOn } rightsWaivedOn statementReceivedOn statementReviewedOn hearing { requestedOn }
  discussion { heldOn } decision { number } service { servedOn } ending { code } openGates { code } history { details }`;
const LEFT = 'number version authority { code } stage sealedOn';

const ask = async (text: string, variables: Record<string, unknown> = {}, as: Viewer = afterPeople.officer) =>
  silo.ask(text, variables, as);
const byNumber = async (as?: Viewer) =>
  (await ask(`query ($n: ID!) { caseFile(number: $n) { ${LEFT} ${CONTENT} } }`, { n: FILE }, as)).data?.caseFile as
    | Record<string, unknown>
    | null
    | undefined;
async function found(query: 'caseFiles' | 'dueCaseFiles', filter: object): Promise<number> {
  const text = `query ($f: CaseFileFilter) { ${query}(filter: $f) { totalCount edges { node { number } } } }`;
  const { data, errors } = await ask(text, { f: filter });
  expect(errors).toBeUndefined();
  return (data as Record<string, { totalCount: number }>)[query]?.totalCount ?? -1;
}
const look = (reason: string, as: Viewer) =>
  ask(
    `mutation ($input: AuditSealedCaseFileInput!) { auditSealedCaseFile(input: $input) { ${LEFT} ${CONTENT} } }`,
    { input: { number: FILE, reason } },
    as,
  );

describe('CR-25, 信用修复管理办法 3: the file of a repaired decision', () => {
  it('keeps its number, authority and stage and since when it is sealed, and tells nothing else to anybody', async () => {
    const { number, version, authority, stage, sealedOn, ...content } = (await byNumber()) ?? {};
    expect({ number, version, authority, stage }).toEqual({
      number: FILE,
      version: expect.any(Number),
      authority: { code: 'SAMR-310115' },
      stage: 'PERFORMED',
    });
    expect(sealedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.keys(content).length).toBe(35);
    for (const value of Object.values(content)) expect(value === null || JSON.stringify(value) === '[]').toBe(true);
    expect(await byNumber(afterPeople.cityHead)).toMatchObject({ cause: null, history: [] });
    expect(await byNumber(auditor)).toMatchObject({ cause: null, history: [] });
  });

  it('is found by its authority and its stage, and by nothing that it says', async () => {
    expect([await found('caseFiles', {}), await found('caseFiles', { stage: 'PERFORMED' })]).toEqual([1, 1]);
    const said = [
      { uscc: OPENING.uscc },
      { caseNumber: CASE },
      { decisionNumber: NUMBER },
      { officer: officer.subject },
    ];
    for (const filter of [...said, { dueBefore: '2030-01-01' }]) expect(await found('caseFiles', filter)).toBe(0);
    expect(await found('dueCaseFiles', {})).toBe(0);
  });

  it('is completed and put away, and no other step is taken in it', async () => {
    const row = await byNumber();
    const at = { number: FILE, version: Number(row?.version) };
    const doing = { actor: officer, today: TODAY };
    const step = { kind: 'ADD_EVIDENCE', evidence: 'DOCUMENTARY', sha256: 'f'.repeat(64) } as never;
    await expect(takeStep(silo.database, { ...at, step }, doing)).rejects.toMatchObject({
      code: 'WORK_STATE_UNFIT',
      facts: { state: 'SEALED', act: 'ADD_EVIDENCE' },
    });
    const attach = { kind: 'ATTACH', part: 'WAIVER', sha256: 'e'.repeat(64) } as never;
    const before = await silo.count('outbox');
    await expect(takeStep(silo.database, { ...at, step: attach }, doing)).resolves.toBe(FILE);
    expect(await silo.count('outbox')).toBe(before);
    expect(await byNumber()).toMatchObject({ documents: [], stage: 'PERFORMED' });
  });

  it('is opened by the auditor alone, for a reason, which stands in the history', async () => {
    for (const as of [afterPeople.officer, afterPeople.cityHead, afterPeople.office]) {
      expect((await look('核查', as)).errors?.[0]?.extensions).toMatchObject({ code: 'SEALED_FOR_AUDIT' });
    }
    expect(await silo.count(`enforcement_event WHERE topic = 'sealed-file'`)).toBe(0);
    const { data } = await look('年度审计抽查', auditor);
    expect(data?.auditSealedCaseFile).toMatchObject({
      caseNumber: CASE,
      decision: { number: NUMBER },
      history: expect.arrayContaining([{ details: expect.stringContaining(NUMBER) }]),
    });
    const [event] = await silo.database.dataSource.query(
      `SELECT kind, actor, reason, number, case_number FROM enforcement_event WHERE topic = 'sealed-file'`,
    );
    const about = { number: FILE, case_number: CASE };
    expect(event).toEqual({ ...about, kind: 'LOOKED_AT', actor: 'auditor', reason: '年度审计抽查' });
  });

  it('leaves nothing of the decision, the case or its stages to others, whatever is stored of it later', async () => {
    const rows = await silo.database.dataSource.query(
      `SELECT aggregatetype AS kind, payload->'data' AS data FROM outbox WHERE aggregatetype LIKE 'enforcement-%'
       ORDER BY position DESC LIMIT 3`,
    );
    for (const { data } of rows) expect(Object.keys(data)).not.toContain('case_number');
    const cases = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on MarketEntity { openCaseCount enforcementCases { totalCount edges { cursor } } } } }`;
    const answer = await ask(cases, { of: [{ __typename: 'MarketEntity', uscc: OPENING.uscc }] }, OFFICIAL);
    expect(answer.data?._entities).toEqual([{ openCaseCount: 0, enforcementCases: { totalCount: 0, edges: [] } }]);
  });
});
