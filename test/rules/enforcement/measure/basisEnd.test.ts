import { day } from '../../../../kernel/values/day';
import {
  type BasisEnd,
  basesInForce,
  basisEnd,
  basisStands,
  endsBasis,
} from '../../../../subgraphs/enforcement/rules/measure/basisEnd';

const end = (change: Partial<BasisEnd> = {}): BasisEnd => ({
  law: '食品安全法',
  article: '124',
  kind: 'ABOLISHED',
  endedOn: day('2026-12-01'),
  ...change,
});
const resting = (since: string, provision = '食品安全法 124-1') => ({ provision, since: day(since) });
const standing = resting('2026-01-01');

describe('沪府发〔2020〕7号（二十三）: a legal basis that is changed or abolished', () => {
  it('ends the provisions of its article, and all of them where the whole law ends', () => {
    expect(endsBasis(end(), '食品安全法第一百二十四条第一款')).toBe(true);
    expect(endsBasis(end(), '食品安全法 125')).toBe(false);
    expect(endsBasis(end(), '食品安全法')).toBe(false);
    expect(endsBasis(end({ article: null }), '食品安全法 125')).toBe(true);
    expect(endsBasis(end({ article: null }), '食品安全法实施条例 125')).toBe(false);
  });

  it('bears what rests on it to the last day before its end, and not on that day', () => {
    expect(basisStands(standing, [end()], day('2026-11-30'))).toBe(true);
    expect(basisStands(standing, [end()], day('2026-12-01'))).toBe(false);
    expect(basisStands(standing, [end()], day('2026-12-02'))).toBe(false);
  });

  it('ends on the earliest of its ends, and on none where it stands', () => {
    expect(basisEnd(standing, [end(), end({ article: null, endedOn: day('2026-11-15') })])).toBe('2026-11-15');
    expect(basisEnd(standing, [end({ article: '125' })])).toBeNull();
    expect(basisEnd(standing, [])).toBeNull();
  });

  it('that was changed bears what begins on that day, on the new text; one that was abolished does not', () => {
    const changed = end({ kind: 'CHANGED' });
    expect(basisEnd(resting('2026-11-30'), [changed])).toBe('2026-12-01');
    expect(basisEnd(resting('2026-12-01'), [changed])).toBeNull();
    expect(basisEnd(resting('2026-12-01'), [end()])).toBe('2026-12-01');
  });

  it('bears nothing new from its end on, and names the provision and the day', () => {
    const provisions = ['价格法 13', '食品安全法 124-1'];
    expect(basesInForce(provisions, day('2026-11-30'), [end()])).toEqual({ lawful: true });
    expect(basesInForce(provisions, day('2026-12-01'), [end()])).toMatchObject({
      code: 'MEASURE_BASIS_ENDED',
      facts: { received: '食品安全法 124-1', endedOn: '2026-12-01', effectiveFrom: '2026-12-01' },
    });
    expect(basesInForce(provisions, day('2026-12-01'), [end({ kind: 'CHANGED' })])).toEqual({ lawful: true });
  });
});
