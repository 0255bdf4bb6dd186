import { acceptedCase, closedCase } from '../../../../subgraphs/enforcement/rules/leads/caseOfLead';

const lead = { ground: 'CASE_LEAD', uscc: '91310115MA1K3B7C6G', caseNumber: '沪市监浦处〔2026〕1号' } as const;
const filed = { uscc: lead.uscc, stage: 'FILED' } as const;

describe('沪府发〔2020〕7号（十）: the case of a lead that is accepted', () => {
  it('has a number, and may be reported later', () => {
    expect(acceptedCase(lead, undefined)).toEqual({ lawful: true });
    expect(acceptedCase(lead, filed)).toEqual({ lawful: true });
  });

  it.each(['CASE_LEAD', 'SUSPECTED_CRIME'] as const)('is never left out of a %s', (ground) => {
    expect(acceptedCase({ ...lead, ground, caseNumber: null }, undefined)).toMatchObject({
      code: 'LEAD_CASE_NUMBER_MISSING',
    });
  });

  it('is not needed for what was only copied', () => {
    expect(acceptedCase({ ...lead, ground: 'COPIED', caseNumber: null }, undefined)).toEqual({ lawful: true });
  });

  it('is not against another entity', () => {
    const other = { ...filed, uscc: '91310000132260250X' };
    expect(acceptedCase(lead, other)).toMatchObject({ code: 'LEAD_CASE_OF_ANOTHER' });
    expect(closedCase(lead, other)).toMatchObject({ code: 'LEAD_CASE_OF_ANOTHER' });
  });
});

describe('沪府发〔2020〕7号（十）: the end of a lead', () => {
  it.each(['PERFORMED', 'NOT_FILED', 'TERMINATED', 'ARCHIVED'] as const)('comes when its case is %s', (stage) => {
    expect(closedCase(lead, { ...filed, stage })).toEqual({ lawful: true });
  });

  it.each(['FILED', 'PERFORMING', 'TRANSFERRED_CRIMINAL', 'LEAD'] as const)('does not come while it is %s', (stage) => {
    expect(closedCase(lead, { ...filed, stage })).toMatchObject({ code: 'LEAD_CASE_NOT_CLOSED', facts: { stage } });
  });

  it('does not come before the case was reported, and needs no case where there is none', () => {
    expect(closedCase(lead, undefined)).toMatchObject({ code: 'LEAD_CASE_NOT_CLOSED', facts: { stage: null } });
    expect(closedCase({ ...lead, ground: 'COPIED', caseNumber: null }, undefined)).toEqual({ lawful: true });
  });
});
