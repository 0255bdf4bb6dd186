import { voidPenalty } from '../../../../subgraphs/enforcement/rules/proceedings/voidPenalty';

const footing = { basis: '食品安全法 124', authority: 'SAMR-310115', competent: true };

describe('行政处罚法 38: void penalties', () => {
  it('EN-31: a penalty stands on a basis and a power', () => {
    expect(voidPenalty(footing)).toEqual({ lawful: true });
  });

  it.each([
    ['NO_BASIS', { basis: null }],
    ['NO_BASIS', { basis: ' ' }],
    ['NO_POWER', { competent: false }],
  ])('EN-31: it is void for %s: %j', (reason, changed) => {
    expect(voidPenalty({ ...footing, ...changed })).toMatchObject({
      code: 'PENALTY_VOID',
      facts: { because: [reason] },
    });
  });

  it('EN-31: every reason is named', () => {
    expect(voidPenalty({ ...footing, basis: null, competent: false })).toMatchObject({
      facts: { because: ['NO_BASIS', 'NO_POWER'] },
    });
  });
});
