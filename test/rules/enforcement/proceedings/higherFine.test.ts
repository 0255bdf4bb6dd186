import { finedByHigher, higherFine } from '../../../../subgraphs/enforcement/rules/proceedings/higherFine';

const norm = (provision: string, min: bigint, max: bigint) => ({ provision, min, max });
const food = norm('食品安全法 124', 50_000_00n, 100_000_00n);
const advert = norm('广告法 55', 200_000_00n, 1_000_000_00n);

describe('行政处罚法 29: several norms, the higher fine', () => {
  it('EN-5: the provision whose highest fine is higher governs, in any order', () => {
    expect(higherFine([food, advert])).toBe(advert);
    expect(higherFine([advert, food])).toBe(advert);
  });

  it('EN-5: of equal highest fines the one whose lowest is higher governs, of full equals the first', () => {
    const lower = norm('a', 1n, 100n);
    const higher = norm('b', 2n, 100n);
    expect(higherFine([lower, higher])).toBe(higher);
    expect(higherFine([lower, norm('c', 1n, 100n)])).toBe(lower);
  });

  it('EN-5: a fine by the lower provision, or by one that was not broken, is refused', () => {
    expect(finedByHigher(advert.provision, [food, advert])).toEqual({ lawful: true });
    for (const applied of [food.provision, '反不正当竞争法 20']) {
      expect(finedByHigher(applied, [food, advert])).toMatchObject({
        code: 'FINE_NOT_BY_HIGHER',
        facts: { applied, higher: '广告法 55', max: '100000000' },
      });
    }
  });

  it('EN-5: without a provision there is no fine to speak of', () => {
    expect(() => higherFine([])).toThrow(expect.objectContaining({ code: 'TEXT_EMPTY' }));
  });
});
