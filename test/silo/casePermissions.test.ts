import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import type { CaseStage } from '../../subgraphs/enforcement/rules/caseStage';
import type { CaseFile } from '../../subgraphs/enforcement/rules/cases/caseFile';
import { CASE_STEP_KINDS, CASE_STEPS, type Seat } from '../../subgraphs/enforcement/rules/cases/caseSteps';
import { judgeStep } from '../../subgraphs/enforcement/rules/cases/judgeStep';
import { CASE_USCC, type CaseDesk, casePeople, FIRST, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { CERTIFIED, follow, OPENING, TO_INVESTIGATION } from '../support/enforcement/casePath';
import { knowing, opened } from '../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../support/enforcement/stepSamples';
import { PUBLIC } from '../support/openSilo';

type Person = keyof typeof casePeople | 'public' | 'application' | 'everyRole';

const { officer, second, reviewer, head } = casePeople;
const people: Readonly<Record<Person, Viewer>> = {
  ...casePeople,
  public: PUBLIC,
  application: { ...officer, subject: 'system', kind: 'application' },
  everyRole: { ...officer, roles: ['case-officer', 'case-head', 'legal-reviewer'] },
};

/** Who has a seat in the case of the tests, whose officers are the first two. */
const SEATED: Readonly<Record<Seat, readonly Person[]>> = {
  OFFICE: ['officer', 'second', 'third', 'everyRole'],
  OFFICERS: ['officer', 'second', 'everyRole'],
  HEAD: ['head', 'otherHead', 'cityHead'],
  REVIEWER: ['reviewer', 'chair'],
  CHAIR: ['chair'],
  AREA: Object.keys(people) as Person[],
};
const DENIALS = ['NOT_YOUR_CASE', 'CASE_NOT_ASSIGNED', 'SAME_PERSON_APPROVES', 'CASE_NOT_CHAIR'];

const staffed: CaseFile = {
  ...opened(),
  openedBy: officer.subject,
  officers: CERTIFIED.map((one) => ({ ...one, certificateUntil: day(one.certificateUntil) })),
  everOfficers: CERTIFIED.map(({ account }) => account),
  hearing: {
    requestedOn: day('2026-09-01'),
    chair: casePeople.chair.subject,
    noticedOn: null,
    scheduledOn: null,
    heldOn: null,
    recordSha256: null,
    waivedOn: null,
  },
};
const cells = CASE_STEP_KINDS.flatMap((kind) =>
  (Object.keys(CASE_STEPS[kind].moves) as CaseStage[]).map((stage) => [kind, stage] as const),
);

describe('who takes which step of a case, in each stage', () => {
  it.each(cells)('%s in %s is for its seat alone', (kind, stage) => {
    const denied = (Object.keys(people) as Person[]).filter((name) => {
      const judging = { actor: people[name], today: day('2026-09-02'), known: knowing() };
      const verdicts = judgeStep({ ...staffed, stage }, STEP_SAMPLES[kind], judging);
      return verdicts.some(
        (verdict) => !verdict.lawful && DENIALS.includes(verdict.code) && verdict.code !== 'WORK_STATE_UNFIT',
      );
    });
    const seated = SEATED[CASE_STEPS[kind].seat];
    expect(denied).toEqual((Object.keys(people) as Person[]).filter((name) => !seated.includes(name)));
  });

  it('asks officers and heads alike of the department and district of the case, or of the one above it', () => {
    const outside: readonly Person[] = [
      'minhang',
      'minhangHead',
      'emergency',
      'emergencyHead',
      'inspector',
      'office',
      'public',
      'application',
    ];
    const own = Object.values(SEATED).slice(0, 5).flat();
    expect(outside.filter((name) => own.includes(name))).toEqual([]);
  });
});

describe('a case file through the silo', () => {
  let desk: CaseDesk;
  beforeAll(async () => {
    desk = await openCaseDesk();
    await follow(desk, TO_INVESTIGATION);
  });
  afterAll(() => desk.close());

  const TRIES: readonly (readonly [mutation: string, input: object])[] = [
    ['addCaseEvidence', { evidence: 'PHYSICAL', sha256: sha('8') }],
    ['suspendCase', {}],
    ['assignCaseOfficers', { officers: CERTIFIED }],
    ['excludeCaseEvidence', { sha256: sha('2'), reason: '来源不明' }],
  ];

  it.each<[Person, string]>([
    ['third', 'CASE_NOT_ASSIGNED NOT_YOUR_CASE NOT_YOUR_CASE CASE_NOT_ASSIGNED'],
    ['reviewer', 'NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE'],
    ['inspector', 'NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE'],
    ['application', 'NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE'],
    ['everyRole', 'taken SAME_PERSON_APPROVES SAME_PERSON_APPROVES taken'],
    ['office', 'NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE NOT_YOUR_CASE'],
    ['minhang', 'WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN'],
    ['minhangHead', 'WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN'],
    ['emergency', 'WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN'],
    ['emergencyHead', 'WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN'],
    ['public', 'WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN WORK_UNKNOWN'],
  ])('answers %s, who tries to handle it, by %s', async (name, expected) => {
    const codes: string[] = [];
    for (const [mutation, input] of TRIES) {
      const { refusal } = await desk.take(mutation, input, people[name]);
      codes.push(String(refusal?.code ?? 'taken'));
    }
    expect(codes.join(' ')).toBe(expected);
  });

  it.each<[Person, number | string]>([
    ['officer', 1],
    ['third', 1],
    ['cityHead', 1],
    ['reviewer', 1],
    ['office', 1],
    ['inspector', 1],
    ['minhang', 0],
    ['emergency', 0],
    ['public', 'NOT_PUBLIC'],
  ])('shows %s as many files as %s', async (name, seen) => {
    const text = `query ($number: ID!) { caseFiles { totalCount } dueCaseFiles { totalCount } caseFile(number: $number) { number } }`;
    const { data, errors } = await desk.ask(text, { number: FIRST }, people[name]);
    if (typeof seen === 'string') {
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([seen, seen, seen]);
      expect(data).toEqual({ caseFiles: null, dueCaseFiles: null, caseFile: null });
      return;
    }
    expect(data).toMatchObject({ caseFiles: { totalCount: seen }, caseFile: seen ? { number: FIRST } : null });
  });

  it.each<[Person, string]>([
    ['officer', 'taken'],
    ['head', 'NOT_YOUR_CASE'],
    ['minhang', 'NOT_YOUR_CASE'],
    ['emergency', 'NOT_YOUR_CASE'],
    ['public', 'NOT_YOUR_CASE'],
  ])('lets %s open a file: %s', async (name, expected) => {
    const { refusal } = await desk.take('openCaseFile', { ...OPENING, uscc: CASE_USCC }, people[name]);
    expect(refusal?.code ?? 'taken').toBe(expected);
  });

  it('lets an officer whose recusal was granted do nothing more, and one on whom nothing is decided go on', async () => {
    await desk.take('askCaseRecusal', { account: second.subject }, officer);
    expect(
      (await desk.take('attachCaseDocument', { part: 'RECORDING', sha256: sha('7') }, second)).file,
    ).not.toBeNull();
    expect(
      (await desk.take('decideCaseRecusal', { account: second.subject, granted: true }, reviewer)).refusal?.code,
    ).toBe('NOT_YOUR_CASE');
    const { file } = await desk.take('decideCaseRecusal', { account: second.subject, granted: true }, head);
    expect(file?.officers).toEqual([{ account: officer.subject }]);
    expect((await desk.take('attachCaseDocument', { part: 'RECORDING', sha256: sha('9') }, second)).refusal?.code).toBe(
      'CASE_NOT_ASSIGNED',
    );
    expect((await desk.take('assignCaseOfficers', { officers: CERTIFIED }, head)).refusal?.code).toBe(
      'OFFICER_RECUSED',
    );
  });
});
