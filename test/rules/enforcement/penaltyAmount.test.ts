import { PENALTY_KINDS, penaltyAmount } from '../../../subgraphs/enforcement/rules/penaltyAmount';

const MONEY = ['FINE', 'CONFISCATION_OF_GAINS'] as const;
const PERHAPS = ['CONFISCATION_OF_PROPERTY', 'OTHER'] as const;
const NEVER = PENALTY_KINDS.filter((kind) => ![...MONEY, ...PERHAPS].includes(kind as never));
const unfit = { code: 'PENALTY_AMOUNT_UNFIT', article: '行政处罚法 9' };

describe('行政处罚法 9: kind and amount of a penalty agree', () => {
  it.each(MONEY)('%s is a sum above zero', (kind) => {
    expect(penaltyAmount(kind, 1n)).toEqual({ lawful: true });
    for (const amount of [null, 0n, -1n]) expect(penaltyAmount(kind, amount)).toMatchObject(unfit);
  });

  it.each(PERHAPS)('%s may have a value above zero', (kind) => {
    for (const amount of [null, 1n]) expect(penaltyAmount(kind, amount)).toEqual({ lawful: true });
    expect(penaltyAmount(kind, 0n)).toMatchObject(unfit);
  });

  it.each(NEVER)('%s takes no money', (kind) => {
    expect(penaltyAmount(kind, null)).toEqual({ lawful: true });
    expect(penaltyAmount(kind, 1n)).toMatchObject({ ...unfit, facts: { kind, amount: '1' } });
  });
});
