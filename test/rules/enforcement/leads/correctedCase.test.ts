import { correctedCase } from '../../../../subgraphs/enforcement/rules/leads/caseOfLead';

const lead = { ground: 'CASE_LEAD', uscc: '91310115MA1K3B7C6G', caseNumber: '17' } as const;

describe('沪府发〔2020〕7号（十）: the case of an accepted lead is corrected', () => {
  it('to another number, whose case is against the same entity or not reported yet', () => {
    expect(correctedCase(lead, '71', undefined)).toEqual({ lawful: true });
    expect(correctedCase(lead, '71', { uscc: lead.uscc, stage: 'FILED' })).toEqual({ lawful: true });
    const other = { uscc: '91310000132260250X', stage: 'FILED' } as const;
    expect(correctedCase(lead, '71', other)).toMatchObject({ code: 'LEAD_CASE_OF_ANOTHER' });
  });

  it('not to the same, and to none only where it was copied', () => {
    const same = { code: 'LEAD_CASE_UNCHANGED', facts: { field: 'caseNumber', received: '17' } };
    expect(correctedCase(lead, '17', undefined)).toMatchObject(same);
    expect(correctedCase(lead, null, undefined)).toMatchObject({ code: 'LEAD_CASE_NUMBER_MISSING' });
    expect(correctedCase({ ...lead, ground: 'COPIED' }, null, undefined)).toEqual({ lawful: true });
  });
});
