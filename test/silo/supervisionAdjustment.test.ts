import { day } from '../../kernel/values/day';
import { supervision } from '../../subgraphs/supervision';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import {
  fillDesk,
  plantCategories,
  plantEvidence,
  plantRules,
  plantSubjects,
  withdrawEvidence,
} from '../support/supervision/evaluationDesk';
import { actors, plainRules } from '../support/supervision/plainRules';
import { sampleCode } from '../support/supervision/sampleCode';

const ORDINARY = { category: 'ORDINARY', level: 1 } as const;
const HIGHER = { category: 'HIGHER', level: 1 } as const;
/** Subjects, each for tests of its own. */
const [REFUSED, RAISED, DECIDED, BACK, OUTDATED, LISTED, GRAVE, TODAY, YOUNG] = Array.from({ length: 9 }, (_, i) =>
  sampleCode(i),
) as [string, string, string, string, string, string, string, string, string];
const UNKNOWN = sampleCode(500);

let silo: OpenSilo;
let rules: string;
beforeAll(async () => {
  silo = await openSilo(supervision, 'supervision_adjustment', async (database) => {
    await fillDesk(database);
    await plantRules(database, { content: plainRules() });
    await plantRules(database, {
      content: plainRules({ authority: 'SAMR-310112', scope: { districts: ['310112'], industries: null } }),
    });
    const all = [REFUSED, RAISED, DECIDED, BACK, OUTDATED, LISTED, GRAVE, TODAY];
    await plantSubjects(database, all);
    await plantSubjects(database, [YOUNG], { approvedOn: day('2026-05-03') });
    await plantCategories(
      database,
      new Map([REFUSED, RAISED, DECIDED, BACK, OUTDATED, GRAVE].map((uscc) => [uscc, ORDINARY])),
    );
    await plantCategories(database, new Map([[LISTED, HIGHER]]));
    await plantCategories(database, new Map([[TODAY, ORDINARY]]), day('2026-11-02'));
    await plantEvidence(database, [
      ...all.map((uscc) => ({
        uscc,
        key: `inspection:visit-${uscc}`,
        kind: 'INSPECTION_VISIT' as const,
        code: 'ON_SITE',
      })),
      ...all.map((uscc) => ({ uscc, key: `own:accident-${uscc}`, kind: 'ACCIDENT' as const, code: 'GRAVE' })),
      { uscc: YOUNG, key: 'own:young', kind: 'ACCIDENT', code: 'GRAVE' },
      { uscc: LISTED, kind: 'KEY_LISTING', code: 'SAMR' },
      { uscc: GRAVE, kind: 'ENFORCEMENT_CASE', code: 'INVESTIGATING', grade: 'GRAVE' },
    ]);
  });
  rules = (await silo.database.dataSource.query(`SELECT number FROM rule_set WHERE authority = 'SAMR'`))[0].number;
}, 120_000);
afterAll(() => silo.close());

type Answer = Awaited<ReturnType<OpenSilo['ask']>>;
const codesOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions.code);
const extensionsOf = ({ errors }: Answer) => errors?.[0]?.extensions;

const FIELDS = `number state version direction exemptions proposedBy decidedBy decidedOn ruleSet entity { uscc }
  standing { category level } proposed { category level } grounds { kind key } authority { code }`;
const WRITE = `mutation ($input: WriteSupervisionReportInput!) { writeSupervisionReport(input: $input) {
  number findings inspections writtenOn writtenBy entity { uscc } hash } }`;
const PROPOSE = `mutation ($input: AdjustCategoryInput!) { adjustCategory(input: $input) { ${FIELDS} } }`;
const decide = (name: string) => `mutation ($input: DecideAdjustmentInput!) { ${name}(input: $input) { ${FIELDS} } }`;

const write = (uscc: string, over: object = {}, viewer = actors.officer) => {
  const input = {
    uscc,
    matter: 'FOOD_SERVICE',
    findings: '现场检查发现冷藏温度不达标',
    inspections: [`inspection:visit-${uscc}`],
    ...over,
  };
  return silo.ask(WRITE, { input }, viewer);
};
const accident = (uscc: string) => [{ kind: 'EVIDENCE', key: `own:accident-${uscc}` }];
const propose = (uscc: string, over: object = {}, viewer: typeof PUBLIC = actors.officer) => {
  const input = {
    uscc,
    matter: 'FOOD_SERVICE',
    ruleSet: rules,
    ...HIGHER,
    grounds: accident(uscc),
    reason: '发生食品安全事故',
    ...over,
  };
  return silo.ask(PROPOSE, { input }, viewer);
};
interface Adjustment {
  readonly number: string;
  readonly version: number;
}
const adjustmentOf = ({ data }: Answer) => (data as { adjustCategory: Adjustment }).adjustCategory;
const act = (name: string, { number, version }: Adjustment, viewer: typeof PUBLIC = actors.approver, reason = '同意') =>
  silo.ask(decide(name), { input: { adjustment: number, version, reason } }, viewer);

const CATEGORIES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
  supervisionCategories { category level since status reason authority { code } measures { __typename } } } } }`;
async function standing(uscc: string): Promise<unknown> {
  const { data } = await silo.ask(CATEGORIES, { of: [{ __typename: 'MarketEntity', uscc }] }, actors.office);
  return (data as { _entities: { supervisionCategories: unknown }[] })._entities[0]?.supervisionCategories;
}
const assignments = (uscc: string) =>
  silo.database.dataSource.query(
    `SELECT category, level, since::text, until::text, decision, measure_plan AS plan, run, rule_set IS NOT NULL AS ruled
     FROM category_assignment WHERE uscc = $1 ORDER BY since, id`,
    [uscc],
  );

describe('办法 10 ¶2: an evaluation report', () => {
  it('is written on inspections of the subject, numbered and sealed in the history', async () => {
    const answer = await write(RAISED);
    expect(answer.data).toMatchObject({
      writeSupervisionReport: {
        number: expect.stringMatching(/^REP-2026-\d{6}$/),
        findings: '现场检查发现冷藏温度不达标',
        inspections: [`inspection:visit-${RAISED}`],
        writtenOn: '2026-11-02',
        writtenBy: 'officer-samr',
        entity: { uscc: RAISED },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  it.each([
    ['without an inspection', { inspections: [] }, 'REPORT_WITHOUT_INSPECTION'],
    ['on the inspection of another', { inspections: [`inspection:visit-${RAISED}`] }, 'REPORT_INSPECTION_UNKNOWN'],
    ['on what is no inspection', { inspections: [`own:accident-${REFUSED}`] }, 'REPORT_INSPECTION_UNKNOWN'],
    ['of tomorrow', { writtenOn: '2026-11-03' }, 'REPORT_DAY_UNFIT'],
    ['of the day before the Measures', { writtenOn: '2018-07-31' }, 'REPORT_DAY_UNFIT'],
    ['with nothing found', { findings: ' ' }, 'TEXT_EMPTY'],
    [
      'on more than fifty inspections',
      { inspections: Array.from({ length: 51 }, (_, i) => `i${i}`) },
      'WORK_LIST_TOO_LONG',
    ],
    ['of an unknown matter', { matter: 'GOSSIP' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['of a subject that nobody supervises', { uscc: UNKNOWN }, 'SUBJECT_NOT_SUPERVISED'],
  ])('is refused %s, and nothing is stored', async (_, over, code) => {
    const before = await silo.count(`supervision_event`);
    expect(codesOf(await write(REFUSED, over))).toEqual([code]);
    expect(await silo.count(`supervision_event`)).toBe(before);
  });

  it('is admitted on the first day of the Measures, and by officers of the authority alone', async () => {
    expect(codesOf(await write(REFUSED, { writtenOn: '2018-08-01' }))).toEqual([]);
    expect(codesOf(await write(REFUSED, {}, actors.stranger))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await write(REFUSED, {}, actors.approver))).toEqual(['NOT_YOUR_SUPERVISION']);
  });

  it('is listed to who sees the work of the authority', async () => {
    const list = `query { supervisionReports(uscc: "${RAISED}") { totalCount edges { node { number } } } }`;
    expect((await silo.ask(list, {}, actors.office)).data).toMatchObject({ supervisionReports: { totalCount: 1 } });
    expect((await silo.ask(list, {}, actors.stranger)).data).toMatchObject({ supervisionReports: { totalCount: 0 } });
    expect(codesOf(await silo.ask(list, {}, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });
});

describe('办法 10 ¶2, 16: a category that is proposed by hand', () => {
  it.each([
    ['without a ground', { grounds: [] }, 'ADJUSTMENT_WITHOUT_GROUND', 'grounds'],
    ['on a record of another', { grounds: accident(sampleCode(1)) }, 'ADJUSTMENT_GROUND_UNKNOWN', 'grounds'],
    [
      'on a report that is not there',
      { grounds: [{ kind: 'REPORT', key: 'REP-2026-999999' }] },
      'ADJUSTMENT_GROUND_UNKNOWN',
      'grounds',
    ],
    ['under another rule set', { ruleSet: 'RS-2026-000002' }, 'ADJUSTMENT_OTHER_RULES', 'ruleSet'],
    ['with a level that the rules do not have', { level: 3 }, 'ADJUSTMENT_GRADE_UNKNOWN', 'category'],
    ['that stands already', { ...ORDINARY }, 'ADJUSTMENT_NO_CHANGE', 'category'],
    ['in an unknown matter', { matter: 'GOSSIP' }, 'SUPERVISION_MATTER_UNKNOWN', 'matter'],
    ['for who is not supervised', { uscc: UNKNOWN }, 'SUBJECT_NOT_SUPERVISED', 'uscc'],
    ['without a reason', { reason: '' }, 'TEXT_EMPTY', 'reason'],
    ['with a reason without end', { reason: '长'.repeat(2_001) }, 'TEXT_TOO_LONG', 'reason'],
  ])('is refused %s, and nothing is stored', async (_, over, code, field) => {
    const before = [await silo.count('category_adjustment'), await silo.count('supervision_event')];
    const answer = await propose(REFUSED, over);
    expect(codesOf(answer)).toEqual([code]);
    expect(extensionsOf(answer)).toMatchObject({ field });
    expect([await silo.count('category_adjustment'), await silo.count('supervision_event')]).toEqual(before);
  });

  it('is refused for a code that is none', async () => {
    const answer = await propose(REFUSED, { uscc: '913101150000000000' });
    expect(answer.data ?? { adjustCategory: null }).toEqual({ adjustCategory: null });
    expect(answer.errors).toHaveLength(1);
  });

  it('is refused as a rise without six months, and admitted where it cites an abnormality (16 ¶2)', async () => {
    const report = (await write(REFUSED)).data as { writeSupervisionReport: { number: string } };
    const grounds = [{ kind: 'REPORT', key: report.writeSupervisionReport.number }];
    const answer = await propose(REFUSED, { grounds });
    expect(extensionsOf(answer)).toMatchObject({
      code: 'ADJUSTMENT_TOO_EARLY',
      article: expect.stringContaining('16-3'),
    });
    const admitted = await propose(REFUSED, { grounds: [...grounds, ...accident(REFUSED)] });
    expect(admitted.data).toMatchObject({
      adjustCategory: { state: 'PROPOSED', direction: 'TIGHTEN', exemptions: ['ABNORMAL'] },
    });
  });

  it('is refused for who is on a key list, waits for a grave case, or is too new (16 ¶2, 17)', async () => {
    expect(codesOf(await propose(LISTED, { ...ORDINARY }))).toEqual(['ADJUSTMENT_FORCED']);
    expect(codesOf(await propose(GRAVE))).toEqual(['ADJUSTMENT_NOT_EVALUATED']);
    expect(codesOf(await propose(YOUNG, { grounds: [{ kind: 'EVIDENCE', key: 'own:young' }] }))).toEqual([
      'ADJUSTMENT_NOT_EVALUATED',
    ]);
  });

  it('is for officers of the authority in charge, and one at a time', async () => {
    expect(codesOf(await propose(RAISED, {}, actors.stranger))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await propose(RAISED, {}, actors.approver))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await propose(RAISED, {}, actors.pudongOfficer))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await propose(RAISED))).toEqual([]);
    expect(codesOf(await propose(RAISED))).toEqual(['ADJUSTMENT_ALREADY_OPEN']);
  });
});

describe('办法 16 ¶1, ¶3: an adjustment by hand', () => {
  it('takes two: who proposed it does not approve it, and an approver of another authority neither', async () => {
    const both = { ...actors.officer, roles: ['supervision-officer', 'supervision-approver'] };
    const adjustment = adjustmentOf(await propose(DECIDED));
    expect(codesOf(await act('approveAdjustment', adjustment, both))).toEqual(['SAME_PERSON_DECIDES']);
    expect(codesOf(await act('approveAdjustment', adjustment, actors.officer))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await act('approveAdjustment', adjustment, actors.stranger))).toEqual(['WORK_UNKNOWN']);
    expect(await assignments(DECIDED)).toHaveLength(1);
  });

  it('changes category and measures together when it is approved, and ends what stood', async () => {
    const [open] = await silo.database.dataSource.query(
      'SELECT number, version FROM category_adjustment WHERE uscc = $1',
      [DECIDED],
    );
    const answer = await act('approveAdjustment', open);
    expect(answer.data).toMatchObject({
      approveAdjustment: {
        state: 'APPROVED',
        decidedBy: 'approver-samr',
        decidedOn: '2026-11-02',
        standing: ORDINARY,
        proposed: HIGHER,
      },
    });
    expect(await assignments(DECIDED)).toEqual([
      { ...ORDINARY, since: '2026-02-01', until: '2026-11-02', decision: null, plan: null, run: null, ruled: false },
      { ...HIGHER, since: '2026-11-02', until: null, decision: 'BY_HAND', plan: 'HIGHER-1', run: null, ruled: true },
    ]);
    expect(await standing(DECIDED)).toMatchObject([
      { ...HIGHER, since: '2026-11-02', status: 'ASSIGNED', authority: { code: 'SAMR' } },
    ]);
  });

  it('tells the feed of both decisions, and keeps the history chained', async () => {
    expect(
      await silo.count(
        `outbox WHERE aggregateid = '${DECIDED}' AND payload->'data'->>'source_record_id' LIKE 'hand-ADJ-%'`,
      ),
    ).toBe(1);
    expect(
      await silo.count(`outbox WHERE aggregateid = '${DECIDED}' AND payload->'data'->>'until' = '2026-11-02'`),
    ).toBe(1);
    const events = await silo.database.dataSource.query(
      `SELECT kind, previous_hash IS NULL AS first, previous_hash = lag(hash) OVER (ORDER BY sequence) AS chained
       FROM supervision_event WHERE topic = 'category' AND uscc = $1 ORDER BY sequence`,
      [DECIDED],
    );
    expect(events).toEqual([
      { kind: 'ADJUSTMENT_PROPOSED', first: true, chained: null },
      { kind: 'ADJUSTMENT_APPROVED', first: false, chained: true },
    ]);
  });

  it('is decided once, in the version that was seen', async () => {
    const [done] = await silo.database.dataSource.query(
      'SELECT number, version FROM category_adjustment WHERE uscc = $1',
      [DECIDED],
    );
    expect(codesOf(await act('refuseAdjustment', { ...done, version: 1 }))).toEqual(['WORK_CHANGED']);
    expect(codesOf(await act('refuseAdjustment', done))).toEqual(['WORK_STATE_UNFIT']);
  });

  it('leaves the category when it is refused or taken back, and makes room for another', async () => {
    const first = adjustmentOf(await propose(BACK));
    expect((await act('refuseAdjustment', first)).data).toMatchObject({ refuseAdjustment: { state: 'REFUSED' } });
    const second = adjustmentOf(await propose(BACK));
    expect(codesOf(await act('withdrawAdjustment', second, { ...actors.officer, subject: 'other' }))).toEqual([
      'ADJUSTMENT_NOT_YOURS',
    ]);
    expect((await act('withdrawAdjustment', second, actors.officer)).data).toMatchObject({
      withdrawAdjustment: { state: 'WITHDRAWN' },
    });
    expect(codesOf(await propose(BACK))).toEqual([]);
    expect(await assignments(BACK)).toHaveLength(1);
  });

  it('is approved no more where a ground was withdrawn, or the category changed, since it was proposed', async () => {
    const adjustment = adjustmentOf(await propose(OUTDATED));
    await withdrawEvidence(silo.database, `own:accident-${OUTDATED}`);
    expect(codesOf(await act('approveAdjustment', adjustment))).toEqual(['ADJUSTMENT_GROUND_UNKNOWN']);
    await silo.database.dataSource.query(`UPDATE category_adjustment SET standing = NULL WHERE number = $1`, [
      adjustment.number,
    ]);
    expect(codesOf(await act('approveAdjustment', adjustment))).toEqual(['ADJUSTMENT_OUTDATED']);
    expect(await assignments(OUTDATED)).toHaveLength(1);
  });

  it('takes the place of a decision that began today, so that no day has two', async () => {
    const adjustment = adjustmentOf(await propose(TODAY));
    expect(codesOf(await act('approveAdjustment', adjustment))).toEqual([]);
    expect(await assignments(TODAY)).toMatchObject([
      { ...HIGHER, since: '2026-11-02', until: null, decision: 'BY_HAND' },
    ]);
  });

  it('is listed by state, to who sees the work of the authority', async () => {
    const list =
      'query { categoryAdjustments(state: APPROVED) { totalCount edges { node { state entity { uscc } } } } }';
    expect((await silo.ask(list, {}, actors.office)).data).toMatchObject({ categoryAdjustments: { totalCount: 2 } });
    expect((await silo.ask(list, {}, actors.stranger)).data).toMatchObject({ categoryAdjustments: { totalCount: 0 } });
    expect(codesOf(await silo.ask(list, {}, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });
});
