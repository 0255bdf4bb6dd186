import type { NoPenaltySituation } from '../../../../subgraphs/enforcement/rules/measure/noPenaltyList';
import { situationsSound } from '../../../../subgraphs/enforcement/rules/measure/situationsSound';
import { exampleList } from '../../../support/enforcement/measureExample';

const [situation] = exampleList().situations as [NoPenaltySituation];
const with_ = (change: Partial<NoPenaltySituation>) => situationsSound([{ ...situation, ...change }]);
const many = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));

describe('行政处罚法 33, 沪府发〔2020〕7号（十二）: the situations of a list', () => {
  it('are concrete, each with conditions of its own', () => {
    expect(situationsSound(exampleList().situations)).toEqual({ lawful: true });
  });

  it.each<[string, Partial<NoPenaltySituation>]>([
    ['no condition', { conditions: [] }],
    ['a condition twice', { conditions: [...situation.conditions, ...situation.conditions] }],
    ['a condition whose code is no code', { conditions: [{ code: '少量', text: '少量' }] }],
    ['a code that is none', { code: 'x' }],
    ['a ground that the law does not know', { ground: 'GOODWILL' as 'MINOR' }],
    ['too many conditions', { conditions: many(21, (at) => ({ code: `C${at + 10}`, text: '条件' })) }],
  ])('are refused with %s', (_, change) => {
    expect(with_(change)).toMatchObject({
      code: 'NO_PENALTY_LIST_UNSOUND',
      facts: { situations: 200, conditions: 20 },
    });
  });

  it('are one at least, each once, and 200 at most', () => {
    const listed = (count: number) => situationsSound(many(count, (at) => ({ ...situation, code: `S${at + 10}` })));
    expect([listed(1), listed(200)]).toEqual([{ lawful: true }, { lawful: true }]);
    for (const verdict of [listed(0), listed(201), situationsSound([situation, situation])]) {
      expect(verdict).toMatchObject({ lawful: false });
    }
  });
});
