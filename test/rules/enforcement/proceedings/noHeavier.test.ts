import fc from 'fast-check';
import { PENALTY_KINDS } from '../../../../subgraphs/enforcement/rules/penaltyAmount';
import { heavierPenalties } from '../../../../subgraphs/enforcement/rules/proceedings/heavierPenalties';
import { decidedAsTold, noHeavier } from '../../../../subgraphs/enforcement/rules/proceedings/noHeavier';
import type { WordedPenalty } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const fine = (amount: bigint, text = '罚款'): WordedPenalty => ({ kind: 'FINE', amount, text });
const kind = (of: WordedPenalty['kind'], text = '按告知'): WordedPenalty => ({ kind: of, amount: null, text });
const told = [fine(1_000_00n), kind('LICENCE_SUSPENSION')];

describe('行政处罚法 45: no heavier penalty because of a defence', () => {
  it.each<[string, WordedPenalty[]]>([
    ['the same', told],
    ['a smaller fine', [fine(999_99n), kind('LICENCE_SUSPENSION')]],
    ['a smaller fine in two, in words of their own', [fine(400_00n, '其一'), fine(599_99n, '其二')]],
    ['the same in another order', [kind('LICENCE_SUSPENSION'), fine(1_000_00n)]],
    ['a warning in place of the suspension', [fine(1_000_00n), kind('WARNING')]],
    ['criticism in place of the fine', [kind('CRITICISM'), kind('LICENCE_SUSPENSION')]],
    ['nothing', []],
  ])('EN-13: %s is not heavier', (_, decided) => {
    expect(noHeavier(told, decided, false)).toEqual({ lawful: true });
    expect(decidedAsTold(told, decided)).toEqual({ lawful: true });
  });

  it.each<[string, WordedPenalty[], string[]]>([
    ['one fen more', [fine(1_000_01n), kind('LICENCE_SUSPENSION')], ['FINE']],
    ['two fines that come to more', [fine(600_00n), fine(500_00n)], ['FINE']],
    ['revocation in place of the suspension', [fine(1_000_00n), kind('LICENCE_REVOCATION')], ['LICENCE_REVOCATION']],
    ['a warning besides', [...told, kind('WARNING')], ['WARNING']],
    [
      'confiscation that was not told',
      [fine(1n), { kind: 'CONFISCATION_OF_GAINS', amount: 1n, text: '没收违法所得' }],
      ['CONFISCATION_OF_GAINS'],
    ],
    ['the same sum in other words', [fine(1_000_00n, '罚款，并停业一年')], ['FINE']],
    ['the same sum in two fines', [fine(400_00n), fine(600_00n)], ['FINE']],
    ['a longer suspension', [kind('LICENCE_SUSPENSION', '暂扣许可证一年')], ['LICENCE_SUSPENSION']],
    ['the suspension twice', [kind('LICENCE_SUSPENSION'), kind('LICENCE_SUSPENSION')], ['LICENCE_SUSPENSION']],
    ['two kinds in place of one', [kind('LICENCE_SUSPENSION'), kind('CRITICISM'), kind('WARNING')], ['WARNING']],
  ])('EN-13: %s is heavier', (_, decided, heavier) => {
    expect(noHeavier(told, decided, false)).toMatchObject({
      code: 'PENALTY_HEAVIER_AFTER_STATEMENT',
      facts: { heavier, told: ['FINE 100000', 'LICENCE_SUSPENSION'] },
    });
  });

  it('EN-13: what new facts bear out may be heavier, but is told anew before the decision', () => {
    const more = [fine(2_000_00n)];
    expect(noHeavier(told, more, true)).toEqual({ lawful: true });
    expect(decidedAsTold(told, more)).toMatchObject({ code: 'PENALTY_BEYOND_NOTICE', facts: { heavier: ['FINE'] } });
    expect(decidedAsTold(more, more)).toEqual({ lawful: true });
  });

  it('EN-13: the value of property, and of other penalties, that rises or is first stated is heavier, and so is other property', () => {
    const property = (amount: bigint | null, text = '没收工具'): WordedPenalty => ({
      kind: 'CONFISCATION_OF_PROPERTY',
      amount,
      text,
    });
    const other = (amount: bigint): WordedPenalty => ({ kind: 'OTHER', amount, text: '加倍缴纳' });
    expect(heavierPenalties([property(5n)], [property(6n)])).toEqual(['CONFISCATION_OF_PROPERTY']);
    expect(heavierPenalties([property(null)], [property(6n)])).toEqual(['CONFISCATION_OF_PROPERTY']);
    expect(heavierPenalties([property(6n)], [property(5n)])).toEqual([]);
    expect(heavierPenalties([property(6n)], [property(6n, '没收车辆')])).toEqual(['CONFISCATION_OF_PROPERTY']);
    expect(heavierPenalties([property(4n), property(6n)], [property(6n), property(3n)])).toEqual([]);
    expect(heavierPenalties([other(5n)], [other(6n)])).toEqual(['OTHER']);
  });

  it('EN-13: nothing is heavier than itself, and adding a penalty always is', () => {
    const anyPenalty = fc.record({
      kind: fc.constantFrom(...PENALTY_KINDS),
      amount: fc.option(fc.bigInt({ min: 1n, max: 10n ** 12n })),
      text: fc.constantFrom('甲', '乙'),
    });
    fc.assert(
      fc.property(fc.array(anyPenalty, { maxLength: 6 }), fc.constantFrom(...PENALTY_KINDS), (penalties, added) => {
        expect(heavierPenalties(penalties, penalties)).toEqual([]);
        fc.pre(!penalties.some((penalty) => penalty.kind === added));
        expect(heavierPenalties(penalties, [...penalties, { kind: added, amount: 1n, text: '甲' }])).toEqual([added]);
      }),
      { numRuns: 300, seed: 20_261_102 },
    );
  });
});
