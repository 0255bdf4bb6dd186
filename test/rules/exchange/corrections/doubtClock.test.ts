import { type Day, day } from '../../../../kernel/values/day';
import {
  type DoubtClockFacts,
  doubtClocks,
  doubtTerms,
} from '../../../../subgraphs/exchange/rules/corrections/doubtClock';

const FACTS: DoubtClockFacts = {
  resource: 'credit-record',
  cause: 'DEPARTMENT',
  startedOn: day('2026-11-02'),
  flaggedOn: null,
  answeredOn: null,
  closedOn: null,
  state: 'RAISED',
};
const terms = (part: Partial<DoubtClockFacts>) => {
  const { flagDueOn, dueOn } = doubtTerms({ ...FACTS, ...part });
  return [flagDueOn, dueOn];
};
const overdue = (part: Partial<DoubtClockFacts>, today: string) =>
  doubtClocks({ ...FACTS, ...part }, day(today)).map((clock) => [clock.kind, clock.overdue]);

describe('terms of a doubt 政务数据共享条例 26, 上海市社会信用条例 36', () => {
  it.each([
    ["a department's doubt: flag in 1, answer in 10 working days", {}, ['2026-11-03', '2026-11-16']],
    ["an entity's objection to credit information: 1 and 5", { cause: 'ENTITY' }, ['2026-11-03', '2026-11-09']],
    [
      "an entity's objection to anything else: 1 and 10",
      { cause: 'ENTITY', resource: 'inspection' },
      ['2026-11-03', '2026-11-16'],
    ],
    ['raised on a Friday: the flag on Monday', { startedOn: day('2026-11-06') }, ['2026-11-09', '2026-11-20']],
    ['past the known calendar nothing is said', { startedOn: day('2026-12-31') }, [null, null]],
  ] as [string, Partial<DoubtClockFacts>, (Day | null)[]][])('%s', (_, part, expected) => {
    expect(terms(part)).toEqual(expected);
  });

  it('tells which of them were read in a text', () => {
    const verified = (cause: DoubtClockFacts['cause']) =>
      doubtClocks({ ...FACTS, cause }, FACTS.startedOn).map(({ basis }) => [basis.source, basis.verified]);
    expect(verified('ENTITY')).toEqual(Array(2).fill([expect.stringContaining('上海市社会信用条例'), true]));
    expect(verified('DEPARTMENT')).toEqual(Array(2).fill([expect.stringContaining('809'), false]));
  });

  it('has none before the rule of 809 begins', () => {
    expect(terms({ startedOn: day('2025-08-01') })[1]).toBe('2025-08-15');
    expect(() => terms({ startedOn: day('2025-07-31') })).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});

describe('being late', () => {
  it.each([
    ['the day before the last', '2026-11-13', false],
    ['the last day', '2026-11-16', false],
    ['the day after', '2026-11-17', true],
  ])('on %s', (_, today, late) => {
    expect(overdue({ flaggedOn: day('2026-11-03'), state: 'FLAGGED' }, today)).toEqual([
      ['FLAG', false],
      ['ANSWER', late],
    ]);
  });

  it('stays what it was once it is done, and the correction has the same last day as the answer', () => {
    const part = { flaggedOn: day('2026-11-04'), answeredOn: day('2026-11-16'), state: 'CORRECTING' } as const;
    expect(overdue(part, '2026-11-17')).toEqual([
      ['FLAG', true],
      ['ANSWER', false],
      ['CORRECTION', true],
    ]);
    expect(overdue({ ...part, state: 'CORRECTED', closedOn: day('2026-11-16') }, '2026-12-01').at(-1)).toEqual([
      'CORRECTION',
      false,
    ]);
  });
});
