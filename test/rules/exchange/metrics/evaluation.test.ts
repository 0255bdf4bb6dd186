import { addDays, day } from '../../../../kernel/values/day';
import { addWorkingDays } from '../../../../kernel/values/workingDays';
import { evaluationContent, evaluationFigures } from '../../../../subgraphs/exchange/rules/metrics/evaluationContent';
import {
  evaluationChecker,
  evaluationCutOff,
  evaluationFreezer,
} from '../../../../subgraphs/exchange/rules/metrics/evaluationFreeze';
import { PROBLEM_CODES } from '../../../../subgraphs/exchange/rules/metrics/problemCodes';
import { publicationOver } from '../../../../subgraphs/exchange/rules/metrics/publicationOver';
import { getMetric } from '../../../../subgraphs/exchange/rules/metrics/registry';

const actor = (department: string, role: string, district: string | null = null) => ({
  ...{ kind: 'official', department, district, roles: [role] },
});

describe('沪府发〔2020〕7号（二十）: freezing an evaluation', () => {
  it.each([
    ['REFORM_OFFICE', 'reform-office', null, true, true],
    ['BIG_DATA', 'sharing-administrator', null, true, true],
    ['BIG_DATA', 'auditor', null, false, true],
    ['REFORM_OFFICE', 'reform-office', '310115', false, false],
    ['REFORM_OFFICE', 'sharing-administrator', null, false, false],
    ['SAMR', 'reform-office', null, false, false],
    ['SAMR', 'auditor', null, false, false],
  ] as const)('%s as %s of %s: freezes %s, counts again %s', (department, role, district, freezes, checks) => {
    const who = actor(department, role, district);
    expect(evaluationFreezer(who).lawful).toBe(freezes);
    expect(evaluationChecker(who)).toBe(checks);
  });

  const now = Date.parse('2026-11-22T04:00:00Z');
  const cut = (to: string, cutOff: string) =>
    evaluationCutOff({ to: day(to), cutOff: Date.parse(cutOff), now, keptDays: 90 }).lawful;

  it.each([
    ['now', '2026-10-31', '2026-11-22T04:00:00Z', true],
    ['a millisecond later', '2026-10-31', '2026-11-22T04:00:00.001Z', false],
    ['ninety days ago', '2026-08-01', '2026-08-24T04:00:00Z', true],
    ['a millisecond before', '2026-08-01', '2026-08-24T03:59:59.999Z', false],
    ['the first moment of the last day in Shanghai', '2026-10-31', '2026-10-30T16:00:00Z', true],
    ['the moment before it', '2026-10-31', '2026-10-30T15:59:59Z', false],
  ])('takes a cut-off at %s: period until %s, %s, %s', (_, to, cutOff, lawful) => {
    expect(cut(to, cutOff)).toBe(lawful);
  });

  it('writes figures in one order, whichever order they come in, with * for all together', () => {
    const metric = getMetric('off_site_share');
    const sums = [
      { values: [null, null], level: 3, numerator: 3, denominator: 4 },
      { values: ['SAMR', null], level: 1, numerator: 1, denominator: 2 },
      { values: [null, '310115'], level: 2, numerator: 2, denominator: 2 },
      { values: ['SAMR', null], level: 0, numerator: 0, denominator: null },
    ];
    const figures = evaluationFigures(metric, sums);
    expect(figures.map(({ department, district, value }) => [department, district, value])).toEqual([
      ['*', '*', 7500],
      ['SAMR', '*', 5000],
      ['*', '310115', 10_000],
      ['SAMR', null, null],
    ]);
    const frame = {
      from: day('2026-01-01'),
      to: day('2026-06-30'),
      cutOff: '2026-07-10T00:00:00.000Z',
      life: 'a',
      seq: '9',
    };
    const text = evaluationContent(frame, [metric], figures);
    expect(evaluationContent(frame, [metric], [...figures].reverse())).toBe(text);
    expect(evaluationContent({ ...frame, seq: '10' }, [metric], figures)).not.toBe(text);
    expect(JSON.parse(text).metrics).toEqual([
      { id: 'off_site_share', definition: metric.definition.zh, unit: 'BASIS_POINTS', article: metric.article },
    ]);
  });
});

describe('行政处罚法 48: time for publication', () => {
  it('is over for a decision on the day after its twentieth working day, and not on it', () => {
    for (let on = day('2026-01-05'); on < day('2026-12-01'); on = addDays(on, 1)) {
      const last = publicationOver(on);
      expect(addWorkingDays(last, 20) < on).toBe(true);
      expect(addWorkingDays(addDays(last, 1), 20) >= on).toBe(true);
    }
  });
});

describe('results that say that a problem was found', () => {
  it('are pending ones with all that is entered under them, corrected ones and refusals, of either list', () => {
    const items = ['2', '3', '4', '5', '6', '8', 'A', 'B', 'C', 'D', 'E', 'G'].map((code) => `ITEM_RESULTS:${code}`);
    expect([...PROBLEM_CODES].sort()).toEqual([...items, 'PUBLICITY_RESULTS:6'].sort());
  });
});
