import { day } from '../../../kernel/values/day';
import { creditRecordEvidence } from '../../../subgraphs/supervision/rules/evidence/creditEvidence';
import { evidenceOfEvent, type FedChange } from '../../../subgraphs/supervision/rules/evidence/evidenceOfEvent';
import { inspectionFinding } from '../../../subgraphs/supervision/rules/evidence/inspectionEvidence';
import { keyListingEvidence } from '../../../subgraphs/supervision/rules/evidence/keyListingEvidence';

const uscc = '91310101MAW000013A';
const source = { uscc, source_department: 'SAMR', observed_at: '2026-03-01T17:30:00Z' };
const at = { recordKey: 'SAMR/r-1', withdrawn: false, time: '2026-03-02T00:00:00Z' };
const told = (about: string, columns: object, changed: Partial<FedChange> = {}) =>
  evidenceOfEvent({ about, columns: { ...source, ...columns }, ...at, ...changed });
const facts = (about: string, columns: object) =>
  told(about, columns).map((one) => (one.standing === 'STANDS' ? one.fact : one.standing));

describe('evidence of a register entry', () => {
  const entry = { state: 'IN_OPERATION', district: '310115', industry_division: '62' };
  it('is its state, its district and its trade, each since the day in Shanghai on which it was told', () => {
    expect(facts('market-entity', entry)).toMatchObject([
      { key: 'market-entity:SAMR/r-1/state', kind: 'REGISTER_STATE', code: 'IN_OPERATION', occurredOn: '2026-03-02' },
      { key: 'market-entity:SAMR/r-1/district', kind: 'REGISTER_DISTRICT', code: '310115', dating: 'SINCE' },
      { key: 'market-entity:SAMR/r-1/industry', kind: 'REGISTER_INDUSTRY', code: '62' },
    ]);
  });

  it('has no district where the register knows none', () => {
    expect(told('market-entity', { ...entry, district: null }).map(({ standing }) => standing)).toEqual([
      'STANDS',
      'ABSENT',
      'STANDS',
    ]);
  });
});

describe('沪府发〔2020〕7号（十三）: evidence of an accident report', () => {
  const report = { severity: 'LARGER', occurred_on: '2026-02-20', standing: 'STANDS' };
  it('is an accident of the day on which it happened, with its severity, whenever it was told', () => {
    expect(facts('accident-report', report)).toMatchObject([
      { key: 'accident-report:SAMR/r-1', kind: 'CREDIT_ACCIDENT', code: 'LARGER', occurredOn: '2026-02-20' },
    ]);
  });

  it('is none once the report was withdrawn', () => {
    expect(facts('accident-report', { ...report, standing: 'WITHDRAWN' })).toEqual(['ABSENT']);
  });

  it('is nothing that a third party, an industry or the entity itself says beside it', () => {
    for (const about of ['third-party-evidence', 'industry-rating', 'self-declaration']) {
      expect(told(about, { grade: 'D', kind: 'CONVENTION_BREACH' })).toEqual([]);
    }
  });
});

describe('evidence of credit', () => {
  const record = { kind: 'ADMINISTRATIVE_PENALTY', nature: 'DISHONEST', effective_from: '2026-05-01' };
  it('stands until the day after the last day in effect, with the severity as its grade', () => {
    expect(facts('credit-record', { ...record, severity: 'GENERAL', effective_to: '2026-05-31' })).toMatchObject([
      {
        kind: 'CREDIT_RECORD',
        code: 'ADMINISTRATIVE_PENALTY',
        grade: 'GENERAL',
        occurredOn: '2026-05-01',
        endedOn: '2026-06-01',
      },
    ]);
  });

  it('has the nature as its grade without a severity, and no end while it is in effect', () => {
    expect(facts('credit-record', { ...record, severity: null, effective_to: null })).toMatchObject([
      { grade: 'DISHONEST', endedOn: null },
    ]);
  });

  it('is the class of risk and the rating with its scheme, each of its own day', () => {
    expect(facts('credit-risk-class', { level: 'D', classified_on: '2026-02-27' })).toMatchObject([
      { kind: 'CREDIT_RISK_CLASS', code: 'D', occurredOn: '2026-02-27' },
    ]);
    expect(facts('public-credit-rating', { grade: 'AA', scheme_id: 'S-1', rated_on: '2026-02-26' })).toMatchObject([
      { kind: 'CREDIT_RATING', code: 'AA', grade: 'S-1', occurredOn: '2026-02-26' },
    ]);
  });

  it('carries no column that was not followed', () => {
    const columns = { ...source, ...record, severity: null, effective_to: null, title: '某某处罚' } as never;
    const [one] = creditRecordEvidence({ key: 'credit-record:x', columns });
    expect(JSON.stringify(one)).not.toContain('某某');
  });
});

describe('evidence of inspections', () => {
  const visit = { mode: 'ON_SITE', trigger: 'RANDOM', inspected_on: '2026-02-20' };
  it('is a finished visit, on the day of the visit', () => {
    expect(facts('inspection', { ...visit, stage: 'COMPLETED' })).toMatchObject([
      { kind: 'INSPECTION_VISIT', code: 'ON_SITE', grade: 'RANDOM', occurredOn: '2026-02-20' },
    ]);
  });

  it.each([
    ['PLANNED', null],
    ['IN_PROGRESS', '2026-02-20'],
  ])('is none of a visit that is %s', (stage, inspectedOn) => {
    expect(facts('inspection', { ...visit, stage, inspected_on: inspectedOn })).toEqual(['ABSENT']);
  });

  it('is a result with its follow-up, dated by when it was first told; none without a result', () => {
    const result = { code_set: 'ITEM_RESULTS', codes: ['A', '3'], follow_up: 'ORDER_TO_CORRECT' };
    expect(facts('inspection-result', result)).toMatchObject([
      { kind: 'INSPECTION_RESULT', code: 'PROBLEM', grade: 'ORDER_TO_CORRECT', dating: 'FIRST_TOLD' },
    ]);
    expect(facts('inspection-result', { code_set: null, codes: [], follow_up: null })).toEqual(['ABSENT']);
  });

  it.each([
    [['1'], 'NO_PROBLEM'],
    [['A', '2', 'D'], 'PROBLEM'],
    [['8'], 'PROBLEM'],
    [['E'], 'CORRECTED'],
    [['A', '4', 'E'], 'PROBLEM'],
    [['9'], 'NO_PROBLEM'],
  ])('takes %j as %s', (codes, finding) => {
    expect(inspectionFinding('ITEM_RESULTS', codes)).toBe(finding);
  });

  it('knows that the older list has other meanings', () => {
    expect(inspectionFinding('PUBLICITY_RESULTS', ['6'])).toBe('PROBLEM');
    expect(inspectionFinding('ITEM_RESULTS', ['7'])).toBe('NO_PROBLEM');
  });
});

describe('evidence of enforcement', () => {
  it('is a case from its first day to the day on which it is closed, grave or ordinary', () => {
    const made = { stage: 'PERFORMED', opened_on: '2026-01-05', closed_on: '2026-02-20', grave: true };
    expect(facts('enforcement-case', made)).toMatchObject([
      { kind: 'ENFORCEMENT_CASE', code: 'PERFORMED', grade: 'GRAVE', occurredOn: '2026-01-05', endedOn: '2026-02-20' },
    ]);
  });

  it('is a penalty with its sum in fen, exact', () => {
    expect(facts('enforcement-penalty', { kind: 'FINE', amount: '9007199254740993' })).toMatchObject([
      { kind: 'ENFORCEMENT_PENALTY', code: 'FINE', amount: 9_007_199_254_740_993n, occurredOn: '2026-03-02' },
    ]);
  });
});

describe('evidence of anything else', () => {
  it('is a key listing from its first day to the day on which the entity leaves the list', () => {
    const listing = { uscc, authority: 'EMERGENCY', since: day('2026-01-01'), until: day('2026-06-01') };
    const from = { sourceDepartment: 'EMERGENCY', sourceRecordId: 'k-1', observedAt: '2026-01-01T01:00:00Z' };
    const fact = { kind: 'KEY_LISTING', code: 'EMERGENCY', occurredOn: '2026-01-01', endedOn: '2026-06-01' };
    expect(keyListingEvidence({ ...listing, ...from })).toMatchObject({ key: 'key-supervision:EMERGENCY/k-1', fact });
  });

  it('is sealed by a withdrawal, whatever the event says of it', () => {
    expect(told('credit-record', {}, { withdrawn: true })).toEqual([
      { standing: 'SEALED', key: 'credit-record:SAMR/r-1', observedAt: at.time },
    ]);
    expect(told('market-entity', {}, { withdrawn: true, columns: null })).toHaveLength(3);
  });

  it('is none of an event that is not followed, or says nothing', () => {
    expect(told('enforcement-decision', {})).toEqual([]);
    expect(told('toString', {})).toEqual([]);
    expect(told('credit-record', {}, { columns: null })).toEqual([]);
    expect(told('credit-record', {}, { recordKey: null })).toEqual([]);
  });
});
