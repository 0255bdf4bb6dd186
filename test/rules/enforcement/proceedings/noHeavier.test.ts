import fc from 'fast-check';
import { PENALTY_KINDS } from '../../../../subgraphs/enforcement/rules/penaltyAmount';
import { heavierPenalties } from '../../../../subgraphs/enforcement/rules/proceedings/heavierPenalties';
import { decidedAsTold, noHeavier } from '../../../../subgraphs/enforcement/rules/proceedings/noHeavier';
import type { Penalty } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const fine = (amount: bigint): Penalty => ({ kind: 'FINE', amount });
const kind = (of: Penalty['kind']): Penalty => ({ kind: of, amount: null });
const told = [fine(1_000_00n), kind('LICENCE_SUSPENSION')];

describe('行政处罚法 45: no heavier penalty because of a defence', () => {
  it.each<[string, Penalty[]]>([
    ['the same', told],
    ['a smaller fine', [fine(999_99n), kind('LICENCE_SUSPENSION')]],
    ['the same in two fines', [fine(400_00n), fine(600_00n), kind('LICENCE_SUSPENSION')]],
    ['a warning in place of the suspension', [fine(1_000_00n), kind('WARNING')]],
    ['criticism in place of the fine', [kind('CRITICISM'), kind('LICENCE_SUSPENSION')]],
    ['nothing', []],
  ])('EN-13: %s is not heavier', (_, decided) => {
    expect(noHeavier(told, decided, false)).toEqual({ lawful: true });
    expect(decidedAsTold(told, decided)).toEqual({ lawful: true });
  });

  it.each<[string, Penalty[], string[]]>([
    ['one fen more', [fine(1_000_01n), kind('LICENCE_SUSPENSION')], ['FINE']],
    ['two fines that come to more', [fine(600_00n), fine(500_00n)], ['FINE']],
    ['revocation in place of the suspension', [fine(1_000_00n), kind('LICENCE_REVOCATION')], ['LICENCE_REVOCATION']],
    ['a warning besides', [...told, kind('WARNING')], ['WARNING']],
    [
      'confiscation that was not told',
      [fine(1n), { kind: 'CONFISCATION_OF_GAINS', amount: 1n }],
      ['CONFISCATION_OF_GAINS'],
    ],
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

  it('EN-13: the value of property, and of other penalties, that rises is heavier; one that is first stated is not', () => {
    const property = (amount: bigint | null): Penalty => ({ kind: 'CONFISCATION_OF_PROPERTY', amount });
    expect(heavierPenalties([property(5n)], [property(6n)])).toEqual(['CONFISCATION_OF_PROPERTY']);
    expect(heavierPenalties([property(null)], [property(6n)])).toEqual([]);
    expect(heavierPenalties([{ kind: 'OTHER', amount: 5n }], [{ kind: 'OTHER', amount: 6n }])).toEqual(['OTHER']);
  });

  it('EN-13: nothing is heavier than itself, and adding a penalty always is', () => {
    const anyPenalty = fc.record({
      kind: fc.constantFrom(...PENALTY_KINDS),
      amount: fc.option(fc.bigInt({ min: 1n, max: 10n ** 12n })),
    });
    fc.assert(
      fc.property(fc.array(anyPenalty, { maxLength: 6 }), fc.constantFrom(...PENALTY_KINDS), (penalties, added) => {
        expect(heavierPenalties(penalties, penalties)).toEqual([]);
        fc.pre(!penalties.some((penalty) => penalty.kind === added));
        expect(heavierPenalties(penalties, [...penalties, { kind: added, amount: 1n }])).toEqual([added]);
      }),
      { numRuns: 300, seed: 20_261_102 },
    );
  });
});
