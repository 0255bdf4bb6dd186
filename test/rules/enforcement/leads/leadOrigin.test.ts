import { day } from '../../../../kernel/values/day';
import { complainantReference } from '../../../../subgraphs/enforcement/rules/leads/complainantReference';
import { feedbackChannel, feedbackGiven } from '../../../../subgraphs/enforcement/rules/leads/leadFeedback';
import { LEAD_ORIGINS, type LeadSource, leadOrigin } from '../../../../subgraphs/enforcement/rules/leads/leadOrigin';
import { leadReward } from '../../../../subgraphs/enforcement/rules/leads/leadReward';
import { LEAD_STATES } from '../../../../subgraphs/enforcement/rules/leads/leadState';

const source = (change: Partial<LeadSource>): LeadSource => ({
  origin: 'OWN',
  reference: null,
  fromDepartment: null,
  fromRegion: null,
  complainantSealed: false,
  ...change,
});
const field = (change: Partial<LeadSource>) => {
  const verdict = leadOrigin(source(change));
  return verdict.lawful ? null : verdict.facts.field;
};

describe('沪府发〔2020〕7号（十）: where a lead comes from', () => {
  it.each([
    [{ origin: 'OWN' }, null],
    [{ origin: 'OWN', reference: 'HL-2026-000001' }, 'reference'],
    [{ origin: 'COMPLAINT', complainantSealed: true }, null],
    [{ origin: 'COMPLAINT', reference: 'HL-2026-000001' }, 'reference'],
    [{ origin: 'HOTLINE_12345', reference: 'HL-2026-000001' }, null],
    [{ origin: 'HOTLINE_12345', reference: 'HL-2026-1' }, 'reference'],
    [{ origin: 'HOTLINE_12345', reference: 'RC-2026-000001' }, 'reference'],
    [{ origin: 'HOTLINE_12345', reference: 'HL-2026-000001', complainantSealed: true }, 'complainantReference'],
    [{ origin: 'RISK_CLUE', reference: 'RC-2026-000001' }, null],
    [{ origin: 'RISK_CLUE' }, 'reference'],
    [{ origin: 'DEPARTMENT', fromDepartment: 'FIRE' }, null],
    [{ origin: 'DEPARTMENT', fromDepartment: 'FIRE', reference: 'RT-2026-000001' }, null],
    [{ origin: 'DEPARTMENT', fromDepartment: 'FIRE', fromRegion: '320000' }, 'fromDepartment'],
    [{ origin: 'DEPARTMENT', fromDepartment: 'NOBODY' }, 'fromDepartment'],
    [{ origin: 'RISK_CLUE', reference: 'RC-2026-000001', fromDepartment: 'FIRE' }, 'fromDepartment'],
    [{ origin: 'INSPECTION' }, 'origin'],
  ] as const)('%j is unfit in %s', (change, unfit) => {
    expect(field(change)).toBe(unfit);
  });
});

describe('沪府发〔2020〕7号（十五）: the number of the sealed register', () => {
  it.each(['SR-2026-000917', '20260009', 'a1b2c3d4', `A${'1'.repeat(20)}Z`])('%s has the form of one', (reference) => {
    expect(complainantReference(reference).lawful).toBe(true);
  });

  it.each(['', '1234567', 'x'.repeat(65), '-SR-2026-1', 'SR_2026_1', '１２３４５６７８', '13812345678', '02162345678'])(
    '%j has not, and the verdict does not show it',
    (reference) => {
      expect(complainantReference(reference)).toEqual({
        ...{ lawful: false, code: 'COMPLAINANT_REFERENCE_UNFIT', article: '沪府发〔2020〕7号（十五）' },
        facts: { field: 'complainantReference' },
      });
    },
  );
});

describe('沪府发〔2020〕7号（十五）: feedback and reward', () => {
  it('waits for every origin but an inspection, the department itself and who stayed anonymous', () => {
    const waiting = LEAD_ORIGINS.filter((origin) => feedbackChannel({ origin, complainantSealed: false }) !== null);
    expect(waiting).toEqual(['HOTLINE_12345', 'DEPARTMENT', 'RISK_CLUE']);
    expect(feedbackChannel({ origin: 'COMPLAINT', complainantSealed: true })).toBe('SEALED_REGISTER');
  });

  it('must have been given before the end, where somebody waits', () => {
    const lead = { origin: 'RISK_CLUE', complainantSealed: false } as const;
    expect(feedbackGiven({ ...lead, feedbackOn: null })).toMatchObject({ code: 'LEAD_FEEDBACK_MISSING' });
    expect(feedbackGiven({ ...lead, feedbackOn: day('2026-11-02') }).lawful).toBe(true);
    expect(feedbackGiven({ origin: 'OWN', complainantSealed: false, feedbackOn: null }).lawful).toBe(true);
  });

  it('are for a lead that was accepted, whose complainant is sealed, and once', () => {
    const rewarded = (sealed: boolean) =>
      LEAD_STATES.filter((state) => leadReward({ state, complainantSealed: sealed, reward: null }).lawful);
    expect(rewarded(true)).toEqual(['ACCEPTED', 'CLOSED']);
    expect(rewarded(false)).toEqual([]);
    expect(leadReward({ state: 'CLOSED', complainantSealed: true, reward: 'PAID' }).lawful).toBe(false);
  });
});
