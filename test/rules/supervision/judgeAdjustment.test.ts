import { day } from '../../../kernel/values/day';
import type { Verdict } from '../../../kernel/values/verdict';
import {
  type AdjustmentFacts,
  judgeAdjustment,
} from '../../../subgraphs/supervision/rules/adjustments/judgeAdjustment';
import { EVALUATION_STATUSES } from '../../../subgraphs/supervision/rules/evaluation/evaluationStatus';
import type { Evidence } from '../../../subgraphs/supervision/rules/evidence/evidence';
import type { Grade, RaisingReading } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';

const DAY = day('2026-11-02');
const grade = (category: Grade['category'], level = 1): Grade => ({ category, level });
const GRADES = [grade('LOWER'), grade('ORDINARY'), grade('HIGHER'), grade('HIGHER', 2)].map((one) => ({
  ...one,
  name: { zh: '类别', en: 'Grade' },
  from: one.level === 1 ? 0 : 60,
}));
const ACCIDENT: Evidence = {
  key: 'own:1',
  kind: 'ACCIDENT',
  code: 'GRAVE',
  grade: null,
  amount: null,
  occurredOn: day('2026-10-30'),
  endedOn: null,
  sourceDepartment: 'SAMR',
  seq: 7n,
};
const HONOUR: Evidence = { ...ACCIDENT, key: 'own:2', kind: 'HONOUR' };

function facts(over: Partial<AdjustmentFacts> = {}, raising: RaisingReading = 'INTENSITY'): AdjustmentFacts {
  const adjusting = [{ kind: 'ACCIDENT', codes: null, grades: null, abnormal: true }] as const;
  return {
    rules: { authority: 'SAMR', grades: GRADES, cycle: { months: 3, adjusting }, raising, overrides: [] },
    day: DAY,
    standing: grade('ORDINARY'),
    proposed: grade('HIGHER'),
    history: [],
    status: 'SCORED',
    forced: false,
    cited: [],
    ...over,
  };
}
const codeOf = (verdict: Verdict) => (verdict.lawful ? 'LAWFUL' : verdict.code);
const judged = (over: Partial<AdjustmentFacts>, raising?: RaisingReading) => {
  const { verdict, direction, exemptions } = judgeAdjustment(facts(over, raising));
  return [codeOf(verdict), direction, exemptions.join()];
};
/** Evaluations that proposed a grade, one a cycle, the first on a day. */
const met = (proposed: Grade, ...days: string[]) => days.map((one) => ({ day: day(one), proposed }));

describe('办法 16 ¶3: a category adjusted by hand', () => {
  it('is refused five months and 30 days after its standard was first met, and admitted after six months', () => {
    const from = (first: string) => met(grade('HIGHER'), first, '2026-08-02');
    expect(judged({ history: from('2026-05-03') })).toEqual(['ADJUSTMENT_TOO_EARLY', 'TIGHTEN', '']);
    expect(judged({ history: from('2026-05-02') })).toEqual(['LAWFUL', 'TIGHTEN', '']);
  });

  it('names the first day on which it would be admitted, and the reading that says so', () => {
    const { verdict } = judgeAdjustment(facts());
    expect(verdict).toMatchObject({ article: expect.stringMatching(/16-3$/) });
    expect(verdict).toMatchObject({ facts: { earliest: '2027-05-02', reading: 'INTENSITY' } });
  });

  it('may skip a step, which takes the leave of the approver', () => {
    const history = met(grade('HIGHER', 2), '2026-05-02', '2026-08-02');
    expect(judged({ proposed: grade('HIGHER', 2), history })).toEqual(['LAWFUL', 'TIGHTEN', 'APPROVER']);
  });

  it('need not wait where it cites an abnormality that the rules name (16 ¶2), and must where it cites anything else', () => {
    expect(judged({ cited: [ACCIDENT] })).toEqual(['LAWFUL', 'TIGHTEN', 'ABNORMAL']);
    expect(judged({ cited: [HONOUR] })).toEqual(['ADJUSTMENT_TOO_EARLY', 'TIGHTEN', '']);
  });

  it('waits in the direction that the declared reading calls a rise, and in no other', () => {
    expect(judged({ proposed: grade('LOWER') })).toEqual(['LAWFUL', 'RELAX', '']);
    expect(judged({ proposed: grade('LOWER') }, 'STANDING')).toEqual(['ADJUSTMENT_TOO_EARLY', 'RELAX', '']);
    expect(judged({ proposed: grade('HIGHER', 2) }, 'STANDING')).toEqual(['LAWFUL', 'TIGHTEN', '']);
  });
});

describe('办法 17, 16 ¶2, 9 ¶2: by hand nothing is done that an evaluation may not', () => {
  it.each(EVALUATION_STATUSES.filter((status) => status !== 'SCORED'))('holds a relaxation back under %s', (status) => {
    const expected = status === 'INCOMPLETE' ? 'ADJUSTMENT_UNSEEN' : 'ADJUSTMENT_NOT_EVALUATED';
    expect(judged({ status, proposed: grade('LOWER') })[0]).toBe(expected);
  });

  it('tightens although a source is missing, and gives a first category that is not mild', () => {
    expect(judged({ status: 'INCOMPLETE', cited: [ACCIDENT] })[0]).toBe('LAWFUL');
    expect(judged({ status: 'INCOMPLETE', standing: null, proposed: grade('ORDINARY') })).toEqual([
      'LAWFUL',
      'FIRST',
      '',
    ]);
    expect(judged({ status: 'INCOMPLETE', standing: null, proposed: grade('LOWER') })[0]).toBe('ADJUSTMENT_UNSEEN');
  });

  it('leaves in higher intensity whom evidence puts there', () => {
    expect(judged({ forced: true, standing: grade('HIGHER'), proposed: grade('ORDINARY') })[0]).toBe(
      'ADJUSTMENT_FORCED',
    );
  });

  it('refuses the grade that stands', () => {
    expect(judged({ proposed: grade('ORDINARY') })[0]).toBe('ADJUSTMENT_NO_CHANGE');
  });
});
