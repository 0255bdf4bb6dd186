import { conditionsKnown } from '../../../../subgraphs/enforcement/rules/measure/conditionsKnown';

const situation = (...codes: string[]) => ({
  code: 'PRICE_NOT_SHOWN',
  provision: '价格法 13',
  text: '未明码标价',
  ground: 'MINOR' as const,
  conditions: codes.map((code) => ({ code, text: '条件' })),
  illustrative: true,
});
const lists = [{ situations: [situation('AT_MOST_THREE_GOODS')] }, { situations: [situation('FIRST_DAY')] }];

describe('行政处罚法 33: the conditions of a no-penalty list', () => {
  it('EN-8: are those that any list in force names', () => {
    expect(conditionsKnown(['FIRST_DAY', 'AT_MOST_THREE_GOODS'], lists)).toEqual({ lawful: true });
    expect(conditionsKnown(['FOO'], [])).toEqual({ lawful: true });
  });

  it('EN-8: one that none names is refused with those that they do', () => {
    expect(conditionsKnown(['AT_MOST_THREE_GOOD'], lists)).toMatchObject({
      code: 'VALUE_NOT_ADMITTED',
      facts: {
        field: 'conditions',
        received: 'AT_MOST_THREE_GOOD',
        admitted: ['AT_MOST_THREE_GOODS', 'FIRST_DAY'],
      },
    });
  });
});
