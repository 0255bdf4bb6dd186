import { EXPORT_STATES, mayBecome, statesBefore } from '../../../subgraphs/exchange/rules/exports/exportState';

describe('where an export stands', () => {
  it.each([
    ['QUEUED', 'RUNNING'],
    ['RUNNING', 'READY'],
    ['RUNNING', 'FAILED'],
    ['RUNNING', 'QUEUED'],
    ['READY', 'EXPIRED'],
  ] as const)('%s may become %s', (from, to) => {
    expect(mayBecome(from, to)).toBe(true);
  });

  it('nothing else: what has failed or expired stays so, and nothing is ready without having run', () => {
    const pairs = EXPORT_STATES.flatMap((from) => EXPORT_STATES.filter((to) => mayBecome(from, to)));
    expect(pairs).toHaveLength(5);
    expect(statesBefore('READY')).toEqual(['RUNNING']);
    expect(statesBefore('RUNNING')).toEqual(['QUEUED']);
  });
});
