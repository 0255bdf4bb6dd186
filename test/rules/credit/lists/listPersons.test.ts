import { listPersons } from '../../../../subgraphs/credit/rules/lists/listPersons';

const many = (count: number) => Array.from({ length: count }, (_, at) => `P${at}`);

describe('上海市社会信用条例 25: responsible persons', () => {
  it.each([0, 1, 10])('may be %i for serious dishonesty', (count) => {
    expect(listPersons('SERIOUS_DISHONESTY', many(count))).toEqual({ lawful: true });
  });

  it('may not be eleven, nor the same one twice', () => {
    expect(listPersons('SERIOUS_DISHONESTY', many(11))).toMatchObject({ code: 'LIST_PERSONS_UNFIT' });
    expect(listPersons('SERIOUS_DISHONESTY', ['P1', 'P1'])).toMatchObject({ code: 'LIST_PERSONS_UNFIT' });
  });

  it('are none for abnormal operation', () => {
    expect(listPersons('ABNORMAL_OPERATION', [])).toEqual({ lawful: true });
    expect(listPersons('ABNORMAL_OPERATION', ['P1'])).toMatchObject({
      code: 'LIST_PERSONS_UNFIT',
      facts: { limit: 0 },
    });
  });
});
