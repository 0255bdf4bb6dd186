import { anotherHead } from '../../../../subgraphs/credit/rules/lists/anotherHead';

describe('who decides', () => {
  it('is not who proposed', () => {
    expect(anotherHead({ subject: 'a' }, 'b')).toEqual({ lawful: true });
    expect(anotherHead({ subject: 'a' }, 'a')).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
  });
});
