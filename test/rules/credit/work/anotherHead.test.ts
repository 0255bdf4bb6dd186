import { anotherHead } from '../../../../subgraphs/credit/rules/work/anotherHead';

describe('行政处罚法 57: who decides in credit', () => {
  it('is not who entered what is decided on', () => {
    expect(anotherHead({ subject: 'li' }, 'li')).toMatchObject({
      code: 'SAME_PERSON_APPROVES',
      facts: { subject: 'li' },
    });
  });

  it('is anybody else, and anybody where nobody entered it', () => {
    expect(anotherHead({ subject: 'li' }, 'wang')).toEqual({ lawful: true });
    expect(anotherHead({ subject: 'li' }, null)).toEqual({ lawful: true });
  });
});
