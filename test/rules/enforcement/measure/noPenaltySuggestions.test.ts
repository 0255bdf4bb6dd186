import { day } from '../../../../kernel/values/day';
import {
  noPenaltySuggestions,
  type SuggestionFacts,
} from '../../../../subgraphs/enforcement/rules/measure/noPenaltySuggestions';
import { mustBeSpared, suggestionAnswered } from '../../../../subgraphs/enforcement/rules/measure/suggestionAnswered';
import { exampleList } from '../../../support/enforcement/measureExample';

const facts = (change: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  provision: '价格法 13',
  conditions: ['AT_MOST_THREE', 'NO_COMPLAINT'],
  minor: false,
  harm: 'NONE',
  corrected: true,
  first: false,
  faultless: false,
  ...change,
});
const suggest = (change: Partial<SuggestionFacts> = {}, on = '2026-11-02') =>
  noPenaltySuggestions(facts(change), [exampleList()], day(on));
const LISTED = { list: 'NL-2026-000001', edition: 2, situation: 'PRICE_NOT_SHOWN', illustrative: true };

describe('EN-8, EN-33, 沪府发〔2020〕7号（十二）: what a no-penalty list suggests', () => {
  it('is the situation whose conditions all hold, with the edition of the list', () => {
    expect(suggest()).toMatchObject([{ ground: 'MINOR', must: true, listed: LISTED }]);
  });

  it.each([
    ['a condition fails', { conditions: ['AT_MOST_THREE'] }],
    ['the provision is another', { provision: '价格法 14' }],
    ['it was not put right', { corrected: false }],
    ['it did harm', { harm: 'SLIGHT' }],
  ] as const)('is nothing where %s', (_, change) => {
    expect(suggest(change)).toEqual([]);
  });

  it('is leave to impose nothing where it is the first and the harm slight, and nothing where it is not the first', () => {
    const first = {
      provision: '食品安全法 126-1',
      conditions: ['WITHIN_A_MONTH'],
      harm: 'SLIGHT',
      first: true,
    } as const;
    expect(suggest(first)).toMatchObject([{ ground: 'FIRST', must: false, listed: { situation: 'LATE_FILING' } }]);
    expect(suggest({ ...first, first: false })).toEqual([]);
    expect(suggest({ ...first, harm: 'REAL' })).toEqual([]);
  });

  it('counts from the first day of the edition to the day before the next, and by the law alone outside it', () => {
    expect(suggest({}, '2026-01-01')).toHaveLength(1);
    expect(suggest({}, '2026-12-31')).toHaveLength(1);
    expect([suggest({}, '2025-12-31'), suggest({}, '2027-01-01')]).toEqual([[], []]);
    expect(suggest({ minor: true }, '2027-01-01')).toEqual([{ ground: 'MINOR', must: true, listed: null }]);
  });

  it.each([
    ['minor, put right, without harm', { minor: true }, 'MINOR', true],
    ['the first, put right, slight', { first: true, harm: 'SLIGHT' }, 'FIRST', false],
    ['without fault', { faultless: true, harm: 'REAL', corrected: false }, 'FAULTLESS', true],
  ] as const)('is what the law itself says where no situation fits: %s', (_, change, ground, must) => {
    expect(suggest({ provision: '广告法 55', ...change })).toEqual([{ ground, must, listed: null }]);
  });
});

describe('沪府发〔2020〕7号（十二）: the officer decides', () => {
  const answer = { list: 'NL-2026-000001', situation: 'PRICE_NOT_SHOWN' };

  it('on each situation that was suggested, either way', () => {
    expect(suggestionAnswered(suggest(), [])).toMatchObject({ code: 'NO_PENALTY_UNANSWERED', facts: answer });
    for (const accepted of [true, false]) {
      expect(suggestionAnswered(suggest(), [{ ...answer, accepted }])).toEqual({ lawful: true });
    }
    expect(suggestionAnswered(suggest(), [{ ...answer, situation: 'LATE_FILING', accepted: true }])).toMatchObject({
      lawful: false,
    });
  });

  it('on no penalty where the situation leaves no choice, and freely where the law leaves it', () => {
    expect(mustBeSpared(suggest())).toMatchObject({
      code: 'OUTCOME_AGAINST_FINDINGS',
      facts: { ...answer, edition: 2, possible: ['NO_PENALTY_MINOR'] },
    });
    const first = {
      provision: '食品安全法 126-1',
      conditions: ['WITHIN_A_MONTH'],
      harm: 'SLIGHT',
      first: true,
    } as const;
    expect(mustBeSpared(suggest(first))).toEqual({ lawful: true });
    expect(mustBeSpared(suggest({ conditions: [] }))).toEqual({ lawful: true });
  });

  it('on nothing where no list suggests anything', () => {
    expect(suggestionAnswered(suggest({ minor: true }, '2027-01-01'), [])).toEqual({ lawful: true });
  });
});
