import { day } from '../../../../kernel/values/day';
import { partCompletion } from '../../../../subgraphs/inspection/rules/results/partCompletion';

const part = { items: ['A', 'B'], uncooperativeOn: null };
const found = (item: string, ...codes: string[]) => ({ item, codeSet: 'ITEM_RESULTS' as const, codes });

describe('DR-22: a part is completed', () => {
  it('when each of its items has its result', () => {
    expect(partCompletion(part, [found('A', '1'), found('B', '1')])).toEqual({ lawful: true });
  });

  it('not before, and what is missing is named', () => {
    expect(partCompletion(part, [found('B', '1')])).toMatchObject({ code: 'RESULTS_MISSING', facts: { items: ['A'] } });
    expect(partCompletion(part, [])).toMatchObject({ facts: { items: ['A', 'B'] } });
  });

  it('with the code of a refusal that was flagged on the way (DR-25)', () => {
    const refused = { ...part, uncooperativeOn: day('2026-11-02') };
    expect(partCompletion(refused, [found('A', '1'), found('B', '1')])).toMatchObject({
      code: 'NON_COOPERATION_UNTOLD',
    });
    expect(partCompletion(refused, [found('A', '1'), found('B', '8')])).toEqual({ lawful: true });
  });
});
