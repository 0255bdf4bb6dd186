import { day } from '../../../kernel/values/day';
import { queryEnd } from '../../../subgraphs/credit/rules/queryEnd';

const today = day('2026-11-01');

describe('社会信用条例 35: last day on which a record can be queried', () => {
  it('is five years after the end of a dishonest act', () => {
    expect(queryEnd({ nature: 'DISHONEST', effectiveTo: day('2024-02-29') }, today)).toBe('2029-02-28');
  });

  it('is open while the act goes on', () => {
    expect(queryEnd({ nature: 'DISHONEST', effectiveTo: null }, today)).toBeNull();
  });

  it.each(['BASIC', 'TRUSTWORTHY', 'OTHER'] as const)('is open for %s records', (nature) => {
    expect(queryEnd({ nature, effectiveTo: day('2010-01-01') }, today)).toBeNull();
  });
});
