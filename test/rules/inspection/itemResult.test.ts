import { FOLLOW_UPS } from '../../../kernel/values/reference/followUps';
import type { ResultCodeSet } from '../../../kernel/values/reference/resultCodes';
import { itemResult } from '../../../subgraphs/inspection/rules/itemResult';

const followUp = (kind: string, note: string | null = null) => ({ kind, note, completedOn: null });
const result = (codes: readonly string[], kind: string | null, codeSet: ResultCodeSet = 'ITEM_RESULTS') =>
  itemResult({ codeSet, codes, followUp: kind === null ? null : followUp(kind) });
const missing = { code: 'FOLLOW_UP_MISSING' };

describe('检查结果: a lawful set of codes, with its follow-up', () => {
  it.each([[['1']], [['F']], [['7']], [['12']], [['E']]])('accepts %s with nothing to be done', (codes) => {
    expect(result(codes, 'NONE_NEEDED')).toEqual({ lawful: true });
  });

  it.each([[['A', '3']], [['A', '2', 'B']], [['8']]])('asks for something to be done about %s', (codes) => {
    expect(result(codes, 'NONE_NEEDED')).toMatchObject(missing);
    expect(result(codes, 'ORDER_TO_CORRECT')).toEqual({ lawful: true });
  });

  it('refuses a result without any follow-up, or with one that is none of the known', () => {
    expect(result(['1'], null)).toMatchObject(missing);
    expect(result(['A', '3'], 'WAIT_AND_SEE')).toMatchObject(missing);
  });

  it('asks for a note with the follow-ups that need words, and no other', () => {
    for (const { code, needsText } of FOLLOW_UPS.filter((known) => known.code !== 'NONE_NEEDED')) {
      const bare = itemResult({ codeSet: 'ITEM_RESULTS', codes: ['A', '3'], followUp: followUp(code) });
      const told = itemResult({ codeSet: 'ITEM_RESULTS', codes: ['A', '3'], followUp: followUp(code, '约谈') });
      expect([bare.lawful, told.lawful]).toEqual([!needsText, true]);
    }
  });

  it('reads a code in its own list: 7 closes a business in one and strikes it off in the other', () => {
    expect(result(['7', 'A', '3'], 'ORDER_TO_CORRECT')).toMatchObject({ code: 'RESULT_CODES_EXCLUSIVE' });
    expect(result(['7'], 'NONE_NEEDED', 'PUBLICITY_RESULTS')).toEqual({ lawful: true });
    expect(result(['1'], 'NONE_NEEDED', 'PUBLICITY_RESULTS')).toMatchObject({ code: 'RESULT_CODE_UNKNOWN' });
  });

  it.each([
    [[], 'RESULT_CODES_EMPTY'],
    [['1', 'E'], 'RESULT_CODES_EXCLUSIVE'],
    [['2'], 'RESULT_CODES_PARENT'],
    [['99'], 'RESULT_CODE_UNKNOWN'],
  ])('refuses %s: %s', (codes, code) => {
    expect(result(codes, 'ORDER_TO_CORRECT')).toMatchObject({ code });
  });
});
