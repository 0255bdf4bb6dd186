import fc from 'fast-check';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { day } from '../../../../kernel/values/day';
import { type ExplainFacts, explain } from '../../../../subgraphs/supervision/rules/evaluation/explain';
import { sealExplanation } from '../../../../subgraphs/supervision/rules/evaluation/sealExplanation';
import { grade, record, supervised } from '../../../support/supervision/evaluationFacts';
import { explainedCase, SIXTY_POINTS } from '../../../support/supervision/explainedCase';
import { plainRules } from '../../../support/supervision/plainRules';

const explained = (said: Partial<ExplainFacts> = {}) => explain(explainedCase(said));
const indicator = (code: string, said: Partial<ExplainFacts> = {}) =>
  explained(said).indicators.find((one) => one.code === code);
const run = (said: Partial<ExplainFacts['run']>) => ({ run: { ...explainedCase().run, ...said } });

describe('分类监管管理办法 13 ¶3: an explanation tells of each indicator', () => {
  it('its value, the records that it rests on, the article, the points and the step that gave them', () => {
    expect(indicator('PENALTIES')).toMatchObject({
      ...{ value: 2, points: 30, weight: 40, missing: false, ground: 'PENALTY_SEVERITY', windowMonths: 24 },
      step: { atLeast: 2, below: 3, code: null },
      basis: { code: 'FSL-109', law: '食品安全法', article: '第一百零九条', verified: false },
    });
    expect(indicator('PENALTIES')?.records).toEqual([
      {
        ...{ key: 'ENFORCEMENT_PENALTY:2025-12-01', kind: 'ENFORCEMENT_PENALTY', code: 'FINE', grade: null },
        ...{ amount: '100000', occurredOn: '2025-12-01', endedOn: null, sourceDepartment: 'SAMR' },
      },
      expect.objectContaining({ key: 'ENFORCEMENT_PENALTY:2026-03-01', amount: '500000' }),
    ]);
  });

  it('of a judgement the newest, under the code that gave the points', () => {
    expect(indicator('HYGIENE')).toMatchObject({ value: 'FAIR', points: 10, step: { code: 'HYGIENE:FAIR' } });
    expect(indicator('HYGIENE')?.records.map(({ key }) => key)).toEqual(['own:9']);
    expect(indicator('HYGIENE', { evidence: [] })).toMatchObject({ value: null, points: 5, step: null, records: [] });
  });

  it('and adds the points up', () => {
    const { total, indicators } = explained();
    expect(total).toBe(60);
    expect(indicators.map(({ points }) => points)).toEqual([30, 10, 10, 10]);
  });
});

describe('分类监管管理办法 13 ¶3: an explanation tells of the grade', () => {
  it('the cuts, the planned shares and which of them decided', () => {
    expect(explained().place).toEqual({
      ...{ higherFrom: 50, lowerTo: 0, higherTie: 45, lowerTie: 5, by: 'HIGHER_CUT' },
      ...{ proportions: { lower: 200, ordinary: 700, higher: 100 } },
      ...{ grade: grade('HIGHER-1'), withoutForce: grade('HIGHER-1') },
    });
  });

  it('that a tie went to ORDINARY', () => {
    const five = { evidence: [] };
    expect(explained(five).place).toMatchObject({ by: 'TIE', grade: grade('ORDINARY-1') });
    expect(explained({ ...five, ...run({ cuts: { ...explainedCase().run.cuts, lowerTie: 6 } }) }).place?.by).toBe(
      'BETWEEN',
    );
  });

  it('whom the law puts into HIGHER, on which records, and what the points alone would give', () => {
    const { place, forced } = explained({ evidence: [record('KEY_LISTING', '2026-10-01', { code: 'SAMR' })] });
    expect(place).toMatchObject({ by: 'FORCED', grade: grade('HIGHER-1'), withoutForce: grade('ORDINARY-1') });
    expect(forced).toMatchObject([{ basis: { code: 'CHECKS-21' }, records: [{ key: 'KEY_LISTING:2026-10-01' }] }]);
  });

  it('the smallest change that would have altered it', () => {
    expect(explained().smallestChanges.map(({ direction, points }) => [direction, points])).toEqual([
      ['TIGHTEN', 20],
      ['RELAX', 11],
    ]);
  });
});

describe('分类监管管理办法 16: an explanation tells of the change', () => {
  it('both readings in words and as they came out, which was declared, and what was decided', () => {
    const { change, decided, measures, measuresAs } = explained();
    expect(change).toMatchObject({
      ...{ direction: 'TIGHTEN', previous: grade('ORDINARY-1'), proposed: grade('HIGHER-1'), decision: 'ADJUSTED' },
      ...{ declared: 'INTENSITY', differ: false, heldForMonths: 6, cycleMonths: 6 },
      readings: [
        { reading: 'INTENSITY', applied: true, outcome: 'MET', metSince: '2026-05-02' },
        { reading: 'STANDING', applied: false, outcome: 'FREE' },
      ],
    });
    expect(change?.readings[0]?.text.zh).toContain('从严须持续满足6个月以上');
    expect(change?.history.map((past) => past.day)).toEqual(['2025-11-02', '2026-05-02']);
    expect({ decided, plan: measures?.code, measuresAs }).toEqual({
      ...{ decided: grade('HIGHER-1'), plan: 'HIGHER-1', measuresAs: 'DECIDED' },
    });
  });

  it('the abnormality that led to it, with the event that brought it', () => {
    const cause = { kind: 'ACCIDENT', key: 'own:11', event: '0198c1f0-0000-7000-8000-000000000001', abnormal: true };
    const irregular = explained({ history: [], ...run({ kind: 'IRREGULAR', cause }) });
    expect(irregular.run).toMatchObject({ kind: 'IRREGULAR', cause });
    expect(irregular.change).toMatchObject({ decision: 'ADJUSTED', exemptions: [{ ground: 'ABNORMAL' }] });
  });
});

describe('分类监管管理办法 17, 9 ¶2: an explanation of an evaluation that gave no grade', () => {
  const grave = record('ENFORCEMENT_CASE', '2026-10-01', { code: 'FILED', grade: 'GRAVE' });

  it.each([
    ['TOO_NEW', { subject: supervised({ approvedOn: day('2026-05-03') }) }, null, 'AS_ORDINARY', 'ORDINARY-1'],
    ['STOPPED', { subject: supervised({ stoppedOn: day('2025-11-02') }) }, null, 'AS_ORDINARY', 'ORDINARY-1'],
    ['DEFERRED', { evidence: [grave] }, 'HIGHER-2', 'STANDING', 'HIGHER-2'],
    ['INCOMPLETE', { missing: ['inspection' as const] }, 'HIGHER-2', 'STANDING', 'HIGHER-2'],
  ])('says that it was %s, and which measures apply', (status, said, decided, measuresAs, plan) => {
    const found = explained({ previous: grade('HIGHER-2'), ...said });
    expect(found).toMatchObject({ status: { status }, place: null, change: null, smallestChanges: [], measuresAs });
    expect(found.decided).toEqual(decided === null ? null : grade(decided));
    expect(found.measures?.code).toBe(plan);
  });

  it('names the indicators whose source is away', () => {
    const { indicators } = explained({ missing: ['inspection'] });
    expect(indicators.filter(({ missing }) => missing).map(({ code }) => code)).toEqual(['PROBLEMS']);
  });

  it('supervises as of ordinary intensity whoever waits and never had a grade', () => {
    expect(explained({ evidence: [grave], previous: null })).toMatchObject({
      ...{ decided: null, measuresAs: 'AS_ORDINARY', measures: { code: 'ORDINARY-1' } },
    });
  });
});

describe('分类监管管理办法 6: the same facts give the same bytes', () => {
  it('in whatever order evidence, history and members come, and whatever else is known', () => {
    const facts = explainedCase();
    const bytes = canonicalJson(explain(facts));
    const order = fc.shuffledSubarray([...SIXTY_POINTS], { minLength: SIXTY_POINTS.length });
    const history = fc.shuffledSubarray([...facts.history], { minLength: facts.history.length });
    fc.assert(
      fc.property(order, history, fc.bigInt({ min: 1n }), (evidence, past, seq) => {
        const otherwise = evidence.map((one) => Object.fromEntries(Object.entries({ ...one, seq }).reverse()));
        const subject = { ...Object.fromEntries(Object.entries(facts.subject).reverse()), rowId: seq };
        const again = { ...facts, evidence: otherwise, history: past, subject } as unknown as ExplainFacts;
        expect(canonicalJson(explain(again))).toBe(bytes);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('and other facts another digest', () => {
    const digests = [
      explained(),
      explained({ evidence: SIXTY_POINTS.slice(1) }),
      explained({ previous: null }),
      explained(run({ cuts: { ...explainedCase().run.cuts, higherFrom: 51 } })),
      explained({ rules: { ...explainedCase().rules, content: plainRules({ raising: 'STANDING' }) } }),
    ].map((one) => sealExplanation(one).digest);
    expect(new Set(digests).size).toBe(digests.length);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is plain data: what is read back from its JSON has the same digest', () => {
    const explanation = explained();
    expect(sealExplanation(JSON.parse(JSON.stringify(explanation)))).toEqual(sealExplanation(explanation));
  });

  it('bears the notice that it is not for commercial use', () => {
    expect(explained().notice).toMatchObject({ article: '上海市分类监管管理办法 22' });
  });
});
