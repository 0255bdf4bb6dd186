import { type TriedGroup, whatIfFigures } from '../../../subgraphs/supervision/rules/whatIf/whatIfFigures';
import { plainRules } from '../../support/supervision/plainRules';

const RULES = plainRules();
/** The same measures, with twice the visits and hours for each grade. */
const TWICE = plainRules({
  measures: RULES.measures.map((plan) => ({
    ...plan,
    visitsPerYear: plan.visitsPerYear * 2,
    resourceHours: plan.resourceHours * 2,
  })),
});
const ORDINARY = { category: 'ORDINARY' as const, level: 1 };
const HIGHER = { category: 'HIGHER' as const, level: 1 };
const LOWER = { category: 'LOWER' as const, level: 1 };
const group = (subjects: number, total: number, over: Partial<TriedGroup> = {}): TriedGroup => ({
  from: ORDINARY,
  rulesOf: '1',
  status: 'SCORED',
  forced: false,
  total,
  subjects,
  ...over,
});
const tried = (groups: readonly TriedGroup[], proportions = { lower: 200, ordinary: 700, higher: 100 }) =>
  whatIfFigures({ rules: TWICE, proportions, groups, rulesStanding: () => RULES });

describe('办法 13: rules that are tried', () => {
  it('place subjects by cuts under the shares, whatever stands for subjects of one total', () => {
    const figures = tried([group(10, 0), group(10, 0, { from: LOWER }), group(70, 20), group(10, 50)]);
    expect(figures.cuts).toEqual({ higherFrom: 40, lowerTo: 10 });
    expect(figures.realised).toEqual({ lower: 20, ordinary: 70, higher: 10 });
    expect(tried([group(11, 0), group(10, 0, { from: LOWER }), group(69, 20), group(10, 50)]).realised.lower).toBe(0);
  });

  it('count who would move, from which grade to which, and who would stay', () => {
    const figures = tried([group(10, 0), group(10, 0, { from: LOWER }), group(70, 20), group(10, 50, { from: null })]);
    expect(figures.moves).toEqual([
      { from: null, to: HIGHER, subjects: 10 },
      { from: LOWER, to: LOWER, subjects: 10 },
      { from: ORDINARY, to: LOWER, subjects: 10 },
      { from: ORDINARY, to: ORDINARY, subjects: 70 },
    ]);
    expect(figures.moving).toBe(20);
  });

  it('say that ordinary intensity would not outnumber the others where the law puts half into higher', () => {
    expect(tried([group(51, 20), group(49, 0, { forced: true })]).ordinaryOutnumbers).toBe(true);
    expect(tried([group(50, 20), group(50, 0, { forced: true })]).ordinaryOutnumbers).toBe(false);
  });

  it('take the category from whoever would not be evaluated, and leave it to whoever would wait', () => {
    const figures = tried([
      group(1, 0, { status: 'TOO_NEW', from: HIGHER }),
      group(2, 0, { status: 'DEFERRED', from: HIGHER }),
      group(3, 0, { status: 'INCOMPLETE', from: null }),
    ]);
    expect(figures.moves).toEqual([
      { from: null, to: null, subjects: 3 },
      { from: HIGHER, to: null, subjects: 1 },
      { from: HIGHER, to: HIGHER, subjects: 2 },
    ]);
    expect(figures.moving).toBe(1);
    expect(figures.statuses.filter(({ subjects }) => subjects > 0)).toEqual([
      { status: 'TOO_NEW', subjects: 1 },
      { status: 'DEFERRED', subjects: 2 },
      { status: 'INCOMPLETE', subjects: 3 },
    ]);
  });
});

describe('办法 1, 15: what rules that are tried would take', () => {
  it('is told beside what is taken now, those without a category as ordinary', () => {
    const figures = tried([
      group(10, 20),
      group(2, 20, { from: HIGHER }),
      group(1, 0, { status: 'STOPPED', from: null }),
    ]);
    expect(figures.before).toEqual({ visits: 10 * 1 + 2 * 3 + 1, hours: 10 * 4 + 2 * 12 + 4 });
    expect(figures.after).toEqual({ visits: 13 * 2, hours: 13 * 8 });
  });
});
