import { day } from '../../../../kernel/values/day';
import { PENALTY_KINDS } from '../../../../subgraphs/enforcement/rules/penaltyAmount';
import { penaltySeverity } from '../../../../subgraphs/enforcement/rules/penaltySeverity';
import {
  collectiveHeld,
  collectiveNeeded,
} from '../../../../subgraphs/enforcement/rules/proceedings/collectiveDiscussion';

const on = day('2026-11-02');
const held = { heldOn: on, heads: ['head-1', 'head-2'], conclusion: '同意拟处罚意见' };

describe('行政处罚法 57: collective discussion', () => {
  it('EN-18: complex and major cases call for it, and so do heavy penalties', () => {
    const plain = { complex: false, major: false, penalties: [{ kind: 'FINE', amount: 1n }] as const };
    expect(collectiveNeeded(plain)).toEqual([]);
    expect(collectiveNeeded({ ...plain, complex: true })).toEqual(['COMPLEX']);
    expect(collectiveNeeded({ ...plain, major: true })).toEqual(['MAJOR']);
    for (const kind of PENALTY_KINDS) {
      const grounds = penaltySeverity([kind]) === 'SERIOUS' ? ['HEAVY_PENALTY'] : [];
      expect(collectiveNeeded({ ...plain, penalties: [{ kind, amount: null }] })).toEqual(grounds);
    }
    expect(collectiveNeeded({ ...plain, penalties: [{ kind: 'LICENCE_REVOCATION', amount: null }] })).toEqual([
      'HEAVY_PENALTY',
    ]);
  });

  it('EN-18: where it is called for, nothing is decided without it', () => {
    expect(collectiveHeld([], null, on)).toEqual({ lawful: true });
    expect(collectiveHeld(['MAJOR'], held, on)).toEqual({ lawful: true });
    expect(collectiveHeld(['MAJOR'], null, on)).toMatchObject({
      code: 'COLLECTIVE_DISCUSSION_MISSING',
      facts: { heads: 0 },
    });
  });

  it.each([
    ['one head twice', { ...held, heads: ['head-1', 'head-1'] }],
    ['no conclusion', { ...held, conclusion: ' ' }],
    ['a day after the decision', { ...held, heldOn: day('2026-11-03') }],
  ])('EN-18: a discussion with %s is none', (_, discussion) => {
    expect(collectiveHeld(['COMPLEX'], discussion, on)).toMatchObject({
      code: 'COLLECTIVE_DISCUSSION_MISSING',
      facts: { grounds: ['COMPLEX'], atLeast: 2 },
    });
  });
});
