import { createHash } from 'node:crypto';
import { openSiloDatabase } from '../../kernel/service/database/siloDatabase';
import { day } from '../../kernel/values/day';
import { supervision } from '../../subgraphs/supervision';
import { explainDecision } from '../../subgraphs/supervision/store/evaluation/explainDecision';
import type { StoredRun } from '../../subgraphs/supervision/store/evaluation/storedRun';
import { takeTasks } from '../../subgraphs/supervision/store/evaluation/takeTasks';
import { CLOCK, OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import {
  evaluateAll,
  fillDesk,
  plantCategories,
  plantEvidence,
  plantRules,
  plantShares,
  plantSubjects,
  withdrawEvidence,
} from '../support/supervision/evaluationDesk';
import { actors, plainRules } from '../support/supervision/plainRules';
import { sampleCode } from '../support/supervision/sampleCode';

const ORDINARY = { category: 'ORDINARY', level: 1 } as const;
const HIGHER = { category: 'HIGHER', level: 1 } as const;
const CODES = Array.from({ length: 30 }, (_, i) => sampleCode(i)).sort();
/** Fined thrice and found poor: 60 points. Whoever stood as ordinary is held for six months; whoever had no category is not. */
const [HELD, FIRST, CONFIRMED, YOUNG, GRAVE] = CODES as [string, string, string, string, string];
const FINE = `enforcement-case:fine-${HELD}`;
/** The judgement of FIRST. */
const POOR = 'own:judged';

let silo: OpenSilo;
let run: StoredRun;
beforeAll(async () => {
  silo = await openSilo(supervision, 'supervision_explanation', async (database) => {
    await fillDesk(database);
    await plantShares(database);
    await plantSubjects(
      database,
      CODES.filter((uscc) => uscc !== YOUNG),
    );
    await plantSubjects(database, [YOUNG], { approvedOn: day('2026-05-03') });
    await plantCategories(database, new Map([HELD, CONFIRMED, GRAVE].map((uscc) => [uscc, ORDINARY])));
    const fined = [HELD, FIRST].flatMap((uscc) => [
      {
        uscc,
        key: `enforcement-case:fine-${uscc}`,
        kind: 'ENFORCEMENT_PENALTY' as const,
        code: 'FINE',
        amount: 300_000n,
      },
      { uscc, kind: 'ENFORCEMENT_PENALTY' as const, code: 'FINE' },
      { uscc, kind: 'ENFORCEMENT_PENALTY' as const, code: 'WARNING' },
      {
        ...{ uscc, kind: 'JUDGEMENT' as const, code: 'HYGIENE:POOR' },
        ...(uscc === FIRST ? { key: POOR } : {}),
      },
    ]);
    await plantEvidence(database, [
      ...fined,
      { uscc: CONFIRMED, kind: 'ENFORCEMENT_PENALTY', code: 'FINE' },
      { uscc: GRAVE, key: 'enforcement-case:grave', kind: 'ENFORCEMENT_CASE', code: 'INVESTIGATING', grade: 'GRAVE' },
    ]);
    const { number } = await plantRules(database, { content: plainRules() });
    await evaluateAll(database, { ruleSet: number });
  });
  [run] = await silo.database.dataSource.query('SELECT id::text AS id, number FROM evaluation_run');
}, 120_000);
afterAll(() => silo.close());

const EXPLAIN = `query ($run: ID!, $uscc: USCC!) { explanation(run: $run, uscc: $uscc) { canonicalText digest final decides
  run { number day kind snapshot cause { key } } rules { number edition name authority { code } }
  subject { entity { uscc } approvedOn authority { code } } status { status article facts } total
  indicators { code name nameEn value points weight atLeast below listedCode missing basis { law article } exception { code }
    records { key withdrawnSince kind code amount occurredOn sourceDepartment { code } } }
  forced { basis { code } records { key } }
  place { higherFrom lowerTo by grade { category level } withoutForce { category } proportions { ordinary } }
  smallestChanges { direction points grade { category } alone { indicator from to atLeast } together { indicator } }
  change { direction decision differ declared heldForMonths previous { category } proposed { category level }
    history { day proposed { category } } exemptions { ground }
    readings { reading applied text admitted { category level } outcome metSince missingUntil } }
  decided { category level } measures { code grade { category } visitsPerYear mechanisms } measuresAs notice { article }
  withdrawn { key withdrawnSince } } }`;
type Answer = Awaited<ReturnType<OpenSilo['ask']>>;
const codesOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions.code);
const ask = (uscc: string, viewer: typeof PUBLIC = actors.officer, number = run.number) =>
  silo.ask(EXPLAIN, { run: number, uscc }, viewer);
interface Told {
  readonly canonicalText: string;
  readonly digest: string;
  readonly indicators: readonly { readonly code: string; readonly records: readonly object[] }[];
}
async function told(uscc: string): Promise<Told> {
  const answer = await ask(uscc);
  expect(codesOf(answer)).toEqual([]);
  return (answer.data as { explanation: Told }).explanation;
}

describe('办法 10 ¶1, 13 ¶3: the explanation of an evaluation', () => {
  it('leads from every indicator with its value, records, law and points to the cut', async () => {
    const { explanation } = (await ask(HELD)).data as { explanation: object };
    expect(explanation).toMatchObject({
      run: { number: run.number, day: '2026-11-02', kind: 'REGULAR', cause: null },
      rules: { edition: 1, name: '餐饮服务食品安全分类监管实施细则', authority: { code: 'SAMR' } },
      subject: { entity: { uscc: HELD }, approvedOn: '2020-03-01', authority: { code: 'SAMR' } },
      status: { status: 'SCORED', facts: '{}' },
      total: 60,
      place: { higherFrom: 40, lowerTo: null, by: 'HIGHER_CUT', grade: HIGHER, proportions: { ordinary: 700 } },
    });
    const [penalties] = (explanation as Told).indicators;
    expect(penalties).toMatchObject({ code: 'PENALTIES', value: '3', points: 40, atLeast: 3, below: null });
    expect(penalties).toMatchObject({ basis: { law: '食品安全法', article: '第一百零九条' } });
    expect(penalties?.records).toHaveLength(3);
    expect(penalties?.records).toContainEqual({
      ...{ key: FINE, withdrawnSince: null, kind: 'ENFORCEMENT_PENALTY', code: 'FINE', amount: '300000' },
      ...{ occurredOn: '2026-09-01', sourceDepartment: { code: 'SAMR' } },
    });
  });

  it('goes on to the limits of a change under both readings, the grade, its measures, and what would be enough for another', async () => {
    expect((await ask(HELD)).data).toMatchObject({
      explanation: {
        change: {
          ...{ direction: 'TIGHTEN', decision: 'HELD', differ: true, declared: 'INTENSITY', heldForMonths: 6 },
          previous: { category: 'ORDINARY' },
          proposed: HIGHER,
          readings: [
            {
              reading: 'INTENSITY',
              applied: true,
              admitted: ORDINARY,
              outcome: 'TOO_EARLY',
              missingUntil: '2027-05-02',
            },
            { reading: 'STANDING', applied: false, admitted: HIGHER, outcome: 'FREE' },
          ],
        },
        decided: ORDINARY,
        measures: { code: 'ORDINARY-1', visitsPerYear: 1, mechanisms: ['ROUTINE'] },
        measuresAs: 'DECIDED',
        smallestChanges: expect.arrayContaining([
          expect.objectContaining({ direction: 'RELAX', points: 21, grade: { category: 'ORDINARY' } }),
        ]),
      },
    });
  });

  it('has no earlier grade where there was none, and the same where it is confirmed', async () => {
    expect((await ask(FIRST)).data).toMatchObject({
      explanation: { final: true, decides: true, decided: HIGHER, change: { decision: 'FIRST', previous: null } },
    });
    expect((await ask(CONFIRMED)).data).toMatchObject({
      explanation: {
        final: true,
        decided: ORDINARY,
        change: { decision: 'CONFIRMED', previous: { category: 'ORDINARY' } },
      },
    });
  });

  it('says why nobody was placed who is too new or waits for a grave case, and which measures go on', async () => {
    expect((await ask(YOUNG)).data).toMatchObject({
      explanation: {
        status: { status: 'TOO_NEW' },
        place: null,
        change: null,
        decided: null,
        measuresAs: 'AS_ORDINARY',
      },
    });
    expect((await ask(GRAVE)).data).toMatchObject({
      explanation: { status: { status: 'DEFERRED' }, decided: ORDINARY, measuresAs: 'STANDING' },
    });
    const { explanation } = (await ask(GRAVE)).data as { explanation: { status: { facts: string } } };
    expect(JSON.parse(explanation.status.facts)).toEqual({ cases: ['enforcement-case:grave'] });
  });
});

describe('办法 6: the bytes of an explanation', () => {
  const digests = new Map<string, string>();
  const all = [HELD, FIRST, CONFIRMED, YOUNG, GRAVE];
  beforeAll(async () => {
    for (const uscc of all) digests.set(uscc, (await told(uscc)).digest);
  });
  const same = async () => {
    for (const uscc of all) expect([uscc, (await told(uscc)).digest]).toEqual([uscc, digests.get(uscc)]);
  };

  it('are the canonical text, of which anybody can make the digest', async () => {
    const { canonicalText, digest } = await told(HELD);
    expect(createHash('sha256').update(canonicalText).digest('hex')).toBe(digest);
    expect(JSON.parse(canonicalText)).toMatchObject({ total: 60, run: { number: run.number } });
  });

  it('stay after evidence that came later', async () => {
    await plantEvidence(
      silo.database,
      all.map((uscc) => ({ uscc, kind: 'COMPLAINT' as const, code: 'FOOD' })),
    );
    await same();
  });

  it('stay after a record was withdrawn, which is told by its key alone, and since when', async () => {
    expect((await told(HELD)).canonicalText).toContain(FINE);
    await withdrawEvidence(silo.database, FINE);
    await same();
    const after = (await ask(HELD)).data as { explanation: Told & { withdrawn: object[] } };
    const record = after.explanation.indicators[0]?.records.find((one) => (one as { key: string }).key === FINE);
    expect(record).toEqual({
      ...{ key: FINE, withdrawnSince: expect.stringMatching(/Z$/), kind: null, code: null, amount: null },
      ...{ occurredOn: null, sourceDepartment: null },
    });
    expect(after.explanation.withdrawn).toEqual([{ key: FINE, withdrawnSince: expect.any(String) }]);
  });

  it('never held what a withdrawn judgement said, and nothing that is told of it says it any more', async () => {
    const hygiene = ({ indicators }: Told) => indicators.find(({ code }) => code === 'HYGIENE');
    const before = await told(FIRST);
    expect(hygiene(before)).toMatchObject({ value: 'POOR', points: 20, records: [{ key: POOR }] });
    expect(before.canonicalText).not.toContain('POOR"');
    await withdrawEvidence(silo.database, POOR);
    await same();
    const after = await told(FIRST);
    expect(after.canonicalText).toBe(before.canonicalText);
    expect(hygiene(after)).toMatchObject({ value: null, listedCode: null, points: 20, records: [{ key: POOR }] });
    expect(JSON.stringify(hygiene(after))).not.toMatch(/POOR"|GOOD/);
  });

  it('stay after what the authority holds of a subject changed', async () => {
    await plantSubjects(silo.database, [CONFIRMED], {
      stoppedOn: day('2026-10-31'),
      observedAt: '2026-11-01T09:00:00+08:00',
    });
    await same();
  });

  it('stay after an evaluation at once on the same day, whose own name what led to it and lead to the stricter grade', async () => {
    const key = 'own:listed';
    await plantEvidence(silo.database, [{ uscc: CONFIRMED, key, kind: 'KEY_LISTING', code: 'SAMR' }]);
    await silo.database.dataSource.query(
      `INSERT INTO evaluation_task (uscc, matter_code, cause, cause_key, abnormal, seq)
       VALUES ($1, 'FOOD_SERVICE', 'KEY_LISTING', $2, true, 1)`,
      [CONFIRMED, key],
    );
    const onIncident = (_: string, error: unknown) => silo.incidents.push(error);
    expect(await takeTasks({ database: silo.database, clock: () => CLOCK, onIncident })).toBe(1);
    await same();
    const [{ number }] = await silo.database.dataSource.query(
      `SELECT number FROM evaluation_run WHERE kind = 'IRREGULAR'`,
    );
    expect((await ask(CONFIRMED, actors.officer, number)).data).toMatchObject({
      explanation: {
        ...{ final: true, decides: true, decided: HIGHER, forced: [{ records: [{ key }] }] },
        run: { kind: 'IRREGULAR', cause: { key } },
        place: { by: 'FORCED', grade: HIGHER, withoutForce: { category: 'ORDINARY' } },
        change: { direction: 'TIGHTEN', decision: 'ADJUSTED', previous: { category: 'ORDINARY' } },
      },
    });
  });

  it('stay after a newer edition of the rules, and another evaluation under it', async () => {
    const { dataSource } = silo.database;
    await dataSource.query(`UPDATE rule_set SET in_force_to = '2026-11-02' WHERE edition = 1`);
    const standard = { ...plainRules().standard, higherNeverBelow: 20 };
    const next = await plantRules(silo.database, {
      content: plainRules({ standard }),
      edition: 2,
      from: day('2026-11-02'),
    });
    const later = await evaluateAll(silo.database, { ruleSet: next.number });
    expect(later.state).toBe('ADOPTED');
    await same();
  });

  it('stay after a restart, in another process over the same database', async () => {
    const again = await openSiloDatabase(supervision as never, silo.urls.appUrl);
    try {
      for (const uscc of all) {
        const explained = await explainDecision(again.statements, { run: run.id, uscc });
        expect(explained?.digest).toBe(digests.get(uscc));
      }
    } finally {
      await again.stop();
    }
  });

  it.each([
    ['points', `points = '{40,0,0,19}'`],
    ['total', 'total = 59'],
    ['force', 'forced = true'],
  ])('are never others than those of what was stored: another %s is an incident and no answer', async (_, set) => {
    const { dataSource } = silo.database;
    const at = `run = ${run.id} AND uscc = '${FIRST}'`;
    const [before] = await dataSource.query(`SELECT points::text, total, forced FROM evaluation WHERE ${at}`);
    await dataSource.query(`UPDATE evaluation SET ${set} WHERE ${at}`);
    const answer = await ask(FIRST);
    await dataSource.query(
      `UPDATE evaluation SET points = $1, total = $2, forced = $3 WHERE ${at}`,
      Object.values(before),
    );
    expect(answer.data).toEqual({ explanation: null });
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(silo.incidents.splice(0)).toHaveLength(1);
    await same();
  });
});

describe('办法 22: an explanation', () => {
  it('is told to who sees the work of the authority, and to nobody else', async () => {
    expect((await ask(HELD, actors.office)).data).toMatchObject({ explanation: { total: 60 } });
    expect((await ask(HELD, actors.stranger)).data).toEqual({ explanation: null });
    expect(codesOf(await ask(HELD, PUBLIC))).toEqual(['NOT_PUBLIC']);
  });

  it('is null for an evaluation, or a subject of it, that there is not, and refused for a code that is none', async () => {
    expect((await ask(HELD, actors.officer, 'EV-2026-999999')).data).toEqual({ explanation: null });
    expect((await ask(sampleCode(77))).data).toEqual({ explanation: null });
    expect((await ask('913101150000000000')).errors).toHaveLength(1);
  });

  const OF_CATEGORY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity {
    supervisionCategories { decision: category explanation { digest total indicators { value records { key kind code } } } } } } }`;
  const ofCategory = async (uscc: string, viewer: typeof PUBLIC = actors.officer) => {
    const answer = await silo.ask(OF_CATEGORY, { of: [{ __typename: 'MarketEntity', uscc }] }, viewer);
    const { _entities } = answer.data as {
      _entities: [{ supervisionCategories: [{ explanation: Told | null }] | null }];
    };
    return { answer, explanation: _entities[0].supervisionCategories?.[0].explanation };
  };

  it('stands with the decision that rests on it, and a decision from elsewhere has none', async () => {
    const { explanation } = await ofCategory(FIRST);
    expect(explanation).toMatchObject({ total: 55 });
    const other = sampleCode(60);
    await plantCategories(silo.database, new Map([[other, ORDINARY]]));
    expect((await ofCategory(other)).explanation).toBeNull();
  });

  it('names records to other departments by their keys alone, and is withheld from who has no agreement and the public', async () => {
    const { explanation } = await ofCategory(FIRST, { ...OFFICIAL, department: 'EDUCATION' });
    expect(explanation?.indicators[0]?.records[0]).toEqual({ key: expect.any(String), kind: null, code: null });
    const none = await ofCategory(FIRST, { ...OFFICIAL, department: 'EDUCATION', grant: null });
    expect(codesOf(none.answer)).toContain('NOT_IN_AGREEMENT');
    await silo.database.dataSource.query(
      `UPDATE category_assignment SET published = true, published_on = since WHERE uscc = $1 AND until IS NULL`,
      [FIRST],
    );
    const anybody = await ofCategory(FIRST, PUBLIC);
    expect([anybody.explanation, ...codesOf(anybody.answer)]).toEqual([null, 'NOT_PUBLIC']);
  });
});
