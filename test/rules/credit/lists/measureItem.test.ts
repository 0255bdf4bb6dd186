import { day } from '../../../../kernel/values/day';
import { CREDIT_REWARDS, PUNITIVE_LIST, PUNITIVE_MEASURES } from '../../../../kernel/values/reference/punitiveMeasures';
import { measureItem } from '../../../../subgraphs/credit/rules/lists/measureItem';

const ON = day('2026-11-02');

describe('CR-5, 上海市社会信用条例 32: measures come from the national list', () => {
  it.each(PUNITIVE_MEASURES.map(({ code }) => code))('%s may be a sanction, and no reward', (code) => {
    expect(measureItem('SANCTION', code, ON)).toEqual({ lawful: true });
    expect(measureItem('REWARD', code, ON)).toMatchObject({ code: 'MEASURE_NOT_IN_LIST' });
  });

  it.each(CREDIT_REWARDS.map(({ code }) => code))('%s may be a reward, and no sanction', (code) => {
    expect(measureItem('REWARD', code, ON)).toEqual({ lawful: true });
    expect(measureItem('SANCTION', code, ON)).toMatchObject({ code: 'MEASURE_NOT_IN_LIST' });
  });

  it('refuses what the list does not name, and tells what it does', () => {
    const verdict = measureItem('SANCTION', 'DOUBLE_THE_FINE', ON);
    const possible = PUNITIVE_MEASURES.map(({ code }) => code);
    expect(verdict).toMatchObject({ code: 'MEASURE_NOT_IN_LIST', facts: { received: 'DOUBLE_THE_FINE', possible } });
  });

  it('applies nothing on the day before the list was published', () => {
    expect(measureItem('SANCTION', 'OFFICE', day('2021-12-15'))).toMatchObject({ facts: { possible: [] } });
    expect(measureItem('SANCTION', 'OFFICE', PUNITIVE_LIST.publishedOn)).toEqual({ lawful: true });
  });

  it('names no more items than the list has, in its three groups, each as not verified', () => {
    expect(PUNITIVE_MEASURES.length).toBeLessThanOrEqual(PUNITIVE_LIST.items);
    expect(new Set(PUNITIVE_MEASURES.map(({ group }) => group)).size).toBe(3);
    expect([PUNITIVE_LIST, ...PUNITIVE_MEASURES].every(({ verified }) => !verified)).toBe(true);
  });
});
