import { LEAD_RETURNS, leadReturn } from '../../../../subgraphs/enforcement/rules/leads/leadReturn';

describe('沪府发〔2020〕7号（十）: the reason of a return', () => {
  it.each(LEAD_RETURNS)('may be %s', (code) => {
    expect(leadReturn(code)).toEqual({ lawful: true });
  });

  it('is of the list, which the refusal shows', () => {
    expect(leadReturn('NO_TIME')).toMatchObject({
      code: 'LEAD_RETURN_REASON_UNKNOWN',
      facts: { possible: LEAD_RETURNS },
    });
  });
});
