import { FOLLOW_UPS, findFollowUp } from '../../../../kernel/values/reference/followUps';
import { findResultCode, RESULT_CODES } from '../../../../kernel/values/reference/resultCodes';
import { resultCombination } from '../../../../kernel/values/reference/resultCombination';

const judge = (codes: string) => resultCombination('ITEM_RESULTS', codes === '' ? [] : codes.split(' '));

describe('result codes of an inspected item', () => {
  it.each([
    '1',
    'F',
    '7',
    '9',
    '10',
    '11',
    '12',
    'E',
    '8',
    'E 8',
    'A 2',
    'A 2 B',
    'A B',
    'A C',
    'A 2 6',
    'A 6',
    'A 6 B C',
    'A D',
    'A 3',
    'A 4',
    'A 5 G',
    'A 3 E',
    'A 8 D',
    'A 2 B C D 3 4 5 G E 8',
  ])('accepts %s', (codes) => {
    expect(judge(codes)).toEqual({ lawful: true });
  });

  it.each([
    ['', 'RESULT_CODES_EMPTY'],
    ['13', 'RESULT_CODE_UNKNOWN'],
    ['a', 'RESULT_CODE_UNKNOWN'],
    ['1 1', 'RESULT_CODES_REPEATED'],
    ['1 A 2', 'RESULT_CODES_EXCLUSIVE'],
    ['1 E', 'RESULT_CODES_EXCLUSIVE'],
    ['1 F', 'RESULT_CODES_EXCLUSIVE'],
    ['F 8', 'RESULT_CODES_EXCLUSIVE'],
    ['7 A 6', 'RESULT_CODES_EXCLUSIVE'],
    ['9 10', 'RESULT_CODES_EXCLUSIVE'],
    ['12 E', 'RESULT_CODES_EXCLUSIVE'],
    ['A 6 3', 'RESULT_CODES_EXCLUSIVE'],
    ['A 6 D', 'RESULT_CODES_EXCLUSIVE'],
    ['A 6 E', 'RESULT_CODES_EXCLUSIVE'],
    ['A 6 8', 'RESULT_CODES_EXCLUSIVE'],
    ['A', 'RESULT_CODES_PARENT'],
    ['A E', 'RESULT_CODES_PARENT'],
    ['B', 'RESULT_CODES_PARENT'],
    ['2 6', 'RESULT_CODES_PARENT'],
    ['G', 'RESULT_CODES_PARENT'],
  ])('refuses %j with %s', (codes, code) => {
    expect(judge(codes)).toMatchObject({ lawful: false, code });
  });

  it('names the code that must stand alone', () => {
    expect(judge('E 1')).toMatchObject({ facts: { codes: ['E', '1'], alone: '1' } });
    expect(judge('A 6 3 4')).toMatchObject({ facts: { alone: '6', excluded: ['3', '4'] } });
  });
});

describe('lists of result codes', () => {
  it('give the same id another meaning in the older list', () => {
    expect(findResultCode('ITEM_RESULTS', '6')?.name).toBe('UNREACHABLE');
    expect(findResultCode('PUBLICITY_RESULTS', '6')?.name).toBe('NON_COOPERATION');
    expect(findResultCode('PUBLICITY_RESULTS', '7')?.name).toBe('DEREGISTERED');
    expect(findResultCode('PUBLICITY_RESULTS', '1')).toBeUndefined();
  });

  it('check membership alone in the older list', () => {
    expect(resultCombination('PUBLICITY_RESULTS', ['6'])).toEqual({ lawful: true });
    expect(resultCombination('PUBLICITY_RESULTS', ['12'])).toMatchObject({
      code: 'RESULT_CODE_UNKNOWN',
      facts: { unknown: ['12'] },
    });
  });

  it('have nineteen item codes, each once, with parents among them', () => {
    const items = RESULT_CODES.filter(({ codeSet }) => codeSet === 'ITEM_RESULTS');
    expect(new Set(items.map(({ code }) => code)).size).toBe(19);
    expect(new Set(items.map(({ name }) => name)).size).toBe(19);
    for (const { parent } of items) expect(parent === undefined || findResultCode('ITEM_RESULTS', parent)).toBeTruthy();
  });
});

describe('follow-ups', () => {
  it('are six, and only OTHER asks for words', () => {
    expect(FOLLOW_UPS.map(({ code }) => code)).toHaveLength(6);
    expect(FOLLOW_UPS.filter(({ needsText }) => needsText).map(({ code }) => code)).toEqual(['OTHER']);
    expect(findFollowUp('ORDER_TO_CORRECT')?.zh).toContain('责令改正');
    expect(findFollowUp('FORGIVE')).toBeUndefined();
  });
});
