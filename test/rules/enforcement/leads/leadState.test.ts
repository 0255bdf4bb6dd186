import { LEAD_STATES, type LeadAct, leadStep } from '../../../../subgraphs/enforcement/rules/leads/leadState';

describe('沪府发〔2020〕7号（十）: the steps of a lead', () => {
  it.each([
    ['ACCEPT', ['RECEIVED']],
    ['CORRECT', ['ACCEPTED']],
    ['RETURN', ['RECEIVED', 'ACCEPTED']],
    ['CLOSE', ['ACCEPTED']],
  ] as const)('%s is possible in %s alone', (act, possible) => {
    const lawfulIn = LEAD_STATES.filter((state) => leadStep(act as LeadAct, state).lawful);
    expect(lawfulIn).toEqual(possible);
    expect(leadStep(act as LeadAct, 'RETURNED')).toMatchObject({
      code: 'WORK_STATE_UNFIT',
      facts: { possibleIn: possible },
    });
  });
});
